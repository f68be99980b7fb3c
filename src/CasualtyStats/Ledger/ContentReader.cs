using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Gathers what stands in a store, now or on a day.</summary>
internal sealed class ContentReader(IRecordStore store, DateOnly? asOf)
{
    /// <summary>Everything that stands.</summary>
    public LedgerContent Read()
    {
        var rulings = Rulings();
        var shelf = DocumentShelf.From(store, asOf);
        var withdrawn = rulings.Where(ruling => ruling.Kind == RulingKind.Reject).Select(ruling => ruling.Subject).ToHashSet(StringComparer.Ordinal);
        var kept = shelf.Valid.Where(version => version.IsPresent || !withdrawn.Contains(Absence(version).Id)).ToList();

        var documents = ImmutableArray.CreateBuilder<SourceDocument>();
        var counts = ImmutableArray.CreateBuilder<ReportedCount>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var version in kept)
        {
            var document = version.Document with { Text = version.TextHash is { } hash ? Encoding.UTF8.GetString(Content(hash)) : null };
            documents.Add(document);
            if (version.CopyOf is not null) continue;
            foreach (string chunk in version.Reading?.Counts ?? []) Each(chunk, json => counts.Add(CountJson.Read(json, document)));
            foreach (string chunk in version.Reading?.Findings ?? []) Each(chunk, json => findings.Add(FindingJson.Read(json, document)));
        }
        findings.AddRange(kept.Where(version => version.CopyOf is not null).Select(Copy));
        findings.AddRange(kept.Where(version => !version.IsPresent).Select(Absence));
        findings.AddRange(Unread());
        findings.AddRange(new RulingCheck(rulings, shelf, FindOldCount).Findings(counts, complete: asOf is null));
        return new()
        {
            Documents = documents.ToImmutable(),
            Counts = counts.ToImmutable(),
            Findings = findings.ToImmutable(),
            Rulings = rulings,
            Places = [.. store.Records(RecordKind.Place).Select(record => AdditionJson.ReadPlace(record.Payload)).Where(place => Counts(place.Day)).OrderBy(place => place.Key, StringComparer.Ordinal)],
            Words = [.. store.Records(RecordKind.Word).Select(record => AdditionJson.ReadWord(record.Payload)).Where(word => Counts(word.Day)).OrderBy(word => word.Key, StringComparer.Ordinal)],
        };
    }

    // What the last collection of each folder could not read.
    private IEnumerable<Finding> Unread()
    {
        var last = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in store.Records(RecordKind.Unread)) last[record.Key] = record.Payload;
        return last.Values.SelectMany(UnreadJson.Read);
    }

    private static Finding Copy(DocumentVersion version) => new("copy-of-document", Severity.Note, version.Where,
        new Message("ledger.copy", version.Document.Name, version.CopyOf!), []);

    private static Finding Absence(DocumentVersion version) => new("document-gone", Severity.Check, version.Where,
        new Message("ledger.document-gone", version.Document.Name), []);

    private bool Counts(DateOnly day) => asOf is null || day <= asOf;

    // One author has one standing answer on one subject: the last given. Answers of others stand beside it.
    private ImmutableArray<Ruling> Rulings()
    {
        var standing = new Dictionary<string, Ruling>(StringComparer.Ordinal);
        foreach (var record in store.Records(RecordKind.Ruling))
            if (RulingJson.Read(record.Payload) is var ruling && Counts(ruling.Day)) standing[record.Key] = ruling;
        return [.. standing.Values.OrderBy(ruling => ruling.Day).ThenBy(ruling => ruling.Id, StringComparer.Ordinal)];
    }

    private ReportedCount? FindOldCount(DocumentVersion version, string id)
    {
        ReportedCount? found = null;
        foreach (string chunk in version.Reading?.Counts ?? [])
            Each(chunk, json => { if (json.GetProperty("id").ValueEquals(id)) found = CountJson.Read(json, version.Document); });
        return found;
    }

    private void Each(string chunk, Action<JsonElement> use)
    {
        using var parsed = JsonDocument.Parse(Content(chunk));
        foreach (var element in parsed.RootElement.EnumerateArray()) use(element);
    }

    // No figure may rest on bytes that somebody changed, so each content is checked on the way.
    private byte[] Content(string sha256)
    {
        byte[] bytes = store.Content(sha256) ?? throw new LedgerException(new Message("ledger.content-missing", store.Name, sha256));
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256 ? bytes : throw new LedgerException(new Message("ledger.content-changed", store.Name, sha256));
    }
}
