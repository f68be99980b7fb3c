using System.Globalization;
using System.Text.Json;

namespace CasualtyStats.Evaluation.Gold;

/// <summary>Fields of a labelled record that may be missing or null.</summary>
internal static class JsonFields
{
    public static string? Text(this JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static decimal? Number(this JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    public static bool? Truth(this JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;

    public static DateOnly? Date(this JsonElement record, string name) => Day(record.Text(name));

    public static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static IEnumerable<JsonElement> List(this JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    public static IEnumerable<string> Texts(this JsonElement record, string name) =>
        record.List(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!);
}
