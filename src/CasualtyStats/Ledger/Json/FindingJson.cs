using System.Text.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Json;

/// <summary>Findings as the ledger writes them: the key of the sentence and what fills it, so that both languages can be said later.</summary>
internal static class FindingJson
{
    /// <summary>Writes a finding.</summary>
    public static void Write(Utf8JsonWriter json, Finding finding, SourceDocument? home)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", Wire.Severities[finding.Severity]);
        CitationJson.Write(json, "at", finding.Where, home);
        json.WriteString("key", finding.Message.Key);
        json.Put("arguments", finding.Message.Arguments);
        json.Put("concerns", finding.Concerns);
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Finding Read(JsonElement json, SourceDocument? home) => new(
        json.String("code")!, json.Named("severity", Wire.Severities), CitationJson.Read(json, "at", home),
        new Message(json.String("key")!, [.. json.Strings("arguments")]), json.Strings("concerns"));
}
