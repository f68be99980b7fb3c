using System.Collections.Immutable;
using CasualtyStats.Ledger.Json;

namespace CasualtyStats.Ledger;

/// <summary>The documents of a ledger with all their versions.</summary>
internal sealed class DocumentShelf
{
    private DocumentShelf(ImmutableArray<DocumentVersion> valid, ImmutableArray<DocumentVersion> replaced)
    {
        Valid = valid;
        Replaced = replaced;
    }

    /// <summary>The valid version of each document, in ordinal order of the names.</summary>
    public ImmutableArray<DocumentVersion> Valid { get; }

    /// <summary>Versions that a newer one replaced, by name, oldest first.</summary>
    public ImmutableArray<DocumentVersion> Replaced { get; }

    /// <summary>Gathers the shelf; with a day, a version published later is not yet there.</summary>
    public static DocumentShelf From(IRecordStore store, DateOnly? asOf)
    {
        var versions = new SortedDictionary<string, List<DocumentVersion>>(StringComparer.Ordinal);
        foreach (var record in store.Records(RecordKind.Document)) AddVersion(versions, record);
        foreach (var record in store.Records(RecordKind.Reading)) AddReading(versions, record);
        var gone = store.Records(RecordKind.Presence).GroupBy(record => record.Key, StringComparer.Ordinal)
            .Where(group => !PresenceJson.IsPresent(group.Last().Payload)).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);

        var valid = new List<DocumentVersion>();
        var replaced = ImmutableArray.CreateBuilder<DocumentVersion>();
        foreach (var (name, all) in versions)
        {
            int last = all.FindLastIndex(version => asOf is null || (version.Document.Published ?? version.Recorded) <= asOf);
            // Of what nobody dated, and what was collected only later, the first version stands for what was known: its counts say of which days they tell.
            if (last < 0) last = all.FindIndex(version => version.Document.Published is null);
            if (last < 0) continue;
            valid.Add(all[last] with { IsPresent = !gone.Contains(name) });
            replaced.AddRange(all.Take(last));
        }
        return new(MarkCopies(valid), replaced.ToImmutable());
    }

    // The same bytes again are the same version with a corrected manifest line; bytes that come back are the newest version again.
    private static void AddVersion(SortedDictionary<string, List<DocumentVersion>> versions, LedgerRecord record)
    {
        var (document, textHash) = DocumentJson.Read(record.Key, record.Payload);
        if (!versions.TryGetValue(record.Key, out var all)) versions[record.Key] = all = [];
        all.RemoveAll(version => version.Document.Sha256 == document.Sha256);
        all.Add(new(document, textHash, null) { Recorded = record.Day });
    }

    private static void AddReading(SortedDictionary<string, List<DocumentVersion>> versions, LedgerRecord record)
    {
        var reading = ReadingJson.Read(record.Payload);
        if (!versions.TryGetValue(record.Key, out var all)) return;
        int index = all.FindIndex(version => version.Document.Sha256 == reading.Sha256);
        if (index >= 0) all[index] = all[index] with { Reading = reading };
    }

    // A file under two names is counted once: under the first name that is present. A name that is gone was renamed.
    private static ImmutableArray<DocumentVersion> MarkCopies(List<DocumentVersion> valid)
    {
        var holders = valid.GroupBy(version => version.Document.Sha256, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (group.FirstOrDefault(version => version.IsPresent) ?? group.First()).Document.Name, StringComparer.Ordinal);
        return [.. valid.Select(version => version with { CopyOf = holders[version.Document.Sha256] is var holder && holder != version.Document.Name ? holder : null })
            .Where(version => version.CopyOf is null || version.IsPresent)];
    }
}
