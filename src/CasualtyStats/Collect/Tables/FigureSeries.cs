using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>Columns that tell of the same people: a total with its lowest and highest, and the groups within it.</summary>
/// <param name="Outcome">Killed, injured …</param>
/// <param name="Class">Class that the headers state.</param>
/// <param name="Occupation">Occupation where the total itself is of one, or null.</param>
/// <param name="Cause">Cause that the headers state, or null.</param>
/// <param name="Measure">Over which days.</param>
/// <param name="Total">The total's column, or null where only groups are given.</param>
/// <param name="Low">Column of the lowest, or null.</param>
/// <param name="High">Column of the highest, or null.</param>
/// <param name="Parts">Columns of the groups within the total, in order.</param>
internal sealed record FigureSeries(Outcome Outcome, VictimClass Class, string? Occupation, string? Cause, FigureMeasure Measure,
    FigureColumn? Total, FigureColumn? Low, FigureColumn? High, ImmutableArray<FigureColumn> Parts)
{
    /// <summary>The column that the series is cited by: the total's, else the first group's.</summary>
    public FigureColumn Lead => Total ?? Low ?? High ?? Parts[0];

    /// <summary>Puts the figure columns of a table together.</summary>
    /// <param name="columns">The columns, without those filled in.</param>
    public static ImmutableArray<FigureSeries> Of(IEnumerable<FigureColumn> columns)
    {
        var all = ImmutableArray.CreateBuilder<FigureSeries>();
        foreach (var kin in columns.GroupBy(column => (column.Outcome, column.Class, column.Cause, column.Measure)).OrderBy(kin => kin.Min(column => column.At)))
        {
            var whole = kin.Where(column => column.PartKey is null).ToList();
            var parts = kin.Where(column => column.PartKey is not null && column.Role == FigureRole.Count).ToList();
            var total = whole.Find(column => column.Role == FigureRole.Count);
            var low = whole.Find(column => column.Role == FigureRole.Low);
            var high = whole.Find(column => column.Role == FigureRole.High);
            if ((total ?? low ?? high) is not null)
            {
                all.Add(new(kin.Key.Outcome, kin.Key.Class, null, kin.Key.Cause, kin.Key.Measure, total, low, high, [.. parts.DistinctBy(part => part.PartKey)]));
                continue;
            }
            // Without a total, those of an occupation are counts of their own; groups and parts together bound the total from below.
            foreach (var own in parts.Where(part => part.Group is null && part.Occupation is not null))
                all.Add(new(own.Outcome, own.Class, own.Occupation, own.Cause, own.Measure, own, null, null, []));
            var groups = parts.Where(part => part.Group is not null || part.Occupation is null).DistinctBy(part => part.PartKey).ToImmutableArray();
            if (groups.Length > 0) all.Add(new(kin.Key.Outcome, kin.Key.Class, null, kin.Key.Cause, kin.Key.Measure, null, null, null, groups));
        }
        return all.ToImmutable();
    }
}
