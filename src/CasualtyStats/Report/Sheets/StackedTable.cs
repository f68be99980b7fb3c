using System.Collections.Immutable;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>One of some tables that share a sheet.</summary>
/// <param name="Name">Its name in formulas, ASCII.</param>
/// <param name="Empty">What is said where it has no record.</param>
/// <param name="Records">Its rows.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record StackedTable<T>(string Name, string Empty, ImmutableArray<T> Records, ImmutableArray<Column<T>> Columns) : IStackedTable
{
    public ImmutableArray<double> Widths => TableSheet.Widths(Columns, Records);

    /// <summary>Rows with the headings; at least one follows them.</summary>
    public int Height => Math.Max(1, Records.Length) + 1;

    public SheetTable At(int row) => new(Name, row, row + Height - 1, [.. Columns.Select(column => column.Heading)]);

    public IEnumerable<SheetRow> Rows(ImmutableArray<double> widths)
    {
        yield return TableSheet.Headings(Columns, widths);
        foreach (var record in Records) yield return TableSheet.Row(record, Columns, widths);
        if (Records.IsEmpty) yield return new([Cell.Of(Empty, Looks.Text)]);
    }
}
