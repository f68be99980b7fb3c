using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Json;

/// <summary>Fields of the ledger's JSON: names in a fixed order, nothing written for what is absent, so that equal values have equal bytes.</summary>
internal static class JsonFields
{
    // Arabic stays readable for whoever opens the file with another tool.
    private static readonly JsonWriterOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = false };

    /// <summary>The bytes of what <paramref name="write"/> writes.</summary>
    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Canonical)) write(json);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The text of what <paramref name="write"/> writes.</summary>
    public static string Text(Action<Utf8JsonWriter> write) => System.Text.Encoding.UTF8.GetString(Bytes(write));

    public static void Put(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    public static void Put(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
    }

    public static void Put(this Utf8JsonWriter json, string name, DateOnly? value)
    {
        if (value is { } day) json.WriteString(name, Iso(day));
    }

    public static void Put(this Utf8JsonWriter json, string name, TextSpan? value)
    {
        if (value is not { } span) return;
        json.WriteStartArray(name);
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    public static void Put(this Utf8JsonWriter json, string name, Basis? value)
    {
        if (value is { } basis) json.WriteString(name, Wire.Bases[basis]);
    }

    public static void Put(this Utf8JsonWriter json, string name, ReferencePeriod value)
    {
        if (value == ReferencePeriod.Unknown) return;
        json.WriteStartArray(name);
        foreach (var day in new[] { value.Start, value.End })
            if (day is { } known) json.WriteStringValue(Iso(known));
            else json.WriteNullValue();
        json.WriteEndArray();
    }

    public static void Put(this Utf8JsonWriter json, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static string? String(this JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static long? Number(this JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    public static DateOnly? Day(this JsonElement element, string name) => element.TryGetProperty(name, out var value) ? Day(value) : null;

    public static bool Flag(this JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.GetBoolean();

    public static TextSpan? Span(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? new TextSpan(value[0].GetInt32(), value[1].GetInt32()) : null;

    public static Basis? Basis(this JsonElement element, string name) => element.TryGetProperty(name, out var value) ? Wire.Bases.Read(value) : null;

    public static ReferencePeriod Period(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? new(Day(value[0]), Day(value[1])) : ReferencePeriod.Unknown;

    public static ImmutableArray<string> Strings(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];

    public static T Named<T>(this JsonElement element, string name, WireNames<T> names) where T : struct, Enum =>
        element.TryGetProperty(name, out var value) ? names.Read(value) : default;

    private static DateOnly? Day(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? null : DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
