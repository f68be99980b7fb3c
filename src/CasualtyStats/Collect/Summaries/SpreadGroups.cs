namespace CasualtyStats.Collect.Summaries;

/// <summary>How the totals that different sources give for one thing spread.</summary>
internal sealed class SpreadGroups : SummaryGroups
{
    // Enough places of rows are looked at for the ranges to come out about even.
    private const int Samples = 4096;
    private const int Few = 16;

    private readonly KeyOrder order;
    private readonly SpreadRange[] ranges;

    /// <summary>Joins the parts and orders the groups.</summary>
    /// <param name="parts">At least one.</param>
    public SpreadGroups(IReadOnlyList<SpreadRows> parts)
    {
        int keys = parts[0].Keys.Length;
        order = new(Enumerable.Range(0, keys).Select(key => parts.SelectMany(part => part.Keys[key].Words()).Distinct(StringComparer.Ordinal).ToArray()));
        var sources = new ByteCodes();
        int[][] sourceOf = [.. parts.Select(part => Enumerable.Range(0, part.Sources.Count).Select(code => sources.Code(part.Sources.Value(code))).ToArray())];
        var rows = new (ulong[] Places, ulong[] Reports)[parts.Count];
        Parallel.For(0, parts.Count, i => rows[i] = (Places(parts[i]), Reports(parts[i], sourceOf[i])));
        ulong[] cuts = Cuts([.. rows.Select(part => part.Places)]);
        ranges = new SpreadRange[cuts.Length + 1];
        Parallel.For(0, ranges.Length, i => ranges[i] = new(rows, i == 0 ? 0 : cuts[i - 1], i < cuts.Length ? cuts[i] : null));
        for (int i = 1; i < ranges.Length; i++) ranges[i].Before = ranges[i - 1].Before + ranges[i - 1].Groups;
    }

    public override int Count => ranges[^1].Before + ranges[^1].Groups;

    public override IEnumerable<string> Headers => ["n", "n_sources", "min", "max", "median", "dup_rows", "dup_totals"];

    public override void Write(LineBuilder line, int group)
    {
        int range = ranges.Length - 1;
        while (ranges[range].Before > group) range--;
        int inRange = group - ranges[range].Before;
        order.Write(line, ranges[range].Place(inRange));
        Write(line, ranges[range].Reports(inRange));
    }

    private static void Write(LineBuilder line, ReadOnlySpan<ulong> all)
    {
        int given = 0;
        while (given < all.Length && !Reported.Has(all[given])) given++;
        var told = all[given..];
        line.Number(all.Length);
        line.Number(Sources(all));
        line.Number(told.IsEmpty ? null : Reported.Total(told[0]));
        line.Number(told.IsEmpty ? null : Reported.Total(told[^1]));
        line.Half(told.IsEmpty ? null : Reported.Total(told[(told.Length - 1) / 2]) + Reported.Total(told[told.Length / 2]));
        var (rows, totals) = Repeated(told);
        line.Number(rows);
        line.Number(totals);
    }

    // Totals that at least two sources give, and the rows that carry them; a source that repeats itself is no second one.
    private static (long Rows, long Totals) Repeated(ReadOnlySpan<ulong> told)
    {
        long rows = 0, totals = 0;
        for (int from = 0, to; from < told.Length; from = to)
        {
            for (to = from + 1; to < told.Length && Reported.Total(told[to]) == Reported.Total(told[from]);) to++;
            if (Reported.Source(told[from]) == Reported.Source(told[to - 1])) continue;
            rows += to - from;
            totals++;
        }
        return (rows, totals);
    }

    private static int Sources(ReadOnlySpan<ulong> all)
    {
        if (all.Length == 1) return 1;
        if (all.Length > Few) return Set(all).Count;
        // Few sources tell of one thing; for them looking back is faster than a set.
        int distinct = 0;
        for (int i = 0; i < all.Length; i++)
        {
            int source = Reported.Source(all[i]), j = 0;
            while (j < i && Reported.Source(all[j]) != source) j++;
            if (j == i) distinct++;
        }
        return distinct;
    }

    private static HashSet<int> Set(ReadOnlySpan<ulong> all)
    {
        var seen = new HashSet<int>();
        foreach (ulong report in all) seen.Add(Reported.Source(report));
        return seen;
    }

    private ulong[] Places(SpreadRows part)
    {
        int[][] ranks = [.. part.Keys.Select((key, i) => order.Ranks(i, key.Words()))];
        ulong[] places = new ulong[part.Count];
        for (int row = 0; row < places.Length; row++)
        {
            ulong place = 0;
            for (int key = 0; key < ranks.Length; key++) place = order.With(place, key, ranks[key][part.Code(key, row)]);
            places[row] = place;
        }
        return places;
    }

    private static ulong[] Reports(SpreadRows part, int[] sources)
    {
        ulong[] reports = new ulong[part.Count];
        for (int row = 0; row < reports.Length; row++) reports[row] = Reported.From(part.Report(row), sources);
        return reports;
    }

    // Where the ranges begin that the processors share; groups stay whole, since all rows of one have one place.
    private static ulong[] Cuts(ulong[][] places)
    {
        long rows = places.Sum(part => (long)part.Length);
        if (rows < Samples) return [];
        int step = (int)(rows / Samples);
        ulong[] sample = [.. places.SelectMany(part => Enumerable.Range(0, part.Length / step).Select(i => part[i * step])).Order()];
        int ranges = Environment.ProcessorCount;
        return [.. Enumerable.Range(1, ranges - 1).Select(i => sample[sample.Length * i / ranges]).Distinct()];
    }
}
