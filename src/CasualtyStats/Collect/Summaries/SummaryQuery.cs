using System.Collections.Immutable;

namespace CasualtyStats.Collect.Summaries;

/// <summary>What to sum of a table and by what.</summary>
public sealed record SummaryQuery
{
    /// <summary>
    /// What rows are grouped by, in the order of the result's columns: <c>day</c>, <c>week</c> (its Monday), <c>month</c>, <c>year</c>,
    /// <c>date</c> (the day under its own header), a kind of column such as <c>country</c>, <c>admin1</c>, <c>place</c>, <c>outcome</c>, <c>source</c>
    /// (data/tables/summary.csv), or any header as the table writes it. At least one.
    /// </summary>
    public required ImmutableArray<string> By { get; init; }

    /// <summary>Headers of the columns to sum; empty: those that hold numbers of people and are no running totals. With <see cref="AcrossSources"/> at most one.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>
    /// False: sums. True: each group is a set of statements by different sources, and the result tells how they spread: number, sources,
    /// minimum, maximum, median, and how many rows carry a total that another source gives too.
    /// </summary>
    public bool AcrossSources { get; init; }
}
