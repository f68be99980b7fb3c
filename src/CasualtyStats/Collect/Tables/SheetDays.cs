using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>The days of all rows of a table that has no column of days, as its title, the notes below it or the words above it in a document give them.</summary>
/// <param name="Period">The days; unknown where nothing tells.</param>
/// <param name="Row">The row that tells, or 0 for words outside the grid.</param>
/// <param name="At">Its column, from 0.</param>
/// <param name="Quote">The words.</param>
internal readonly record struct SheetDays(ReferencePeriod Period, int Row, int At, string Quote)
{
    private const int ShortestNote = 8;

    /// <summary>Looks above and below the table, and then at what stands before it.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="below">The last row of the header.</param>
    public static SheetDays Of(Sheet sheet, int below)
    {
        foreach (var row in sheet.Rows)
        {
            if (row.Number == below) continue;
            string[] filled = [.. row.Cells.Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal)];
            if (row.Number > below && filled.Length != 1) continue;
            foreach (string cell in filled)
                if (cell.Length >= ShortestNote && TitleDays.Of(cell) is { } days) return new(days.Period, row.Number, Array.IndexOf(row.Cells, cell), days.Quote);
        }
        foreach (string words in sheet.Above)
            if (TitleDays.Of(words) is { } days) return new(days.Period, 0, 0, days.Quote);
        return default;
    }

    /// <summary>Tells what a person should know.</summary>
    /// <param name="tell">Takes code, severity, row, column and arguments of a finding.</param>
    /// <param name="header">The row of the header.</param>
    /// <param name="column">The first column of figures.</param>
    public void Tell(Teller tell, int header, int column)
    {
        var (row, at) = Row > 0 ? (Row, At) : (header, column);
        if (Period.End is not { } end) tell("table-no-day", Severity.Check, row, at);
        else if (Period.Start is { } start) tell("table-title-days", Severity.Note, row, at, Quote, SheetScribe.Iso(start), SheetScribe.Iso(end));
        else tell("table-title-as-of", Severity.Note, row, at, Quote, SheetScribe.Iso(end));
    }

    /// <summary>Takes a finding at a cell.</summary>
    public delegate void Teller(string code, Severity severity, int row, int column, params string[] arguments);
}
