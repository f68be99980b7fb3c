using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Questions to tokens that the English rules share.</summary>
internal static class EnglishWords
{
    /// <summary>True where the token has this special role (<c>a</c>, <c>the</c>, <c>aux</c>, <c>poss</c>, <c>them</c>, <c>further</c>, …).</summary>
    public static bool IsSpecial(this in Token token, string role) => token.Sense(Category.Special)?.Value == role;

    /// <summary>True for a form of "to be" at an index; "IS" in capitals is a name.</summary>
    public static bool IsBe(this Sentence sentence, int at) => sentence[at].IsBeAux() && sentence.Written(at) is not "IS";

    /// <summary>True for a form of "to be" or "to have" been.</summary>
    public static bool IsBeAux(this in Token token) => token.IsSpecial("aux") && token.Lexeme!.Normal is "was" or "were" or "are" or "is" or "been" or "be" or "being";

    /// <summary>True for this preposition.</summary>
    public static bool IsPreposition(this in Token token, string word) => token.Sense(Category.Preposition)?.Value == word;

    /// <summary>The outcome of a verb or participle that may follow its people, or null.</summary>
    public static Outcome? After(this in Token token) => token.Sense(Category.OutcomeAfter)?.Outcome;

    /// <summary>The outcome of a verb that may stand before its people, or null.</summary>
    public static Outcome? Before(this in Token token) => token.Sense(Category.OutcomeVerb)?.Outcome;

    /// <summary>The outcome of any word that carries one, or null.</summary>
    public static Outcome? AnyOutcome(this in Token token) =>
        token.After() ?? token.Before() ?? token.Sense(Category.Victim)?.Outcome ?? token.Sense(Category.OutcomeNoun)?.Outcome;

    /// <summary>True for a comma, semicolon, colon, bracket or dash that parts phrases; a hyphen inside a word is none.</summary>
    public static bool IsBreak(this in Token token) => token.Kind == TokenKind.Mark && token.Mark is ',' or ';' or ':' or '.' or '(' or ')' or '–' or '—' or '|' or '•' or '…';

    /// <summary>True where one token follows another without a space.</summary>
    public static bool Touches(this in Token token, in Token next) => token.End == next.Start;

    /// <summary>True where a written word begins with a capital letter.</summary>
    public static bool IsCapital(this Sentence sentence, int at) =>
        sentence[at].Kind == TokenKind.Word && char.IsUpper(sentence.Text[sentence[at].Start]);

    /// <summary>The word as written.</summary>
    public static ReadOnlySpan<char> Written(this Sentence sentence, int at) => sentence.Text.AsSpan(sentence[at].Start, sentence[at].End - sentence[at].Start);

    /// <summary>The one outcome of two: the same, or killed-or-injured where people of both are counted together.</summary>
    public static Outcome Together(Outcome one, Outcome other) =>
        one == other ? one : one is Outcome.Killed or Outcome.Injured or Outcome.KilledOrInjured && other is Outcome.Killed or Outcome.Injured or Outcome.KilledOrInjured ? Outcome.KilledOrInjured : one;
}
