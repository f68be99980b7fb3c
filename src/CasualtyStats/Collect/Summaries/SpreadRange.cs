namespace CasualtyStats.Collect.Summaries;

/// <summary>The rows of a range of places, sorted by place and then by total.</summary>
internal sealed class SpreadRange
{
    private readonly ulong[] places;
    private readonly ulong[] reports;
    private readonly List<int> starts = [];

    /// <summary>Gathers and sorts them.</summary>
    /// <param name="rows">All parts' places and reports.</param>
    /// <param name="from">The first place.</param>
    /// <param name="below">The first place beyond; null for all that follow.</param>
    public SpreadRange((ulong[] Places, ulong[] Reports)[] rows, ulong from, ulong? below)
    {
        ulong last = below is { } end ? end - 1 : ulong.MaxValue;
        int count = 0;
        foreach (var (partPlaces, _) in rows)
            foreach (ulong place in partPlaces)
                if (place >= from && place <= last) count++;
        places = new ulong[count];
        reports = new ulong[count];
        int at = 0;
        foreach (var (partPlaces, partReports) in rows)
            for (int i = 0; i < partPlaces.Length; i++)
            {
                if (partPlaces[i] < from || partPlaces[i] > last) continue;
                places[at] = partPlaces[i];
                reports[at++] = partReports[i];
            }
        Array.Sort(places, reports);
        for (int i = 0; i < count; i++)
            if (i == 0 || places[i] != places[i - 1]) starts.Add(i);
        for (int group = 0; group < starts.Count; group++)
            if (End(group) - starts[group] > 1) reports.AsSpan(starts[group]..End(group)).Sort();
    }

    /// <summary>Number of groups.</summary>
    public int Groups => starts.Count;

    /// <summary>Number of groups in the ranges before.</summary>
    public int Before { get; set; }

    /// <summary>A group's place.</summary>
    /// <param name="group">From 0 in this range.</param>
    public ulong Place(int group) => places[starts[group]];

    /// <summary>A group's reports, those without a total first, then by total.</summary>
    /// <param name="group">From 0 in this range.</param>
    public ReadOnlySpan<ulong> Reports(int group) => reports.AsSpan(starts[group]..End(group));

    private int End(int group) => group + 1 < starts.Count ? starts[group + 1] : places.Length;
}
