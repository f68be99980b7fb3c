using CasualtyStats.Model;

namespace CasualtyStats.Report;

/// <summary>How a workbook is written.</summary>
public sealed record WorkbookOptions
{
    /// <summary>Language of headings and sentences; Arabic sheets run from right to left, with western digits. Quotes stay as printed.</summary>
    public Language Language { get; init; }

    /// <summary>Whether rulings name who made them; false where the workbook may leave the house.</summary>
    public bool ShowReviewers { get; init; }

    /// <summary>Whether tables of figures carry a row of HXL tags under their headings.</summary>
    public bool Hxl { get; init; }
}
