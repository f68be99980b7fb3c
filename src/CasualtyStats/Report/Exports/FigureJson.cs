using System.Text.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Exports;

/// <summary>Reconciled figures as one JSON array: what <c>table --format json</c> prints.</summary>
public static class FigureJson
{
    /// <summary>Writes an array of objects, one a line, with the fields of <see cref="FigureCsv"/> by the same names; empty is null, <c>statements</c> and <c>origins</c> are arrays.</summary>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="figures">The figures, in order.</param>
    /// <param name="language">Language of place names; everything else is the same in both.</param>
    public static void Write(TextWriter writer, IEnumerable<Figure> figures, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(figures);
        using var lines = new StringWriter();
        JsonText.Lines(lines, figures, (json, figure) => Fields(json, figure, language));
        string objects = lines.ToString().TrimEnd('\n').Replace("}\n{", "},\n{", StringComparison.Ordinal);
        writer.Write("[\n" + objects + (objects.Length > 0 ? "\n]\n" : "]\n"));
    }

    /// <summary>The place's name, in the other language where it has none in this one; null for everywhere.</summary>
    internal static string? Place(Figure figure, Language language)
    {
        var (first, second) = language == Language.Arabic ? (figure.PlaceArabic, figure.PlaceEnglish) : (figure.PlaceEnglish, figure.PlaceArabic);
        string name = first.Length > 0 ? first : second;
        return name.Length > 0 ? name : null;
    }

    private static void Fields(Utf8JsonWriter json, Figure figure, Language language)
    {
        var estimate = figure.Estimate;
        json.Day("date_start", figure.DateStart);
        json.Day("date_end", figure.DateEnd);
        json.WriteString("pcode", figure.Area is { IsKnown: true } area ? area.ToString() : null);
        json.WriteString("place", Place(figure, language));
        json.WriteString("outcome", Codes.Of(figure.Outcome));
        json.WriteString("victim_class", Codes.Of(figure.Class));
        json.WriteString("group", figure.Group.Code);
        json.Number("low", estimate.Low);
        json.Number("best", estimate.Best);
        json.Number("high", estimate.High);
        json.WriteNumber("naive_sum", figure.NaiveSum);
        json.Strings("statements", figure.Statements);
        json.Strings("origins", figure.Origins);
        json.WriteString("corroboration", figure.Corroboration);
        json.WriteString("status", Codes.Of(estimate.Status));
    }
}
