using System.Text.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Json;

/// <summary>Citations as the ledger writes them.</summary>
internal static class CitationJson
{
    /// <summary>Writes a citation; document and hash are left out where they are those of <paramref name="home"/>.</summary>
    public static void Write(Utf8JsonWriter json, string name, Citation? citation, SourceDocument? home)
    {
        if (citation is null) return;
        json.WriteStartObject(name);
        if (citation.Document != home?.Name) json.WriteString("document", citation.Document);
        if (citation.Sha256 != home?.Sha256) json.WriteString("sha256", citation.Sha256);
        json.Put("span", citation.Span);
        json.Put("cell", citation.Cell);
        json.Put("quote", citation.Quote);
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null where there was none.</summary>
    public static Citation? Read(JsonElement json, string name, SourceDocument? home) => !json.TryGetProperty(name, out var citation) ? null
        : new(citation.String("document") ?? home?.Name ?? "", citation.String("sha256") ?? home?.Sha256 ?? "",
            citation.Span("span"), citation.String("cell"), citation.String("quote"));
}
