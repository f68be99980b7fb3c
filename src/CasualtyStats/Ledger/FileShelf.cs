using System.Collections.Immutable;
using CasualtyStats.Collect;
using CasualtyStats.Ledger.Json;

namespace CasualtyStats.Ledger;

/// <summary>The files that a store has seen.</summary>
internal sealed class FileShelf(IRecordStore store)
{
    /// <summary>Files whose documents stand as those files gave them, by name.</summary>
    public IReadOnlyDictionary<string, SeenFile> Standing()
    {
        if (store.Index.UpTo != store.Head.Number) return ImmutableDictionary<string, SeenFile>.Empty;
        var documents = store.Index.Documents().ToDictionary(document => document.Name, StringComparer.Ordinal);
        return All().Where(entry => Stands(entry.Value.File, entry.Value.Standing, documents)).ToDictionary(entry => entry.Key, entry => entry.Value.File, StringComparer.Ordinal);
    }

    /// <summary>What is to be kept of files that were collected, as far as it differs from what is kept.</summary>
    public IReadOnlyList<(string Name, string Told)> Changed(IReadOnlyList<SeenFile> files, IReadOnlyList<AppendResult> results)
    {
        // A document that two files gave belongs to neither.
        var standing = results.GroupBy(result => result.Document, StringComparer.Ordinal).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First().Standing, StringComparer.Ordinal);
        var kept = store.Index.Files().ToDictionary(StringComparer.Ordinal);
        var changed = new List<(string Name, string Told)>();
        foreach (var file in files)
        {
            var before = kept.TryGetValue(file.Name, out string? told) ? SeenFileJson.Read(file.Name, told) : null;
            var numbers = file.Documents.Select((document, i) => standing.TryGetValue(document, out var now) ? now : Before(before, document)).ToList();
            if (numbers.Contains(null)) continue;
            string written = SeenFileJson.Write(file, numbers.ConvertAll(number => number!.Value));
            if (written != told) changed.Add((file.Name, written));
        }
        return changed;
    }

    private static (long Record, long Reading)? Before((SeenFile File, ImmutableArray<(long Record, long Reading)> Standing)? before, string document) =>
        before is { } entry && entry.File.Documents.IndexOf(document) is >= 0 and var i && i < entry.Standing.Length ? entry.Standing[i] : null;

    private static bool Stands(SeenFile file, ImmutableArray<(long Record, long Reading)> standing, Dictionary<string, IndexedDocument> documents)
    {
        if (standing.Length != file.Documents.Length) return false;
        for (int i = 0; i < standing.Length; i++)
            if (!documents.TryGetValue(file.Documents[i], out var document) || !document.IsPresent || (document.Record, document.Reading) != standing[i]) return false;
        return true;
    }

    private Dictionary<string, (SeenFile File, ImmutableArray<(long Record, long Reading)> Standing)> All()
    {
        var all = new Dictionary<string, (SeenFile, ImmutableArray<(long, long)>)>(StringComparer.Ordinal);
        foreach (var (name, told) in store.Index.Files())
            if (SeenFileJson.Read(name, told) is { } entry) all[name] = entry;
        return all;
    }
}
