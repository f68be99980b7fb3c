using CasualtyStats.Evaluation.Gold;

namespace CasualtyStats.Evaluation.Scoring;

/// <summary>Matches what was read to what was labelled and sorts the outcome by tier.</summary>
public static class Matcher
{
    /// <summary>Matches one to one where spans overlap, so that as many fields as can agree.</summary>
    /// <remarks>Spans that touch no common stretch of text are matched apart, so that time grows with the length of the text and not with its cube.</remarks>
    /// <param name="read">The tallies read.</param>
    /// <param name="gold">The tallies labelled, of all tiers.</param>
    public static IReadOnlyList<Pair> Match(IReadOnlyList<Prediction> read, IReadOnlyList<GoldTally> gold)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(gold);
        var all = read.Select((one, index) => (one.Span, Read: index, Gold: -1)).Concat(gold.Select((one, index) => (one.Span, Read: -1, Gold: index))).OrderBy(one => one.Span.Start);
        var pairs = new List<Pair>();
        List<int> reads = [], golds = [];
        int end = -1;
        foreach (var one in all)
        {
            if (one.Span.Start >= end) Cluster();
            end = Math.Max(end, one.Span.End);
            if (one.Read >= 0) reads.Add(one.Read);
            else golds.Add(one.Gold);
        }
        Cluster();
        return pairs;

        void Cluster()
        {
            reads.Sort();
            golds.Sort();
            if (reads.Count > 0 && golds.Count > 0) pairs.AddRange(Matched([.. reads.Select(index => read[index])], [.. golds.Select(index => gold[index])]));
            reads.Clear();
            golds.Clear();
        }
    }

    private static IEnumerable<Pair> Matched(List<Prediction> read, List<GoldTally> gold)
    {
        var weights = new double[read.Count, gold.Count];
        for (int r = 0; r < read.Count; r++)
            for (int g = 0; g < gold.Count; g++) weights[r, g] = Weight(read[r], gold[g]);
        int[] found = Assignment.Best(weights);
        return found.Select((column, row) => (column, row)).Where(at => at.column >= 0).Select(at => new Pair(read[at.row], gold[at.column]));
    }

    /// <summary>The score of one document in one tier.</summary>
    /// <param name="document">The document.</param>
    /// <param name="read">Everything that was read from it.</param>
    /// <param name="tier">The tier asked for; inventions and traps belong to <see cref="Tier.Core"/>, invented displaced to <see cref="Tier.Apart"/>.</param>
    public static DocumentScore Score(GoldDocument document, IReadOnlyList<Prediction> read, Tier tier)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(read);
        var pairs = Match(read, document.Tallies);
        var sound = pairs.Where(pair => !IsCrossed(pair)).ToList();
        var own = sound.Where(pair => pair.Gold.Tier == tier).ToList();
        var paired = sound.Select(pair => pair.Gold).ToHashSet();
        var links = Links(own);
        var linked = links.SelectMany(link => new[] { link.Later, link.Earlier }).ToHashSet();
        var invented = Invented(document, read, sound, tier);
        return new()
        {
            Document = document,
            Pairs = own,
            Missed = [.. document.Tallies.Where(gold => gold.Tier == tier && !paired.Contains(gold))],
            Invented = invented,
            Claimed = tier == Tier.Core ? [.. Claims(document, read, sound)] : [],
            LinksLabelled = links.Count,
            LinksFound = links.Count(link => link.Later.Read.DuplicateOf == link.Earlier.Read.Id || link.Earlier.Read.DuplicateOf == link.Later.Read.Id),
            LinksInvented = own.Count(pair => pair.Read.DuplicateOf is not null && !linked.Contains(pair)),
        };
    }

    private static double Weight(Prediction read, GoldTally gold)
    {
        if (!read.Span.Overlaps(gold.Span)) return 0;
        if (read.IsZero && !gold.Qualifiers.Contains("zero")) return 0;
        int shared = Math.Min(read.Span.End, gold.Span.End) - Math.Max(read.Span.Start, gold.Span.Start);
        int union = Math.Max(read.Span.End, gold.Span.End) - Math.Min(read.Span.Start, gold.Span.Start);
        int grave = FieldComparison.Agrees(Field.Count, read, gold) && FieldComparison.Agrees(Field.Outcome, read, gold) ? 4 : 0;
        return 1 + grave + FieldComparison.Agreements(read, gold) + (double)shared / union;
    }

    // A casualty read where the text tells of the displaced, or a number where it prints none, is an invention.
    private static bool IsCrossed(Pair pair) =>
        (pair.Gold.Tier == Tier.Apart && !pair.Read.IsApart)
        || (pair.Gold.Tier == Tier.Unscored && pair.Gold.Count is null && pair.Read.Count is not null && !pair.Read.IsZero);

    private static List<Prediction> Invented(GoldDocument document, IReadOnlyList<Prediction> read, List<Pair> sound, Tier tier)
    {
        if (tier is Tier.Extended or Tier.Unscored) return [];
        var matched = sound.Select(pair => pair.Read).ToHashSet();
        var scored = new SpanIndex<GoldTally>(document.Tallies.Where(gold => gold.Tier is Tier.Core or Tier.Apart), gold => gold.Span);
        return [.. read.Where(one => !matched.Contains(one) && !one.IsZero && one.IsApart == (tier == Tier.Apart) && !IsUnscored(scored, one))];
    }

    // An uncounted tally that no label speaks of, or that an uncounted label does, is neither right nor wrong.
    private static bool IsUnscored(SpanIndex<GoldTally> scored, Prediction read) =>
        read.Count is null && read.Qualifier != "range" && !scored.Overlapping(read.Span).Any();

    private static IEnumerable<(GoldTrap, Prediction)> Claims(GoldDocument document, IReadOnlyList<Prediction> read, List<Pair> sound)
    {
        var right = sound.Where(pair => FieldComparison.Agrees(Field.Count, pair.Read, pair.Gold)).Select(pair => pair.Read).ToHashSet();
        var index = new SpanIndex<Prediction>(read, one => one.Span);
        foreach (var trap in document.Traps)
            if (index.Overlapping(trap.Span).FirstOrDefault(one => Trap.IsClaimed(trap, document.Text, one, right.Contains(one))) is { } claimed)
                yield return (trap, claimed);
    }

    private static List<(Pair Later, Pair Earlier)> Links(List<Pair> pairs)
    {
        var byId = pairs.ToLookup(pair => pair.Gold.Id, StringComparer.Ordinal);
        return [.. from later in pairs where later.Gold.SameAs is not null from earlier in byId[later.Gold.SameAs!] select (later, earlier)];
    }
}
