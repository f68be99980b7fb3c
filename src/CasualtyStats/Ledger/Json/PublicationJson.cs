using System.Text.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Json;

/// <summary>Editions and their figures as the ledger writes them.</summary>
internal static class PublicationJson
{
    /// <summary>The payload of an edition.</summary>
    public static string Write(Publication publication) => JsonFields.Text(json =>
    {
        json.WriteStartObject();
        json.Put("as_of", publication.AsOf);
        json.Put("released_by", publication.ReleasedBy);
        json.Put("released", publication.Released);
        json.WriteStartArray("figures");
        foreach (var figure in publication.Figures) Write(json, figure);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Reads what <see cref="Write(Publication)"/> wrote.</summary>
    public static Publication Read(string edition, string payload)
    {
        using var parsed = JsonDocument.Parse(payload);
        var json = parsed.RootElement;
        return new(edition, json.Day("as_of"), [.. json.GetProperty("figures").EnumerateArray().Select(Read)], json.String("released_by"), json.Day("released"));
    }

    private static void Write(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject();
        json.Put("from", figure.DateStart);
        json.Put("to", figure.DateEnd);
        json.Put("area", figure.Area?.ToString());
        json.WriteString("place", figure.PlaceEnglish);
        json.WriteString("place_ar", figure.PlaceArabic);
        json.WriteString("outcome", Wire.Outcomes[figure.Outcome]);
        json.WriteString("class", Wire.Classes[figure.Class]);
        json.WriteString("group", figure.Group.Code);
        json.Put("source", figure.Source);
        json.Put("cause", figure.Cause);
        json.Put("incident", figure.Incident);
        json.Put("low", figure.Estimate.Low);
        json.Put("best", figure.Estimate.Best);
        json.Put("high", figure.Estimate.High);
        json.WriteString("status", Wire.Statuses[figure.Estimate.Status]);
        json.WriteNumber("naive", figure.NaiveSum);
        json.Put("statements", figure.Statements);
        json.Put("origins", figure.Origins);
        if (figure.Contested) json.WriteBoolean("contested", true);
        json.WriteEndObject();
    }

    private static Figure Read(JsonElement json) => new()
    {
        DateStart = json.Day("from"),
        DateEnd = json.Day("to"),
        Area = json.String("area") is { } area ? Area.Parse(area) : null,
        PlaceEnglish = json.String("place")!,
        PlaceArabic = json.String("place_ar")!,
        Outcome = json.Named("outcome", Wire.Outcomes),
        Class = json.Named("class", Wire.Classes),
        Group = new(json.String("group")!),
        Source = json.String("source"),
        Cause = json.String("cause"),
        Incident = json.String("incident"),
        Estimate = new(json.Number("low"), json.Number("best"), json.Number("high"), json.Named("status", Wire.Statuses)),
        NaiveSum = json.Number("naive") ?? 0,
        Statements = json.Strings("statements"),
        Origins = json.Strings("origins"),
        Contested = json.Flag("contested"),
    };
}
