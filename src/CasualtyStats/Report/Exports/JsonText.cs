using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Exports;

/// <summary>Writes JSON values to a text writer; Arabic stays Arabic.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object a line, each ended by a line feed.</summary>
    public static void Lines<T>(TextWriter writer, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, Options);
        foreach (var value in values)
        {
            buffer.ResetWrittenCount();
            json.Reset();
            json.WriteStartObject();
            write(json, value);
            json.WriteEndObject();
            json.Flush();
            writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
            writer.Write('\n');
        }
    }

    public static void Number(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    public static void Day(this Utf8JsonWriter json, string name, DateOnly? value) => json.WriteString(name, value is { } day ? Invariant.Of(day) : null);

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
