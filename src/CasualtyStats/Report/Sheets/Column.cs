using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>A column of a table sheet.</summary>
/// <param name="Heading">Its heading, unique in the table.</param>
/// <param name="Meaning">What a value means, for the dictionary; null where the terms of its heading are explained there.</param>
/// <param name="Value">The cell of a row.</param>
/// <param name="MinWidth">Least width in digits.</param>
/// <param name="MaxWidth">Greatest width; longer text is wrapped where its format says so.</param>
internal sealed record Column<T>(string Heading, string? Meaning, Func<T, Cell> Value, double MinWidth = 6, double MaxWidth = 16)
{
    /// <summary>Headings of numbers stand over their numbers.</summary>
    public bool Numeric { get; init; }

    /// <summary>HXL tag, or null for none.</summary>
    public string? Tag { get; init; }
}
