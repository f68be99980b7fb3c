using System.Collections.Immutable;

namespace CasualtyStats.Workbooks;

/// <summary>One sheet, ready to be written.</summary>
internal sealed record Sheet
{
    /// <summary>At most 31 characters, without any of <c>: \ / ? * [ ]</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Widths of the columns in digits of the default font.</summary>
    public required ImmutableArray<double> Widths { get; init; }

    /// <summary>The rows from the first on; enumerated once, while writing, so that a long sheet need not be held.</summary>
    public required IEnumerable<SheetRow> Rows { get; init; }

    /// <summary>True for a sheet of records: its rows go straight into the file, however many they are, and are not held.</summary>
    public bool IsLong { get; init; }

    /// <summary>Direction of this sheet; null is the workbook's.</summary>
    public bool? RightToLeft { get; init; }

    public ImmutableArray<SheetTable> Tables { get; init; } = [];
    public ImmutableArray<Emphasis> Emphases { get; init; } = [];

    /// <summary>Merged ranges.</summary>
    public ImmutableArray<string> Merges { get; init; } = [];

    /// <summary>Range with filter buttons that is no table, for instance <c>A1:F9</c>; null for none.</summary>
    public string? Filter { get; init; }

    public ImmutableArray<CellRule> Rules { get; init; } = [];

    /// <summary>Notes on cells.</summary>
    public ImmutableArray<(int Row, int Column, string Text)> Notes { get; init; } = [];

    /// <summary>Formats of whole columns, also of cells that nobody has filled in yet, by column from 1.</summary>
    public ImmutableArray<(int Column, CellFormat Format)> ColumnFormats { get; init; } = [];

    public ImmutableArray<PlacedChart> Charts { get; init; } = [];

    /// <summary>Rows at the top that stay in sight and are repeated on every printed page.</summary>
    public int FrozenRows { get; init; }

    /// <summary>Columns at the reading edge that stay in sight.</summary>
    public int FrozenColumns { get; init; }

    public bool Portrait { get; init; }

    /// <summary>Printed on one page; otherwise on as many as it needs at full width.</summary>
    public bool OnePage { get; init; }

    /// <summary>Pages side by side that the printed sheet takes; the frozen columns are repeated on each.</summary>
    public int PagesWide { get; init; } = 1;

    public bool GridLines { get; init; } = true;

    /// <summary>Colour of the tab, or null.</summary>
    public string? Tab { get; init; }
}
