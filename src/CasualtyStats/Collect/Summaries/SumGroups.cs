namespace CasualtyStats.Collect.Summaries;

/// <summary>Sums by group.</summary>
internal sealed class SumGroups : SummaryGroups
{
    private readonly SummaryColumns columns;
    private readonly SumRows all;
    private readonly KeyOrder order;
    private readonly ulong[] places;
    private readonly int[] groups;

    /// <summary>Joins the parts and orders the groups.</summary>
    /// <param name="columns">Where things stand.</param>
    /// <param name="parts">At least one; the first is added to.</param>
    public SumGroups(SummaryColumns columns, IReadOnlyList<SumRows> parts)
    {
        this.columns = columns;
        all = parts[0];
        foreach (var part in parts.Skip(1)) all.Add(part);
        string[][] words = [.. all.Groups.Keys.Select(key => key.Words())];
        order = new(words);
        places = new ulong[all.Groups.Count];
        for (int key = 0; key < words.Length; key++)
        {
            int[] ranks = order.Ranks(key, words[key]);
            for (int group = 0; group < places.Length; group++) places[group] = order.With(places[group], key, ranks[all.Groups.Code(key, group)]);
        }
        groups = [.. Enumerable.Range(0, places.Length)];
        Array.Sort(places, groups);
    }

    public override int Count => groups.Length;

    public override IEnumerable<string> Headers => columns.Values.Select(value => value.Header).Append("events");

    public override void Write(LineBuilder line, int group)
    {
        order.Write(line, places[group]);
        all.Write(line, groups[group]);
    }
}
