namespace CasualtyStats.Collect.Reading;

/// <summary>The clauses of one sentence, as far as they part what governs what.</summary>
/// <remarks>A clause ends at words such as "while" and "also", at a semicolon, and at brackets; what stands in brackets governs nothing outside them.</remarks>
internal sealed class SentenceScope
{
    private const int OtherClauseBefore = 50, OtherClauseAfter = 200;
    private readonly int[] clause = new int[Sentence.MostTokens + 1];
    private readonly bool[] bracketed = new bool[Sentence.MostTokens + 1];
    private int count;

    /// <summary>Parts a sentence.</summary>
    public void Begin(Sentence sentence)
    {
        count = sentence.Count;
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
