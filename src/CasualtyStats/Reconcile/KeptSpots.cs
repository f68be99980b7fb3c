namespace CasualtyStats.Reconcile;

/// <summary>Incidents of one place and day in the order in which they were kept, by the report that tells of them: what one report tells is of different people.</summary>
internal sealed class KeptSpots
{
    private readonly string report;
    private readonly List<(int Turn, Happening Happening)> own = new(1);
    private Dictionary<string, List<(int Turn, Happening Happening)>>? others;

    /// <summary>Begins with an incident.</summary>
    /// <param name="turn">Its number among all that are kept.</param>
    /// <param name="happening">The incident.</param>
    public KeptSpots(int turn, Happening happening)
    {
        report = ReportOf(happening) ?? "";
        own.Add((turn, happening));
    }

    /// <summary>Keeps one more.</summary>
    public void Add(int turn, Happening happening)
    {
        string told = ReportOf(happening) ?? "";
        if (told == report) { own.Add((turn, happening)); return; }
        others ??= new(StringComparer.Ordinal);
        if (!others.TryGetValue(told, out var list)) others[told] = list = new(1);
        list.Add((turn, happening));
    }

    /// <summary>What other reports than an incident's only one tell.</summary>
    public IEnumerable<Happening> Besides(Happening happening)
    {
        string? told = ReportOf(happening);
        if (others is null) return told == report ? [] : own.Select(kept => kept.Happening);
        return others.Where(list => list.Key != told).SelectMany(list => list.Value).Concat(told == report ? [] : own).OrderBy(kept => kept.Turn).Select(kept => kept.Happening);
    }

    // The report that alone tells of it, or null.
    private static string? ReportOf(Happening happening)
    {
        string first = happening.First.Report;
        foreach (var claim in happening.Claims)
            if (claim.Report != first) return null;
        return first;
    }
}
