using System.Collections.Immutable;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>A sheet that is one table: headings in the first row, one record a row, filters, nothing else, so that other programs read it as it is.</summary>
internal static class TableSheet
{
    private const double ButtonHeight = 13;

    // Headings are set in 9 points, widths are in digits of 10.
    private const double HeadingScale = 0.9;

    // Widths of a long table are judged by its first rows, so that the table itself can be streamed.
    private const int Sample = 400;

    // Rows that Excel has.
    private const int LastRow = 1_048_576;

    public static Sheet Make<T>(string name, string tableName, string empty, IReadOnlyCollection<T> records, ImmutableArray<Column<T>> columns, int frozenColumns = 1, int pagesWide = 1, bool tagged = false)
    {
        var widths = Widths(columns, records);
        return new()
        {
            Name = name,
            Widths = widths,
            Rows = Rows(records, columns, widths, empty, tagged && records.Count > 0),
            Tables = [new(tableName, 1, Math.Min(Math.Max(1, records.Count) + (tagged && records.Count > 0 ? 2 : 1), LastRow), [.. columns.Select(column => column.Heading)])],
            IsLong = true,
            FrozenRows = 1,
            FrozenColumns = frozenColumns,
            PagesWide = pagesWide,
            GridLines = false,
        };
    }

    public static ImmutableArray<double> Widths<T>(ImmutableArray<Column<T>> columns, IEnumerable<T> records)
    {
        var widths = columns.Select(HeadingWidth).ToArray();
        foreach (var record in records.Take(Sample))
            for (int i = 0; i < columns.Length; i++)
            {
                double needed = TextWidth.Of(columns[i].Value(record).Shown) + (columns[i].Numeric ? 1.6 : 2.8);
                widths[i] = Math.Max(widths[i], Math.Min(needed, columns[i].MaxWidth));
            }
        return [.. widths.Select(width => Math.Round(width, 1))];
    }

    public static SheetRow Headings<T>(ImmutableArray<Column<T>> columns, ImmutableArray<double> widths)
    {
        int lines = columns.Select((column, i) => TextWidth.Lines(column.Heading, widths[i] / HeadingScale - (column.Numeric ? 0 : 1.2), bold: true)).Max();
        return new([.. columns.Select(column => Cell.Of(column.Heading, column.Numeric ? Looks.ColumnHeadingNumber : Looks.ColumnHeading))], lines * 11.5 + ButtonHeight);
    }

    public static SheetRow Row<T>(T record, ImmutableArray<Column<T>> columns, ImmutableArray<double> widths)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>(columns.Length);
        foreach (var column in columns) cells.Add(column.Value(record));
        var row = cells.MoveToImmutable();
        return new(row, RowHeight.Of(row.AsSpan(), widths.AsSpan()));
    }

    private static IEnumerable<SheetRow> Rows<T>(IEnumerable<T> records, ImmutableArray<Column<T>> columns, ImmutableArray<double> widths, string empty, bool tagged)
    {
        yield return Headings(columns, widths);
        int row = 1;
        if (tagged)
        {
            row++;
            yield return new([.. columns.Select(column => Cell.Of(column.Tag, Looks.Text))]);
        }
        bool any = false;
        foreach (var record in records)
        {
            any = true;
            // Excel has no more rows; the lists beside the workbook have them all.
            if (++row > LastRow) yield break;
            yield return Row(record, columns, widths);
        }
        if (!any) yield return new([Cell.Of(empty, Looks.Text)]);
    }

    // Room for the longest word; the rest of a heading wraps.
    private static double HeadingWidth<T>(Column<T> column) => Math.Max(column.MinWidth, TextWidth.LongestWord(column.Heading, bold: true) * HeadingScale + (column.Numeric ? 1.4 : 2.6));
}
