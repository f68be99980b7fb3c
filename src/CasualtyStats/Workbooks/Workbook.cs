using System.Collections.Immutable;

namespace CasualtyStats.Workbooks;

/// <summary>A workbook, ready to be written by <see cref="WorkbookFile"/>.</summary>
internal sealed record Workbook
{
    public required ImmutableArray<Sheet> Sheets { get; init; }

    /// <summary>Names for ranges, for instance <c>killed_civilian_lowest</c> → <c>'Summary'!$C$7</c>.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Names { get; init; } = [];

    /// <summary>Direction of sheets that do not say their own.</summary>
    public bool RightToLeft { get; init; }

    public required string Title { get; init; }
    public string Subject { get; init; } = "";

    /// <summary>Footer of every printed page, left and middle part; null for pages without header and footer.</summary>
    public (string Left, string Middle)? Footer { get; init; }

    /// <summary>Day put down as that of creation and change; never the clock.</summary>
    public required DateOnly Day { get; init; }
}
