using CasualtyStats.Model;
using CasualtyStats.Report.Moves;

namespace CasualtyStats.Report.Exports;

/// <summary>Figures that moved as comma-separated values: what <c>changes --format csv</c> prints.</summary>
public static class MoveCsv
{
    /// <summary>Writes a header and one line for each figure that moved.</summary>
    /// <remarks>
    /// All three numbers are empty where nothing was reported; an empty <c>high</c> beside a <c>low</c> is no upper bound stated.
    /// <c>difference</c> is empty where then or now is not fixed. Lists are parted by <c>;</c>.
    /// </remarks>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="moves">The figures that moved.</param>
    /// <param name="language">Language of place names; everything else is the same in both.</param>
    public static void Write(TextWriter writer, IEnumerable<FigureMove> moves, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(moves);
        var line = new CsvLine(writer, forSpreadsheet: false);
        line.Header("date_start", "date_end", "pcode", "place", "outcome", "victim_class", "group", "low_then", "best_then", "high_then", "low_now", "best_now", "high_now", "difference", "causes", "documents", "added", "dropped", "rulings");
        foreach (var move in moves)
        {
            var figure = move.Figure;
            line.Add(figure.DateStart).Add(figure.DateEnd).Add(figure.Area is { IsKnown: true } area ? area.ToString() : null)
                .AddText(FigureJson.Place(figure, language)).Add(Codes.Of(figure.Outcome)).Add(Codes.Of(figure.Class)).Add(figure.Group.Code)
                .Add(move.Then.Low).Add(move.Then.Best).Add(move.Then.High).Add(move.Now.Low).Add(move.Now.Best).Add(move.Now.High).Add(move.Difference)
                .Add(string.Join(';', move.Causes.Select(Codes.Of))).AddText(string.Join(';', move.Documents))
                .Add(string.Join(';', move.Added)).Add(string.Join(';', move.Dropped)).Add(string.Join(';', move.Rulings));
            line.End();
        }
    }
}
