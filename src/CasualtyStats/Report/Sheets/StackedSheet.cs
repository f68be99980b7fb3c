using System.Collections.Immutable;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>A sheet of some tables, each below the other under a title of its own; the first has none.</summary>
internal static class StackedSheet
{
    public static Sheet Make(string name, params (string Title, IStackedTable Table)[] tables)
    {
        var each = tables.Select(table => table.Table.Widths).ToList();
        ImmutableArray<double> widths = [.. Enumerable.Range(0, each.Max(own => own.Length)).Select(i => each.Max(own => own.ElementAtOrDefault(i)))];
        var placed = new List<SheetTable>();
        int row = 1;
        foreach (var (_, table) in tables)
        {
            placed.Add(table.At(row));
            row += table.Height + 2;
        }
        return new()
        {
            Name = name,
            Widths = widths,
            Rows = Rows(tables, widths),
            Tables = [.. placed],
            IsLong = true,
            FrozenRows = 1,
            FrozenColumns = 1,
            GridLines = false,
        };
    }

    private static IEnumerable<SheetRow> Rows((string Title, IStackedTable Table)[] tables, ImmutableArray<double> widths)
    {
        for (int i = 0; i < tables.Length; i++)
        {
            if (i > 0)
            {
                yield return new([]);
                yield return new([Cell.Of(tables[i].Title, Looks.Section with { Rule = null })]);
            }
            foreach (var row in tables[i].Table.Rows(widths)) yield return row;
        }
    }
}
