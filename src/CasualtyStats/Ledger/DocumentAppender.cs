using System.Security.Cryptography;
using System.Text;
using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Records one document with its reading, as far as it is new.</summary>
internal sealed class DocumentAppender(IRecordStore store, Action<string, string, string> add)
{
    /// <summary>Refuses a document whose parts do not belong together.</summary>
    /// <exception cref="ArgumentException">The hash is not that of the bytes, or the name is empty.</exception>
    public static void Check(CollectedDocument collected)
    {
        var document = collected.Document;
        ArgumentException.ThrowIfNullOrEmpty(document.Name);
        string hash = HashOf(document.Bytes.Span);
        if (document.Sha256 != hash)
            throw new ArgumentException($"{document.Name}: its bytes have the hash {hash}, but the document says {document.Sha256}", nameof(collected));
    }

    /// <summary>Records what is new.</summary>
    public AppendOutcome Append(CollectedDocument collected)
    {
        var document = collected.Document;
        var previous = store.Last(RecordKind.Document, document.Name);
        string payload = DocumentJson.Write(document, document.Text is { } text ? HashOf(Encoding.UTF8.GetBytes(text)) : null);
        bool sameDocument = previous?.Payload == payload;
        bool sameReading = AddReading(collected, out string record);
        if (sameDocument && sameReading) return AppendOutcome.Unchanged;
        if (!sameDocument) AddDocument(document, payload);
        if (!sameReading) add(RecordKind.Reading, document.Name, record);
        if (previous is null) return AppendOutcome.New;
        if (sameDocument) return AppendOutcome.ReRead;
        return DocumentJson.Read(document.Name, previous.Payload).Document.Sha256 == document.Sha256 ? AppendOutcome.MetadataChanged : AppendOutcome.NewVersion;
    }

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private void AddDocument(SourceDocument document, string payload)
    {
        store.AddContent(document.Sha256, document.Bytes);
        if (document.Text is { } text) AddContent(Encoding.UTF8.GetBytes(text));
        add(RecordKind.Document, document.Name, payload);
    }

    // Contents that are known are not stored again, so an unchanged reading costs no write. True where it is unchanged.
    private bool AddReading(CollectedDocument collected, out string payload)
    {
        var home = collected.Document;
        var counts = ReadingJson.Chunks(collected.Counts, (json, count) => CountJson.Write(json, count, home)).Select(AddContent);
        var findings = ReadingJson.Chunks(collected.Findings, (json, finding) => FindingJson.Write(json, finding, home)).Select(AddContent);
        payload = new ReadingJson(home.Sha256, collected.ReaderVersion, collected.Counts.Length, collected.Findings.Length, [.. counts], [.. findings]).Write();
        return store.Last(RecordKind.Reading, home.Name)?.Payload == payload;
    }

    private string AddContent(byte[] bytes)
    {
        string hash = HashOf(bytes);
        store.AddContent(hash, bytes);
        return hash;
    }
}
