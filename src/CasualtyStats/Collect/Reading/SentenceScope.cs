namespace CasualtyStats.Collect.Reading;

/// <summary>The clauses of one sentence, as far as they part what governs what.</summary>
/// <remarks>A clause ends at words such as "while" and "also", at a semicolon, and at brackets; what stands in brackets governs nothing outside them.</remarks>
internal sealed class SentenceScope
{
    private const int OtherClauseBefore = 50, OtherClauseAfter = 200;
    private readonly int[] clause = new int[Sentence.MostTokens + 1];
    private readonly bool[] bracketed = new bool[Sentence.MostTokens + 1];
    private readonly int[] unit = new int[Sentence.MostTokens + 1];
    private int count;
    private Sentence? read;

    /// <summary>Index of the last "that" behind a verb of saying: what stands before it tells of the statement; -1 for none.</summary>
    public int StatementEnd { get; private set; } = -1;

    /// <summary>True where the sentence is Arabic.</summary>
    public bool IsArabic => read is { IsArabic: true };

    /// <summary>The mentions of sources in the sentence.</summary>
    public IReadOnlyList<SourceMention> Said { get; private set; } = [];

    /// <summary>Parts a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="said">Its mentions of sources.</param>
    public void Begin(Sentence sentence, IReadOnlyList<SourceMention> said)
    {
        (count, read) = (sentence.Count, sentence);
        Said = said;
        StatementEnd = sentence.IsArabic ? EndOfStatement(sentence, said) : -1;
        Part(sentence);
        int current = 0, next = 1, outer = 0;
        bool inside = false;
        for (int i = 0; i < sentence.Count; i++)
        {
            var token = sentence[i];
            if (token.IsMark('(') && !inside) (outer, current, inside) = (current, next++, true);
            else if (!inside && (token.IsMark('؛') || token.IsMark(';') || token.Sense(Category.Special)?.Value == "clause-break")) current = next++;
            clause[i] = current;
            bracketed[i] = inside;
            if (token.IsMark(')') && inside) (current, inside) = (outer, false);
        }
    }

    // "…, and killed", "…, and in X", "…; the crews": each such part has its own day and place where it names one.
    private void Part(Sentence sentence)
    {
        int current = 0;
        for (int i = 0; i < sentence.Count; i++)
        {
            bool comma = i > 0 && (sentence[i - 1].IsMark('،') || sentence[i - 1].IsMark(',') || sentence[i - 1].IsMark('؛') || sentence[i - 1].IsMark(';'));
            // "…, followed by X with 12": the next of a ranking.
            if (i > 0 && sentence[i].Sense(Category.Special)?.Value is "next-rank" or "as-for") current++;
            // "…, of them 10,576 dead since 18 March": a count inside the one before, with a time of its own.
            else if (comma && sentence[i].Sense(Category.Among) is { Value: "" } && sentence[i + 1].Kind == TokenKind.Number && sentence[i + 2].Is(Category.Victim)) current++;
            else if (comma && sentence[i].HasAnd && sentence[i].Is(Category.OutcomeVerb | Category.OutcomeNoun | Category.SplitHead | Category.Recovered | Category.Blocker | Category.Preposition | Category.PlaceType | Category.Says)) current++;
            unit[i] = current;
        }
    }

    private static int EndOfStatement(Sentence sentence, IReadOnlyList<SourceMention> said)
    {
        int end = -1;
        foreach (var mention in said)
        {
            if (mention.IsAccording) continue;
            for (int i = mention.Tokens.Last; i <= mention.Tokens.Last + 20 && i < sentence.Count; i++)
            {
                if (sentence[i].Is(Category.OutcomeVerb | Category.OutcomeNoun | Category.Victim)) break;
                if (sentence[i].Is(Category.Clause)) { end = Math.Max(end, i); break; }
            }
        }
        return end;
    }

    /// <summary>True where two tokens stand in one part of the sentence; the parts begin at ", and" before a verb, a preposition or a place.</summary>
    public bool SameUnit(int a, int b) => unit[Math.Clamp(a, 0, count)] == unit[Math.Clamp(b, 0, count)];

    /// <summary>True for "…, two dead in X,": an item of a list whose place stands right behind it.</summary>
    public bool IsItemAt((int First, int Last) place, TallyDraft draft) =>
        read is { IsArabic: true } sentence && place.First == draft.LastToken + 2 && sentence[draft.LastToken + 1].Sense(Category.Preposition)?.Value == "in"
        && (sentence[draft.FirstToken].HasAnd || sentence[draft.FirstToken - 1] is { Kind: TokenKind.Mark } || sentence[draft.FirstToken - 1].Is(Category.And));

    /// <summary>True for "…, of them in X 28 dead": the place of a share, with the share's own number behind it.</summary>
    public bool IsShare((int First, int Last) place) =>
        read is { IsArabic: true } sentence && sentence[place.First - 1].Sense(Category.Preposition) is not null && sentence[place.First - 2].Sense(Category.Among) is { Value: "" } && (sentence[place.Last + 1].Kind == TokenKind.Number || sentence[place.Last + 1].Is(Category.Number));

    /// <summary>True where a comma stands between two tokens.</summary>
    public bool IsBehindComma(int from, int to)
    {
        for (int i = from + 1; i < to; i++)
            if (read![i].IsMark('،') || read[i].IsMark(',')) return true;
        return false;
    }

    /// <summary>True where a token stands in brackets.</summary>
    public bool InBracket(int at) => at >= 0 && at < count && bracketed[at];

    /// <summary>True where two tokens stand in one clause.</summary>
    public bool SameClause(int a, int b) => clause[Math.Clamp(a, 0, count)] == clause[Math.Clamp(b, 0, count)];

    /// <summary>How far a mention is from a draft: words between them, more across clauses, least inside the draft.</summary>
    public int Distance((int First, int Last) mention, TallyDraft draft)
    {
        if (mention.First >= draft.FirstToken && mention.Last <= draft.LastToken) return -100;
        bool after = mention.First > draft.LastToken;
        int words = after ? mention.First - draft.LastToken : Math.Max(0, draft.FirstToken - mention.Last);
        int anchor = after ? draft.LastToken : draft.FirstToken;
        return SameClause(mention.First, anchor) ? words : words + (after ? OtherClauseAfter : OtherClauseBefore);
    }
}
