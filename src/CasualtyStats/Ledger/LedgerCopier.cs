using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Copies a chain, record by record, into a store whose chain is a beginning of it. Each piece is one transaction, so a copy that was stopped goes on where it was.</summary>
internal sealed class LedgerCopier(IRecordStore source, IRecordStore target)
{
    private const int Piece = 200;

    /// <summary>Copies what the target lacks, checking every hash on the way.</summary>
    /// <param name="cancel">Honoured between pieces; what was copied until then stays.</param>
    /// <returns>Number of records copied.</returns>
    /// <exception cref="LedgerException">The target holds records of its own, or the source is damaged.</exception>
    public long Copy(CancellationToken cancel)
    {
        source.BeginReading();
        try
        {
            var end = source.Head;
            var done = Common();
            long copied = end.Number - done.Number;
            foreach (var piece in source.Records(null, done.Number).Chunk(Piece))
            {
                cancel.ThrowIfCancellationRequested();
                done = Write(piece, done);
            }
            if (done != end) throw new LedgerException(new Message("ledger.copy-broken", source.Name, Text(done.Number)));
            Within(() => new IndexBuilder(target).BringUp());
            return copied;
        }
        finally
        {
            source.Rollback();
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private LedgerHead Common()
    {
        var end = target.Head;
        if (end.Number == 0) return end;
        var there = source.Records(null, end.Number - 1).FirstOrDefault();
        return there?.Hash == end.Hash ? end : throw new LedgerException(new Message("ledger.copy-differs", target.Name, Text(end.Number), source.Name));
    }

    private LedgerHead Write(LedgerRecord[] records, LedgerHead before)
    {
        var after = before;
        foreach (var record in records)
        {
            if (record.Number != after.Number + 1 || record.PreviousHash != after.Hash || !record.IsIntact)
                throw new LedgerException(new Message("ledger.copy-broken", source.Name, Text(record.Number)));
            after = new(record.Number, record.Hash);
        }
        Within(() =>
        {
            if (target.Head != before) throw new LedgerException(new Message("ledger.copy-differs", target.Name, Text(target.Head.Number), source.Name));
            Contents([.. records.SelectMany(NeededContents.Of).Distinct(StringComparer.Ordinal)]);
            target.Add(records);
        });
        return after;
    }

    private void Contents(List<string> needed)
    {
        foreach (string[] some in needed.Chunk(Piece))
        {
            var known = target.Known(some);
            string[] wanted = [.. some.Where(hash => !known.Contains(hash))];
            var found = source.Contents(wanted).ToList();
            foreach (var content in found)
                if (StoredContent.HashOf(content.Unpacked()) != content.Sha256) throw new LedgerException(new Message("ledger.content-changed", source.Name, content.Sha256));
            if (wanted.Except(found.Select(content => content.Sha256), StringComparer.Ordinal).FirstOrDefault() is { } missing)
                throw new LedgerException(new Message("ledger.content-missing", source.Name, missing));
            target.AddContents(found);
        }
    }

    private void Within(Action work)
    {
        target.BeginWriting();
        try
        {
            work();
            target.Commit();
        }
        catch
        {
            target.Rollback();
            throw;
        }
    }
}
