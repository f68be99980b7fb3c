using CasualtyStats.Ledger.Json;

namespace CasualtyStats.Ledger;

/// <summary>What stands of some documents, by the index.</summary>
internal static class DocumentVersions
{
    /// <summary>The standing versions of some documents and of all others with the same bytes, in ordinal order of names; texts are not read.</summary>
    /// <param name="store">Where from.</param>
    /// <param name="names">The documents.</param>
    /// <param name="withdrawn">Findings that somebody rejected: a document that is gone and so withdrawn is left out.</param>
    public static SortedDictionary<string, DocumentVersion> Of(IRecordStore store, IReadOnlyCollection<string> names, HashSet<string> withdrawn)
    {
        var indexed = store.Index.Documents(names);
        var records = store.Last(RecordKind.Document, [.. indexed.Select(document => document.Name)]);
        var holders = indexed.GroupBy(document => document.Sha256, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (group.FirstOrDefault(document => document.IsPresent) ?? group.First()).Name, StringComparer.Ordinal);
        var versions = new SortedDictionary<string, DocumentVersion>(StringComparer.Ordinal);
        foreach (var document in indexed)
        {
            if (!records.TryGetValue(document.Name, out var record)) continue;
            var (source, text) = DocumentJson.Read(record.Key, record.Payload);
            string holder = holders[document.Sha256];
            var version = new DocumentVersion(source, text, null, document.IsPresent, holder == document.Name ? null : holder) { Recorded = record.Day };
            if (version.IsPresent || !withdrawn.Contains(version.Absence.Id)) versions.Add(document.Name, version);
        }
        return versions;
    }
}
