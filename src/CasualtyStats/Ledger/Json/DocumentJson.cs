using System.Text.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Json;

/// <summary>Document versions as the ledger writes them; bytes and text are kept beside, under their hashes.</summary>
internal static class DocumentJson
{
    /// <summary>The payload of a document's record.</summary>
    public static string Write(SourceDocument document, string? textHash) => JsonFields.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("sha256", document.Sha256);
        json.WriteNumber("size", document.Bytes.Length);
        json.Put("text", textHash);
        json.Put("published", document.Published);
        json.Put("publisher", document.Publisher);
        json.Put("language", document.LanguageCode);
        json.Put("url", document.Url);
        json.Put("note", document.Note);
        json.WriteEndObject();
    });

    /// <summary>Reads what <see cref="Write"/> wrote, without bytes and text.</summary>
    public static (SourceDocument Document, string? TextHash) Read(string name, string payload)
    {
        using var parsed = JsonDocument.Parse(payload);
        var json = parsed.RootElement;
        var document = new SourceDocument
        {
            Name = name,
            Sha256 = json.String("sha256")!,
            Bytes = default,
            Published = json.Day("published"),
            Publisher = json.String("publisher"),
            LanguageCode = json.String("language"),
            Url = json.String("url"),
            Note = json.String("note"),
        };
        return (document, json.String("text"));
    }
}
