using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>Counts as a reader would give them, in one line each.</summary>
internal static class Say
{
    public const string CivilDefence = "syria-civil-defence";

    /// <summary>One count. Days are "2024-12-02" or "2024-11-27..2024-12-02"; groups are "children 4, women 2".</summary>
    public static ReportedCount Count(string id, Outcome outcome, long? count, string area, string days, string groups = "", string? origin = CivilDefence,
        string document = "report.txt", int at = 0, string? reported = "2024-12-02", VictimClass victims = VictimClass.Civilian, string? written = null,
        bool total = false, string? counted = null, Qualifier qualifier = Qualifier.Exact, Basis? day = Basis.Stated, Assertion assertion = Assertion.Reported,
        Relations? relations = null, string? cause = null, CountInterval? interval = null, params Flag[] flags)
    {
        int start = at > 0 ? at : int.Parse(id.TrimStart('T', 't'), CultureInfo.InvariantCulture) * 100;
        return new()
        {
            Id = id,
            Citation = new(document, document, new(start, start + 10), null, $"{id} {count}"),
            Outcome = outcome,
            Count = count,
            Interval = interval ?? CountInterval.Of(qualifier, count ?? 0),
            Qualifier = qualifier,
            Class = victims,
            ClassBasis = victims == VictimClass.Unspecified ? null : Basis.Stated,
            Assertion = assertion,
            Cause = cause,
            Breakdown = Groups(groups),
            Place = new(written ?? area, Area.Parse(area), Basis.Stated),
            Harmed = Period(days),
            HarmedBasis = day,
            Counted = Period(counted ?? days),
            Source = origin is null ? Attribution.None : new(origin, origin),
            Cumulative = total,
            Relations = relations ?? Relations.None,
            ReportDate = reported is null ? null : Date(reported),
            Flags = [.. flags],
        };
    }

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static ReferencePeriod Period(string text)
    {
        if (text.Length == 0) return ReferencePeriod.Unknown;
        string[] ends = text.Split("..");
        return new(ends[0].Length > 0 ? Date(ends[0]) : null, ends[^1].Length > 0 ? Date(ends[^1]) : null);
    }

    private static Breakdown Groups(string groups) => groups.Length == 0 ? Breakdown.None : new(groups.Split(", ").Select(group => group.Split(' '))
        .Select(group => new BreakdownPart(new(group[0]), long.Parse(group[1], CultureInfo.InvariantCulture))));
}
