using System.Collections.Immutable;

namespace CasualtyStats.Collect.Tables;

/// <summary>The header row of a sheet and what its columns mean.</summary>
internal sealed class TableHeader
{
    // Titles and notes may stand above the header; nobody writes more of them.
    private const int DeepestHeader = 20;

    private readonly Dictionary<Column, List<int>> columns = [];

    // Asked some twenty times for each row of a table.
    private readonly int[] first = new int[Enum.GetValues<Column>().Length];

    private TableHeader(SheetRow row, IEnumerable<(Column Column, int At)> known)
    {
        Row = row;
        foreach (var (column, at) in known)
        {
            if (columns.TryGetValue(column, out var places)) places.Add(at);
            else columns.Add(column, [at]);
        }
        Array.Fill(first, -1);
        foreach (var (column, places) in columns) first[(int)column] = column == Column.PCode ? CodeLevels.Order(places, at => row.Cells[at])[^1] : places[0];
        Repeated =
        [
            .. columns.Where(column => column.Value.Count > 1 && column.Key is not (Column.Personal or Column.Note or Column.PCode))
                .OrderBy(column => column.Value[0]).Select(column => (column.Key, column.Value)),
        ];
    }

    /// <summary>The header that a person's mapping gives.</summary>
    /// <param name="row">The header row.</param>
    /// <param name="columns">What its columns mean, from 0.</param>
    public static TableHeader Mapped(SheetRow row, IEnumerable<(Column Column, int At)> columns) => new(row, columns);

    private static IEnumerable<(Column Column, int At)> Meanings(SheetRow row)
    {
        for (int i = 0; i < row.Cells.Length; i++)
            if (row.Cells[i].Length > 0 && TableWords.Header(row.Cells[i]) is { } column) yield return (column, i);
    }

    /// <summary>The header row.</summary>
    public SheetRow Row { get; }

    /// <summary>How many columns are known.</summary>
    public int Known => columns.Count;

    /// <summary>True where rows are counts: a number and its outcome, or a column for an outcome; and a day or a place.</summary>
    public bool IsTally =>
        (Has(Column.Outcome) && (Has(Column.Count) || Has(Column.Low)) || Has(Column.Killed) || Has(Column.Injured) || Has(Column.Missing))
        && (Has(Column.DateStart) || Has(Column.Place) || Has(Column.PCode));

    /// <summary>True where rows are pasted posts.</summary>
    public bool IsInbox => Has(Column.Text);

    /// <summary>True where rows say what is known of files.</summary>
    public bool IsManifest => Has(Column.File);

    /// <summary>Columns with a meaning that another column has too; notes, names and codes may be several.</summary>
    public ImmutableArray<(Column Column, List<int> Places)> Repeated { get; }

    /// <summary>The header of a sheet: of its first rows the one with the most known columns, or its first row where none has any.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <returns>Null for an empty sheet.</returns>
    public static TableHeader? Of(Sheet sheet)
    {
        TableHeader? best = null;
        int looked = 0;
        foreach (var row in sheet.Rows)
        {
            if (row.IsEmpty) continue;
            var header = new TableHeader(row, Meanings(row));
            if (best is null || header.Known > best.Known) best = header;
            if (++looked == DeepestHeader) break;
        }
        return best;
    }

    /// <summary>True where some column has the meaning.</summary>
    /// <param name="column">A meaning.</param>
    public bool Has(Column column) => first[(int)column] >= 0;

    /// <summary>The first column of a meaning, from 0, or -1.</summary>
    /// <param name="column">A meaning.</param>
    public int At(Column column) => first[(int)column];

    /// <summary>All columns of a meaning.</summary>
    /// <param name="column">A meaning.</param>
    public IReadOnlyList<int> AllAt(Column column) => columns.TryGetValue(column, out var places) ? places : [];

    /// <summary>The cell of a row under a meaning, or empty.</summary>
    /// <param name="row">A row below the header.</param>
    /// <param name="column">A meaning.</param>
    public string Cell(SheetRow row, Column column) => row[At(column)];
}
