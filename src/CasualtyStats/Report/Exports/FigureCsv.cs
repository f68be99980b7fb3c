using CasualtyStats.Model;

namespace CasualtyStats.Report.Exports;

/// <summary>Reconciled figures as comma-separated values: what <c>table --format csv</c> prints and <c>figures.csv</c> holds.</summary>
public static class FigureCsv
{
    /// <summary>Writes a header and one line for each figure, in the order given.</summary>
    /// <remarks>
    /// An empty <c>high</c> is no upper bound stated, an empty <c>best</c> is not fixed by the statements; all three are empty
    /// where nothing was reported. Ids in <c>statements</c> and <c>origins</c> are parted by <c>;</c>.
    /// </remarks>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="forSpreadsheet">True for a file that people open in Excel: place names that begin like a formula get an apostrophe. The byte-order mark is the file's, not written here.</param>
    /// <param name="language">Language of place names; everything else is the same in both.</param>
    /// <param name="hxl">True for a row of HXL tags under the header.</param>
    public static void Write(TextWriter writer, IEnumerable<Figure> figures, bool forSpreadsheet = false, Language language = Language.English, bool hxl = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(figures);
        var line = new CsvLine(writer, forSpreadsheet);
        line.Header("date_start", "date_end", "pcode", "place", "outcome", "victim_class", "group", "low", "best", "high", "naive_sum", "statements", "origins", "corroboration", "status");
        if (hxl) line.Header("#date+start", "#date+end", "#loc+code", "#loc+name", "#affected+type", "#population+class", "#population+group", "#affected+num+min", "#affected+num+reconciled", "#affected+num+max", "#affected+num+printed", "#meta+id+list", "#meta+source+list", "#meta+corroboration", "#status");
        foreach (var figure in figures)
        {
            var estimate = figure.Estimate;
            line.Add(figure.DateStart).Add(figure.DateEnd).Add(figure.Area is { IsKnown: true } area ? area.ToString() : null)
                .AddText(FigureJson.Place(figure, language)).Add(Codes.Of(figure.Outcome)).Add(Codes.Of(figure.Class)).Add(figure.Group.Code)
                .Add(estimate.Low).Add(estimate.Best).Add(estimate.High).Add(figure.NaiveSum)
                .Add(string.Join(';', figure.Statements)).Add(string.Join(';', figure.Origins)).Add(figure.Corroboration).Add(Codes.Of(estimate.Status));
            line.End();
        }
    }
}
