using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

/// <summary>Reads the counts of one Arabic sentence, from its beginning to its end.</summary>
/// <remarks>The rules are tried in the order of <see cref="Step"/>; each is named in <see cref="TallyDraft.Rule"/>.</remarks>
internal sealed partial class ArabicCounts(Sentence sentence, ClauseReading reading)
{
    private const int FarReach = 28, NounReach = 12, NearReach = 2, TollReach = 14;
    private PendingOutcome? pending;
    private PendingOutcome? toll;
    private int reachedAt = -1;
    private Qualifier reachedBound = Qualifier.Exact;
    private TallyDraft? last;
    private int lastEnd = -1;
    private int blockedAt = -100;
    private TallyDraft? bracketTotal;
    private bool recovered;
    private bool tollRuns;
    private int tollOf = -1;
    private VictimClass tollClass;
    private (string? Occupation, string Group) tollPeople = (null, "");
    private PendingOutcome? apart;
    private bool rises, isReached;
    private VictimClass headClass;
    private string headGroup = "";

    /// <summary>Reads the sentence.</summary>
    public void Read()
    {
        for (int at = ListItem(); at < sentence.Count;) at = Math.Max(at + 1, Step(at));
    }

    private int Step(int at)
    {
        var token = sentence[at];
        if (token.Kind == TokenKind.Mark) return Mark(at, token);
        if (token.Is(Category.Negation) && Zero(at) is var zero and > 0) return zero;
        if (sentence.Normal(at).TrimStart("وف") is "تعرض" or "تعرضت" or "تعرضوا" && Suffered(at) is var suffered and > 0) return suffered;
        if (token.Is(Category.Blocker) && (token.Clitics & Clitics.The) == 0 && !token.Is(Category.OutcomeVerb | Category.OutcomeNoun)) 
        {
            pending = null;
            blockedAt = at;
            apart = token.Sense(Category.Blocker) is { Outcome: { } fate } ? new(fate, at, false, "") : null;
            return at + 1;
        }
        if (token.Is(Category.Clause)) apart = null;
        // "Sixteen were rescued and the bodies of four recovered": another verb begins.
        if (token.Is(Category.Recovered)) (recovered, blockedAt) = (true, -100);
        if (token.Sense(Category.Special)?.Value == "besides") Besides(at);
        if (token.Sense(Category.Preposition)?.Value == "between" && PartsOfEarlier(at) is var parts and > 0) return parts;
        if (token.Sense(Category.Preposition)?.Value == "of" && token.HasAnd && sentence[at + 1].Sense(Category.Victim) is { Number: 0 } && (sentence[at + 1].Clitics & Clitics.The) != 0 && (sentence[at + 2].Kind == TokenKind.Number || sentence[at + 2].Is(Category.Number)) && PartsOfEarlier(at) is var behind and > 0) return behind;
        if (TheyAre(at) is var madeOf and > 0) return madeOf;
        if (token.Is(Category.Among) && LateBreakdown(at) is var late and > 0) return late;
        if (token.Sense(Category.Among) is { Value: "" } && AmongThose(at) is var those and > 0) return those;
        if (token.Is(Category.SplitHead) && SplitIdiom(at) is var split and > 0) return split;
        if (token.Is(Category.OutcomeNoun | Category.OutcomeVerb | Category.OutcomeAfter) && Trigger(at) is var trigger and > 0) return trigger;
        // "The number of those who died": of people, not "a number of".
        if (token.Is(Category.Vague) && sentence[at + 1].Is(Category.OutcomeAfter)) { toll = new(Outcome.Killed, at, true, "unnamed"); return at + 1; }
        // "Led, in a preliminary toll, to the death of 21": said of the number beside it, no toll that runs on.
        if (token.Is(Category.Toll) && sentence[at - 1].Sense(Category.Preposition)?.Value == "in" && sentence.Normal(at + 1) is "اوليه" or "نهاييه" or "اجماليه" or "مبدييه" or "غير") return at + 2;
        if (token.Is(Category.Toll)) tollRuns = (reachedAt >= 0 && at - reachedAt <= 6 && reachedBound == Qualifier.Exact && (rises || !IsOfOneDay(at))) || token.Sense(Category.Special)?.Value == "total";
        if (token.Is(Category.Toll)) { if (at - reachedAt > 3) (reachedAt, reachedBound) = (-1, Qualifier.Exact); toll = toll is { } old && at - old.At < 6 ? old : new(Outcome.Killed, at, true, "unnamed"); }
        if (token.Is(Category.Same) && SameNumber(at) is var same and > 0) return same;
        if (token.Is(Category.Reached)) Reached(at, token);
        if (token.Sense(Category.Preposition)?.Value is "to" or "on" && (toll is not null || tollOf >= 0 && pending is not null && token.Sense(Category.Preposition)!.Value == "to") && reachedAt >= 0 && at - reachedAt <= TollReach) reachedAt = at;
        return Phrase(at);
    }

