using System.Text.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Json;

/// <summary>Added places and words as the ledger writes them.</summary>
internal static class AdditionJson
{
    /// <summary>The payload of a place.</summary>
    public static string Write(AddedPlace place) => JsonFields.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("en", place.English);
        json.WriteString("ar", place.Arabic);
        json.WriteString("parent", place.Parent.Value);
        json.WriteNumber("level", place.Level);
        json.WriteString("author", place.Author);
        json.Put("day", (DateOnly?)place.Day);
        json.WriteEndObject();
    });

    /// <summary>The payload of a word.</summary>
    public static string Write(AddedWord word) => JsonFields.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("form", word.Form);
        json.WriteString("language", word.Language);
        json.WriteString("category", word.Category);
        json.WriteString("value", word.Value);
        json.WriteString("author", word.Author);
        json.Put("day", (DateOnly?)word.Day);
        json.WriteEndObject();
    });

    /// <summary>Reads a place.</summary>
    public static AddedPlace ReadPlace(string payload)
    {
        using var parsed = JsonDocument.Parse(payload);
        var json = parsed.RootElement;
        return new(json.String("en")!, json.String("ar")!, new PCode(json.String("parent")!), (int)(json.Number("level") ?? 5), json.String("author")!, json.Day("day") ?? default);
    }

    /// <summary>Reads a word.</summary>
    public static AddedWord ReadWord(string payload)
    {
        using var parsed = JsonDocument.Parse(payload);
        var json = parsed.RootElement;
        return new(json.String("form")!, json.String("language")!, json.String("category")!, json.String("value")!, json.String("author")!, json.Day("day") ?? default);
    }
}
