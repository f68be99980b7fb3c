namespace CasualtyStats.Collect.Reading.English;

/// <summary>Parts one sentence among its counts, so that what governs one count does not reach another's.</summary>
/// <remarks>
/// Each count has a stretch of its own, from the "and", comma or semicolon before it to that before the next. In
/// "on Sunday strikes killed 5 in A and wounded 7, while in B 2 died" A belongs to 5 and, since nothing new begins,
/// to 7; B belongs to 2; Sunday stands before all and governs all that have no day of their own.
/// </remarks>
internal sealed class Territory(Sentence sentence)
{
    /// <summary>Cost from which a mention no longer governs a count.</summary>
    public const int Foreign = 60;

    private const int Leading = 6, Tight = 4, Loose = 20, Trailing = 8, Bracket = 30, NearWords = 4, IntroWords = 9;
    private readonly List<(int First, int Last)> drafts = [];
    private readonly List<int> borders = [];
    private readonly List<bool> hard = [], tight = [];
    private readonly int[] bracket = new int[Sentence.MostTokens + 1];

    /// <summary>Parts the sentence among these counts, which stand in order.</summary>
    public void Begin(List<TallyDraft> counts)
    {
        drafts.Clear();
        borders.Clear();
        hard.Clear();
        tight.Clear();
        foreach (var count in counts) drafts.Add((count.FirstToken, count.LastToken));
        for (int i = 0; i < drafts.Count; i++)
        {
            Border(i);
            // "14 were killed, three of them in Sarmin": Sarmin is of the three.
            if (counts[i].Rule == "en.share") tight[i] = false;
        }
        int depth = 0, next = 0;
        for (int i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].IsMark('(')) depth = ++next;
            bracket[i] = depth;
            if (sentence[i].IsMark(')')) depth = 0;
        }
    }

    /// <summary>How far a mention is from governing a count: 0 for its own words, less than <see cref="Foreign"/> where it may.</summary>
    /// <param name="mention">First and last token of the mention.</param>
    /// <param name="index">Which count.</param>
    public int Cost((int First, int Last) mention, int index)
    {
        var (first, last) = drafts[index];
        if (mention.First >= first && mention.Last <= last) return 0;
        int own = Of(mention.First), cost;
        // "2,998 casualties (674 killed; 2,324 injured) in May": what follows the bracket governs what stands in it and what it tells of.
        if (own > index && Bracketed(drafts[own].First) is var inner and > 0 && mention.First > drafts[own].Last && Bracketed(mention.First) != inner && Enclosed(index, own, inner)) return Trailing;
        if (own == index) cost = Math.Min(12, Words(mention, index) / 2);
        else if (own < index)
        {
            bool leads = own == 0 && mention.First < drafts[0].First;
            bool chained = Chained(own, index);
            cost = leads ? Leading + Math.Min(6, Words(mention, 0) / 4) + (Parted(0, index) ? Leading : 0) : (chained ? Tight + 2 * (index - own) : Loose) + (Parted(own, index) ? Loose : 0);
        }
        else cost = Parted(index, own) || mention.First < drafts[own].First || !Chained(index, own) ? Foreign : Trailing + 4 * (own - index) + Math.Min(8, Words(mention, own) / 2);
        return Bracketed(mention.First) is var outside and > 0 && outside != Bracketed(first) ? cost + Bracket : cost;
    }

    /// <summary>The count in whose stretch a token stands.</summary>
    public int Of(int token)
    {
        int index = 0;
        while (index + 1 < borders.Count && borders[index + 1] <= token) index++;
        return index;
    }

    /// <summary>True where a new statement begins between two counts: a semicolon, "while", "bringing the toll to".</summary>
    public bool Parted(int from, int to)
    {
        for (int i = from + 1; i <= to; i++)
            if (hard[i]) return true;
        return false;
    }

    /// <summary>True where the counts between follow each other at once ("killed 5 and wounded 7").</summary>
    public bool Chained(int from, int to)
    {
        for (int i = from + 1; i <= to; i++)
            if (!tight[i]) return false;
        return true;
    }

    // From this count to that all stand in the bracket, but perhaps the first, right before it.
    private bool Enclosed(int index, int own, int inner)
    {
        for (int i = index + 1; i <= own; i++)
            if (Bracketed(drafts[i].First) != inner) return false;
        return true;
    }

    private int Bracketed(int at) => at >= 0 && at < sentence.Count ? bracket[at] : 0;

    private int Words((int First, int Last) mention, int index) =>
        mention.First > drafts[index].Last ? mention.First - drafts[index].Last : Math.Max(0, drafts[index].First - mention.Last);

    private void Border(int index)
    {
        if (index == 0) { borders.Add(0); hard.Add(false); tight.Add(true); return; }
        int from = drafts[index - 1].Last + 1, to = drafts[index].First, border = to;
        for (int i = to - 1; i >= from && border == to; i--)
            if (sentence[i].Mark is ',' or ';' or '(' or '–' or '—' || sentence[i].Is(Category.And) || sentence[i].IsSpecial("clause-break")) border = i;
        // "And in Idlib, 7 were killed": the comma only ends what opens the statement.
        if (sentence[border].IsMark(','))
            for (int i = border - 1; i >= Math.Max(from, border - IntroWords); i--)
                if ((sentence[i].Mark is ',' or ';' || sentence[i].Is(Category.And) || sentence[i].IsSpecial("clause-break")) && (sentence[i + 1].Is(Category.Preposition) || sentence[i + 1].IsMark(','))) { border = i; break; }
        bool parts = false;
        for (int i = from; i < to; i++) parts |= sentence[i].IsMark(';') || sentence[i].IsSpecial("clause-break") || (sentence[i].IsMark(',') && IsBringing(i + 1)) || sentence[i].Lexeme?.Normal is "but" or "against";
        borders.Add(border);
        hard.Add(parts);
        tight.Add(!parts && to - border <= NearWords && !Names(border, to));
    }

    // ", bringing the toll to", ", taking to 7 the number of".
    private bool IsBringing(int at) => sentence[at].Is(Category.Reached) && sentence.Written(at).EndsWith("ing", StringComparison.Ordinal);

    private bool Names(int from, int to)
    {
        for (int i = from; i < to; i++)
            if (sentence.IsCapital(i)) return true;
        return false;
    }
}
