using System.Collections.Immutable;
using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Gathers what stands in a store, now or on a day.</summary>
internal sealed class ContentReader(IRecordStore store, DateOnly? asOf)
{
    private readonly ChunkReader chunks = new(store);

    /// <summary>Everything that stands.</summary>
    public LedgerContent Read()
    {
        var people = new PeopleReader(store, asOf);
        var rulings = people.Rulings();
        var shelf = DocumentShelf.From(store, asOf);
        var withdrawn = PeopleReader.Withdrawn(rulings);
        var kept = shelf.Valid.Where(version => version.IsPresent || !withdrawn.Contains(version.Absence.Id)).ToList();

        var texts = chunks.Texts(kept.Select(version => version.TextHash).OfType<string>());
        ImmutableArray<SourceDocument> documents = [.. kept.Select(version => version.Document with { Text = version.TextHash is { } hash ? texts[hash] : null })];
        var read = kept.Zip(documents).Where(pair => pair.First.CopyOf is null).ToList();
        var counts = ImmutableArray.CreateBuilder<ReportedCount>((int)Math.Min(int.MaxValue, read.Sum(pair => pair.First.Reading?.CountTotal ?? 0)));
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var some in chunks.Counts(read.SelectMany(pair => (pair.First.Reading?.Counts ?? []).Select(chunk => (chunk, pair.Second))))) counts.AddRange(some.Where(IsKnown));
        foreach (var some in chunks.Findings(read.SelectMany(pair => (pair.First.Reading?.Findings ?? []).Select(chunk => (chunk, pair.Second))))) findings.AddRange(some);
        findings.AddRange(kept.Where(version => version.CopyOf is not null).Select(Copy));
        findings.AddRange(kept.Where(version => !version.IsPresent).Select(version => version.Absence));
        findings.AddRange(Unread());
        findings.AddRange(new RulingCheck(rulings, shelf, FindOldCount).Findings(counts, complete: asOf is null));
        return new()
        {
            Documents = documents,
            Counts = counts.ToImmutable(),
            Findings = findings.ToImmutable(),
            Rulings = rulings,
            Places = people.Places(),
            Words = people.Words(),
        };
    }

    // A list of posts, or a table that goes on, tells of days that nobody knew of yet.
    private bool IsKnown(ReportedCount count) => asOf is not { } day || (count.ReportDate ?? count.Harmed.Start ?? count.Harmed.End) is not { } told || told <= day;

    // What the last collection of each folder could not read.
    private IEnumerable<Finding> Unread()
    {
        var last = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in store.Records(RecordKind.Unread)) last[record.Key] = record.Payload;
        return last.Values.SelectMany(UnreadJson.Read);
    }

    private static Finding Copy(DocumentVersion version) => new("copy-of-document", Severity.Note, version.Where,
        new Message("ledger.copy", version.Document.Name, version.CopyOf!), []);

    private ReportedCount? FindOldCount(DocumentVersion version, string id) =>
        chunks.Counts((version.Reading?.Counts ?? []).Select(chunk => (chunk, version.Document))).SelectMany(some => some).FirstOrDefault(count => count.Id == id);
}
