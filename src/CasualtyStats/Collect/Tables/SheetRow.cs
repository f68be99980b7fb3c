namespace CasualtyStats.Collect.Tables;

/// <summary>One row of a sheet as text; dates are ISO, numbers plain.</summary>
/// <param name="Number">Its number as a spreadsheet shows it, from 1.</param>
/// <param name="Cells">Its cells from the first column on, trimmed; columns at the end may be missing.</param>
internal sealed record SheetRow(int Number, string[] Cells)
{
    /// <summary>The cell of a column, or empty.</summary>
    /// <param name="column">From 0.</param>
    public string this[int column] => column >= 0 && column < Cells.Length ? Cells[column] : "";

    /// <summary>True where no cell holds anything.</summary>
    public bool IsEmpty => Array.TrueForAll(Cells, cell => cell.Length == 0);
}
