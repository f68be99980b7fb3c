using System.Collections.Immutable;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>A sheet of two tables, the second below the first under a title of its own.</summary>
internal static class StackedSheet
{
    public static Sheet Make<TUpper, TLower>(string name, StackedTable<TUpper> upper, StackedTable<TLower> lower, string lowerTitle)
    {
        var upperWidths = TableSheet.Widths(upper.Columns, upper.Records);
        var lowerWidths = TableSheet.Widths(lower.Columns, lower.Records);
        ImmutableArray<double> widths = [.. Enumerable.Range(0, Math.Max(upperWidths.Length, lowerWidths.Length))
            .Select(i => Math.Max(upperWidths.ElementAtOrDefault(i), lowerWidths.ElementAtOrDefault(i)))];
        int upperLast = Math.Max(1, upper.Records.Length) + 1;
        int lowerFirst = upperLast + 3;
        return new()
        {
            Name = name,
            Widths = widths,
            Rows =
            [
                .. Rows(upper, widths),
                new([]),
                new([Cell.Of(lowerTitle, Looks.Section with { Rule = null })]),
                .. Rows(lower, widths),
            ],
            Tables =
            [
                new(upper.Name, 1, upperLast, [.. upper.Columns.Select(column => column.Heading)]),
                new(lower.Name, lowerFirst, lowerFirst + Math.Max(1, lower.Records.Length), [.. lower.Columns.Select(column => column.Heading)]),
            ],
            IsLong = true,
            FrozenRows = 1,
            FrozenColumns = 1,
            GridLines = false,
        };
    }

    private static IEnumerable<SheetRow> Rows<T>(StackedTable<T> table, ImmutableArray<double> widths)
    {
        yield return TableSheet.Headings(table.Columns, widths);
        foreach (var record in table.Records) yield return TableSheet.Row(record, table.Columns, widths);
        if (table.Records.IsEmpty) yield return new([Cell.Of(table.Empty, Looks.Text)]);
    }
}
