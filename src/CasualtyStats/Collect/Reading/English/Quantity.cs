using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>A number with the people (or things) it counts, or a noun that counts by itself ("a woman").</summary>
internal sealed class Quantity
{
    /// <summary>Index of the first token, words before the number included.</summary>
    public int First { get; set; }

    /// <summary>First token of the number, or of the noun where there is none.</summary>
    public int NumberFirst { get; set; }

    /// <summary>Last token of the number.</summary>
    public int NumberLast { get; set; }

    /// <summary>Last token of the noun phrase.</summary>
    public int Last { get; set; }

    /// <summary>The number, or null.</summary>
    public long? Count { get; set; }

    /// <summary>Ends of a range.</summary>
    public (long Low, long High)? Range { get; set; }

    /// <summary>Low of a word without a number.</summary>
    public long VagueLow { get; set; } = 1;

    /// <summary>How the words bound it.</summary>
    public Qualifier Qualifier { get; set; } = Qualifier.Exact;

    /// <summary>True where a numeral stands in it, false for "a woman".</summary>
    public bool HasNumeral { get; set; } = true;

    /// <summary>What its noun is.</summary>
    public HeadKind Head { get; set; }

    /// <summary>Outcome that the noun carries ("deaths"), or null.</summary>
    public Outcome? Victim { get; set; }

    /// <summary>Special kind of the victim noun: <c>lives</c>, <c>victims</c>, <c>bodies</c>, <c>partitive</c>, or empty.</summary>
    public string VictimKind { get; set; } = "";

    /// <summary>Status that the noun states.</summary>
    public VictimClass Class { get; set; }

    /// <summary>Occupation, or null.</summary>
    public string? Occupation { get; set; }

    /// <summary>Breakdown group of the noun, or empty.</summary>
    public string Group { get; set; } = "";

    /// <summary>True for "another", "a further", "others": it continues what came before.</summary>
    public bool Continues { get; set; }

    /// <summary>True for "the driver": a person whom the text may have told of before.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>True for "N of them".</summary>
    public bool OfThem { get; set; }

    /// <summary>The quantity whose breakdown this belongs to; itself for a part without a total in the sentence; null for a count of its own.</summary>
    public Quantity? Parent { get; set; }

    /// <summary>Last token of the breakdown that follows directly, or <see cref="Last"/>.</summary>
    public int PartsLast { get; set; }

    /// <summary>The draft made of it, or null.</summary>
    public TallyDraft? Draft { get; set; }

    /// <summary>True for a part of another count.</summary>
    public bool IsPart => Parent is not null;

    /// <summary>True for "45 of them in May", "three of them in Sarmin": as many at a time or place of their own.</summary>
    public bool IsOwnShare(Sentence sentence)
    {
        if (this is not { OfThem: true, HasNumeral: true, IsVague: false, Head: HeadKind.Bare, Group.Length: 0 }) return false;
        int at = Last + 1;
        if (!(sentence[at].IsPreposition("in") || sentence[at].IsPreposition("on") || sentence[at].IsPreposition("at") || sentence[at].Is(Category.Since))) return false;
        return sentence.IsCapital(at + 1) || sentence[at + 1].Kind == TokenKind.Number || sentence[at + 1].IsSpecial("the") && (sentence.IsCapital(at + 2) || sentence[at + 2].Is(Category.Period));
    }

    /// <summary>True for words without a number.</summary>
    public bool IsVague => Qualifier is Qualifier.Dozens or Qualifier.Vague;
}
