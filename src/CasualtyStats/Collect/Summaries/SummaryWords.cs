using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect.Summaries;

/// <summary>Which headers a table uses for what: <c>data/tables/summary.csv</c>.</summary>
internal static class SummaryWords
{
    /// <summary>The kind under which columns of people stand that are summed unless others are named.</summary>
    public const string Sum = "sum";

    /// <summary>Further columns of people, summed only where they are named.</summary>
    public const string People = "people";

    private static readonly Lazy<ILookup<string, string>> Headers = new(() =>
        DataTable.Embedded("tables/summary.csv").ToLookup(row => row["key"], row => NameForm.Of(row["header"]), StringComparer.Ordinal));

    /// <summary>The headers of a kind, the likeliest first, in their normal form; none for an unknown kind.</summary>
    public static IEnumerable<string> Of(string kind) => Headers.Value[kind];

    /// <summary>The kinds that rows can be grouped by.</summary>
    public static IEnumerable<string> Kinds => Headers.Value.Select(kind => kind.Key).Where(kind => kind is not (Sum or People));

    /// <summary>True for a header of a series that adds up from day to day; its numbers must not be added once more.</summary>
    /// <param name="form">The header in its normal form.</param>
    public static bool IsRunningTotal(string form) =>
        form.Split(' ').Any(word => word is "cum" or "cumulative" or "cumul" or "running" or "تراكمي" or "تراكميا" or "التراكمي" or "تراكميه" or "التراكميه");
}
