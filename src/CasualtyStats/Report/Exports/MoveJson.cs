using CasualtyStats.Model;
using CasualtyStats.Report.Moves;

namespace CasualtyStats.Report.Exports;

/// <summary>Figures that moved as one JSON object a line: what <c>changes --format jsonl</c> prints.</summary>
public static class MoveJson
{
    /// <summary>Writes the fields of <see cref="MoveCsv"/> by the same names; empty is null, lists are arrays.</summary>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="moves">The figures that moved.</param>
    /// <param name="language">Language of place names; everything else is the same in both.</param>
    public static void Write(TextWriter writer, IEnumerable<FigureMove> moves, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(moves);
        JsonText.Lines(writer, moves, (json, move) =>
        {
            var figure = move.Figure;
            json.Day("date_start", figure.DateStart);
            json.Day("date_end", figure.DateEnd);
            json.WriteString("pcode", figure.Area is { IsKnown: true } area ? area.ToString() : null);
            json.WriteString("place", FigureJson.Place(figure, language));
            json.WriteString("outcome", Codes.Of(figure.Outcome));
            json.WriteString("victim_class", Codes.Of(figure.Class));
            json.WriteString("group", figure.Group.Code);
            json.Number("low_then", move.Then.Low);
            json.Number("best_then", move.Then.Best);
            json.Number("high_then", move.Then.High);
            json.Number("low_now", move.Now.Low);
            json.Number("best_now", move.Now.Best);
            json.Number("high_now", move.Now.High);
            json.Number("difference", move.Difference);
            json.Strings("causes", move.Causes.Select(Codes.Of));
            json.Strings("documents", move.Documents);
            json.Strings("added", move.Added);
            json.Strings("dropped", move.Dropped);
            json.Strings("rulings", move.Rulings);
        });
    }
}
