using System.Text.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Json;

/// <summary>Rulings as the ledger writes them.</summary>
internal static class RulingJson
{
    /// <summary>The payload of a ruling's record.</summary>
    public static string Write(Ruling ruling) => JsonFields.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", ruling.Id);
        json.WriteString("kind", Wire.Rulings[ruling.Kind]);
        json.WriteString("subject", ruling.Subject);
        json.Put("value", ruling.Value);
        json.Put("other", ruling.Other);
        if (ruling.Added is { } added)
        {
            json.WritePropertyName("added");
            CountJson.Write(json, added, null);
        }
        json.WriteString("author", ruling.Author);
        json.Put("day", (DateOnly?)ruling.Day);
        json.WriteString("reason", ruling.Reason);
        json.WriteEndObject();
    });

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Ruling Read(string payload)
    {
        using var parsed = JsonDocument.Parse(payload);
        var json = parsed.RootElement;
        return new(json.String("id")!, json.Named("kind", Wire.Rulings), json.String("subject")!, json.Number("value"), json.String("other"),
            json.TryGetProperty("added", out var added) ? CountJson.Read(added, null) : null,
            json.String("author")!, json.Day("day") ?? default, json.String("reason")!);
    }
}
