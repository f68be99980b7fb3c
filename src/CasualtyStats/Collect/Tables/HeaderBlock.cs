using System.Collections.Immutable;

namespace CasualtyStats.Collect.Tables;

/// <summary>The header of a sheet as far as it goes: one or two rows, and a row of HXL tags below them.</summary>
internal sealed class HeaderBlock
{
    // Titles and notes may stand above the header; nobody writes more of them.
    private const int DeepestHeader = 25;
    private const int DataWeight = 3;

    private HeaderBlock(SheetRow? upper, SheetRow lower, SheetRow? tags, int lastRow)
    {
        (Lower, LastRow) = (lower, lastRow);
        int width = Math.Max(lower.Cells.Length, upper?.Cells.Length ?? 0);
        Cells = [.. Enumerable.Range(0, width).Select(i => new HeaderCell(i, lower[i].Length > 0 ? lower.Number : upper?.Number ?? lower.Number, lower[i], Above(upper, i), tags?[i] ?? ""))];
    }

    /// <summary>The row that names the columns; the lower of two.</summary>
    public SheetRow Lower { get; }

    /// <summary>The last row of the header, tags included; data begin below it.</summary>
    public int LastRow { get; }

    /// <summary>One cell for each column.</summary>
    public ImmutableArray<HeaderCell> Cells { get; }

    /// <summary>The header of a sheet, or null where it is empty.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="row">The row that names the columns, where a person said which; else null.</param>
    public static HeaderBlock? Of(Sheet sheet, int? row = null)
    {
        var first = First(sheet);
        if (first.Count == 0) return null;
        int at = row is { } given ? first.FindIndex(each => each.Number == given) : Best(first);
        if (at < 0) return null;
        bool below = row is null && at + 1 < first.Count && IsSecondRow(first[at], first[at + 1]);
        var (upper, lower) = below ? (first[at], first[at + 1]) : (at > 0 && IsUpper(first[at - 1], first[at]) ? first[at - 1] : null, first[at]);
        int next = first.IndexOf(lower) + 1;
        var tags = next < first.Count && IsTags(first[next]) ? first[next] : null;
        return new(upper, lower, tags, tags?.Number ?? lower.Number);
    }

    /// <summary>True for a row of HXL tags.</summary>
    /// <param name="row">A row.</param>
    public static bool IsTags(SheetRow row) => !row.IsEmpty && Array.TrueForAll(row.Cells, cell => cell.Length == 0 || cell[0] == '#')
        && Array.Exists(row.Cells, cell => cell.Length > 1 && char.IsAsciiLetter(cell[1]));

    /// <summary>The first column whose header has this normal form, or -1.</summary>
    /// <param name="names">Headers in lower case as the format writes them.</param>
    public int Find(params string[] names)
    {
        foreach (string name in names)
            foreach (var cell in Cells)
                if (cell.Lower.Equals(name, StringComparison.OrdinalIgnoreCase)) return cell.At;
        return -1;
    }

    /// <summary>True where every one of these headers is there.</summary>
    /// <param name="names">Headers as a format writes them.</param>
    public bool HasAll(params string[] names) => Array.TrueForAll(names, name => Find(name) >= 0);

    private static List<SheetRow> First(Sheet sheet)
    {
        var rows = new List<SheetRow>();
        foreach (var row in sheet.Rows)
        {
            if (!row.IsEmpty) rows.Add(row);
            if (rows.Count == DeepestHeader) break;
        }
        return rows;
    }

    private static int Best(List<SheetRow> rows)
    {
        int best = 0, most = int.MinValue;
        for (int i = 0; i < rows.Count; i++)
        {
            if (IsTags(rows[i])) continue;
            int known = rows[i].Cells.Count(cell => cell.Length > 0 && (TableWords.Header(cell) is not null || HeaderMeaning.Of(cell) is { IsFigure: true }));
            // A row with days or numbers in it holds data, whatever words stand beside them.
            int data = rows[i].Cells.Count(cell => CellNumber.Of(cell).Kind is CellNumberKind.Number or CellNumberKind.Range || CellDate.Of(cell).Kind == CellDateKind.Day);
            if (known - data * DataWeight > most) (best, most) = (i, known - data * DataWeight);
        }
        return best;
    }

    // "Killed,,Injured," above "men,women,men,women".
    private static bool IsSecondRow(SheetRow header, SheetRow next) => IsText(next) && next.Number == header.Number + 1 && !IsTags(next)
        && next.Cells.Count(cell => cell.Length > 0 && HeaderMeaning.Of(cell) is { IsPartial: true }) >= 2;

    // A title over the whole width says nothing of single columns.
    private static bool IsUpper(SheetRow row, SheetRow header) => row.Number == header.Number - 1 && IsText(row)
        && row.Cells.Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal).Count() > 1;

    private static bool IsText(SheetRow row) => Array.TrueForAll(row.Cells, cell => cell.Length == 0
        || (CellNumber.Of(cell).Kind == CellNumberKind.Bad && CellDate.Of(cell).Kind == CellDateKind.Bad));

    // In a CSV file a merged cell is its text and then empty cells.
    private static string Above(SheetRow? upper, int column)
    {
        for (int i = column; upper is not null && i >= 0; i--)
            if (upper[i].Length > 0) return upper[i];
        return "";
    }
}
