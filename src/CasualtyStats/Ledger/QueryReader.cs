using System.Collections.Immutable;
using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Gathers what stands of some places and days, by the index: the cost is that of what is asked for, not of the whole ledger.</summary>
internal sealed class QueryReader(IRecordStore store, CountQuery query)
{
    private readonly ChunkReader chunks = new(store);

    /// <summary>The counts asked for, with their documents.</summary>
    public LedgerContent Read() => Gather(store.Index.Chunks(query.ToIndex()), query.Matches);

    /// <summary>Counts by id, with their documents.</summary>
    public LedgerContent Read(IReadOnlyCollection<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return Gather(store.Index.ChunksOf([.. ids.Select(ChunkIndexer.Number).OfType<long>()]), count => wanted.Contains(count.Id));
    }

    private LedgerContent Gather(IReadOnlyList<IndexedChunk> found, Func<ReportedCount, bool> matches)
    {
        var people = new PeopleReader(store, null);
        var rulings = people.Rulings();
        var versions = DocumentVersions.Of(store, [.. found.Select(chunk => chunk.Document).Distinct(StringComparer.Ordinal)], PeopleReader.Withdrawn(rulings));
        var read = found.Where(chunk => versions.TryGetValue(chunk.Document, out var version) && version.CopyOf is null).ToList();
        var counts = chunks.Counts(read.Select(chunk => (chunk.Content, versions[chunk.Document].Document))).SelectMany(some => some.Where(matches)).ToImmutableArray();
        var cited = counts.Select(count => count.Citation.Document).ToHashSet(StringComparer.Ordinal);
        var kept = versions.Values.Where(version => cited.Contains(version.Document.Name)).OrderBy(version => version.Document.Name, StringComparer.Ordinal).ToList();
        var texts = chunks.Texts(kept.Select(version => version.TextHash).OfType<string>());
        return new()
        {
            Documents = [.. kept.Select(version => version.Document with { Text = version.TextHash is { } hash ? texts[hash] : null })],
            Counts = counts,
            Findings = Findings(kept, counts),
            Rulings = rulings,
            Places = people.Places(),
            Words = people.Words(),
        };
    }

    // Findings about the counts given, and about their documents as a whole.
    private ImmutableArray<Finding> Findings(List<DocumentVersion> kept, ImmutableArray<ReportedCount> counts)
    {
        var ids = counts.Select(count => count.Id).ToHashSet(StringComparer.Ordinal);
        var readings = store.Last(RecordKind.Reading, [.. kept.Select(version => version.Document.Name)]);
        var pieces = kept.Where(version => readings.ContainsKey(version.Document.Name))
            .SelectMany(version => ReadingJson.Read(readings[version.Document.Name].Payload).Findings.Select(chunk => (chunk, version.Document)));
        return [.. chunks.Findings(pieces).SelectMany(some => some)
            .Where(finding => finding.Concerns.Any(ids.Contains) || (finding.Concerns.IsEmpty && finding.Where is { Span: null, Cell: null })),
            .. kept.Where(version => !version.IsPresent).Select(version => version.Absence)];
    }
}