    private int Mark(int at, in Token token)
    {
        if (token.Mark is '؛' or ';') pending = apart = null;
        if (token.Mark == ')') { if (bracketTotal is not null) (last, bracketTotal) = (bracketTotal, null); pending = null; }
        if (token.Mark == '(' && PlaceWithCount(at) is var listed and > 0) return listed;
        if (token.Mark == ':' && MadeOf(at) is var made and > 0) return made;
        if (token.Mark == '(' && ShareInBracket(at) is var share and > 0) return share;
        if (token.Mark == '(' && last is not null && at - lastEnd <= 2) bracketTotal = last;
        return at + 1;
    }

    // Rule zero: "caused no injuries", "without any dead". Silence is no zero, and a zero is never a positive count.
    private int Zero(int at)
    {
        for (int i = at + 1; i <= at + 6 && i < sentence.Count; i++)
        {
            var token = sentence[i];
            if (token.Kind == TokenKind.Number || token.Is(Category.Number | Category.Scale | Category.Qualifier | Category.Clause | Category.Dozens) || sentence.Normal(i) is "يزال" or "تزال" or "يزالون" or "زال" or "زالت") return -1;
            if (token.Kind == TokenKind.Mark) return -1;
            if (token.Sense(Category.Victim) is not { Outcome: { } outcome, Number: 0 or 1 }) continue;
            Add(new() { Rule = "zero", Outcome = outcome, Span = sentence.Span(at, i), CountSpan = sentence.Span(at, i), Count = 0, Qualifier = Qualifier.Zero, Kind = DraftKind.Zero, FirstToken = at, LastToken = i });
            pending = null;
            return i + 1;
        }
        return -1;
    }

    // Rule split-idiom: "met … their deaths", "lost … their lives" wraps the people.
    private int SplitIdiom(int at)
    {
        string idiom = sentence[at].Sense(Category.SplitHead)!.Value;
        // "Had parted from life": nobody stands inside.
        if (sentence[at + 1].Sense(Category.SplitTail)?.Value == idiom) return -1;
        for (int i = at + 1; i <= at + 8 && i < sentence.Count; i++)
        {
            if (sentence[i].Is(Category.OutcomeVerb | Category.OutcomeNoun | Category.SplitHead)) return -1;
            if (CountPhraseReader.Read(sentence, i) is not { Victim: null or Outcome.Injured, IsThing: false } phrase || phrase.IsBare) continue;
            int tail = Tail(phrase.Last + 1, idiom);
            if (tail < 0) return LostPeople(at);
            var draft = Make("split-idiom", Outcome.Killed, phrase, at);
            // "One of the wounded drew his last breath".
            if (phrase.Victim is not null) draft.Former = Outcome.Injured;
            draft.Span = new(draft.Span.Start, sentence[phrase.Last].End);
            int end = Finish(draft, phrase);
            draft.Span = new(draft.Span.Start, Math.Max(draft.Span.End, sentence[tail].End));
            draft.LastToken = Math.Max(draft.LastToken, tail);
            return lastEnd = Math.Max(end, tail + 1);
        }
        return -1;
    }

    private int Tail(int at, string idiom)
    {
        for (int i = at; i < at + 16 && i < sentence.Count; i++)
        {
            if (sentence[i].Sense(Category.SplitTail) is { } tail && tail.Value == idiom) return i;
            if (sentence[i].Is(Category.OutcomeVerb | Category.OutcomeNoun | Category.SplitHead)) return -1;
        }
        return -1;
    }
}
