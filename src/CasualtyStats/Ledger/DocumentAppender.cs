using CasualtyStats.Ledger.Json;

namespace CasualtyStats.Ledger;

/// <summary>Records drafts within a transaction, as far as they are new.</summary>
/// <param name="store">Where to.</param>
/// <param name="batch">The transaction.</param>
/// <param name="again">True where kept documents are read anew: that tells nothing of whether their files are there.</param>
internal sealed class DocumentAppender(IRecordStore store, Batch batch, bool again = false)
{
    /// <summary>Records what is new.</summary>
    /// <returns>What became of each, in order.</returns>
    public List<AppendResult> Append(IReadOnlyList<DocumentDraft> drafts)
    {
        var standing = Standing.Of(store, drafts.Select(draft => draft.Name));
        var known = store.Known([.. drafts.SelectMany(draft => draft.Assumed).Distinct(StringComparer.Ordinal)]);
        var whole = drafts.Select(draft => draft.Assumed.IsSubsetOf(known) ? draft : DocumentDraft.Of(draft.Collected, known)).ToList();
        store.AddContents([.. whole.SelectMany(draft => draft.Contents).DistinctBy(content => content.Sha256, StringComparer.Ordinal)]);
        return whole.ConvertAll(draft => new AppendResult(draft.Name, Append(draft, standing))
        {
            Standing = (standing.Document(draft.Name)!.Number, standing.Reading(draft.Name)!.Number),
        });
    }

    private AppendOutcome Append(DocumentDraft draft, Standing standing)
    {
        var before = standing.Document(draft.Name);
        bool sameDocument = before?.Payload == draft.DocumentPayload;
        bool sameReading = standing.Reading(draft.Name)?.Payload == draft.ReadingPayload;
        bool present = standing.IsPresent(draft.Name), returned = !present && !again;
        if (!sameDocument) standing.Note(batch.Add(RecordKind.Document, draft.Name, draft.DocumentPayload));
        if (!sameReading) standing.Note(batch.Add(RecordKind.Reading, draft.Name, draft.ReadingPayload));
        if (returned) standing.Note(batch.Add(RecordKind.Presence, draft.Name, PresenceJson.Write(true)));
        if (!sameDocument || !sameReading || returned)
        {
            batch.Change(new(new(draft.Name, draft.Collected.Document.Sha256, standing.Document(draft.Name)!.Number, standing.Reading(draft.Name)!.Number, present || returned),
                sameReading ? null : draft.Postings));
        }
        return Outcome(before, draft, sameDocument, sameReading);
    }

    private static AppendOutcome Outcome(LedgerRecord? before, DocumentDraft draft, bool sameDocument, bool sameReading)
    {
        if (before is null) return AppendOutcome.New;
        if (sameDocument) return sameReading ? AppendOutcome.Unchanged : AppendOutcome.ReRead;
        return DocumentJson.Read(draft.Name, before.Payload).Document.Sha256 == draft.Collected.Document.Sha256 ? AppendOutcome.MetadataChanged : AppendOutcome.NewVersion;
    }
}
