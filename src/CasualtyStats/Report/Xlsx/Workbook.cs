using System.Collections.Immutable;

namespace CasualtyStats.Report.Xlsx;

/// <summary>A workbook, ready to be written.</summary>
internal sealed record Workbook
{
    public required ImmutableArray<Sheet> Sheets { get; init; }

    /// <summary>Names for ranges, for instance <c>Killed_civilian_low</c> → <c>'Summary'!$C$7</c>.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Names { get; init; }

    public required bool RightToLeft { get; init; }
    public required string Title { get; init; }
    public required string Subject { get; init; }

    /// <summary>Footer of every printed page, left and middle part.</summary>
    public required (string Left, string Middle) Footer { get; init; }

    /// <summary>Day put down as that of creation and change; never the clock.</summary>
    public required DateOnly Day { get; init; }
}
