using System.Collections.Concurrent;
using System.Collections.Immutable;
using CasualtyStats.Collect;
using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Stores a large table within one transaction while it is read: one processor reads, the others write what was read.</summary>
/// <remarks>Of its counts only a few thousand are in memory at a time. Chunks are the same as those of a document that is recorded at once.</remarks>
internal sealed class TableRecorder(IRecordStore store, CollectedTable table)
{
    // Chunks that are made ready together, and how many such groups may wait for it.
    private const int GroupChunks = 32, Ahead = 4;

    private readonly ImmutableArray<ChunkPostings>.Builder chunks = ImmutableArray.CreateBuilder<ChunkPostings>();

    /// <summary>Reads the table and stores its bytes and counts.</summary>
    /// <param name="cancel">Honoured between groups of counts.</param>
    /// <returns>What is left to record.</returns>
    /// <exception cref="OperationCanceledException">The caller stopped.</exception>
    public DocumentDraft Record(CancellationToken cancel)
    {
        var home = table.Document;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var groups = new BlockingCollection<ArraySegment<ReportedCount>>(Ahead);
        // A thread of its own: it waits where the writing is slower.
        var reading = Task.Factory.StartNew(() => Read(groups, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var file = Task.Run(() => StoredContent.Of(home.Sha256, home.Bytes.Span), CancellationToken.None);
        int counts = 0;
        try
        {
            foreach (var group in groups.GetConsumingEnumerable(stop.Token))
            {
                Add(group, home);
                counts += group.Count;
            }
            var findings = reading.GetAwaiter().GetResult();
            store.AddContents([file.GetAwaiter().GetResult()]);
            return DocumentDraft.Of(home, table.ReaderVersion, counts, chunks.ToImmutable(), findings);
        }
        catch
        {
            // The reader must have ended before anything that it uses goes away.
            stop.Cancel();
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
            _ = reading.Exception;
            throw;
        }
    }

    private ImmutableArray<Finding> Read(BlockingCollection<ArraySegment<ReportedCount>> groups, CancellationToken stop)
    {
        try
        {
            var group = new ReportedCount[GroupChunks * ReadingJson.ChunkSize];
            int held = 0;
            var findings = table.Read(count =>
            {
                group[held++] = count;
                if (held < group.Length) return;
                groups.Add(group, stop);
                (group, held) = (new ReportedCount[group.Length], 0);
            });
            if (held > 0) groups.Add(new(group, 0, held), stop);
            return findings;
        }
        finally
        {
            groups.CompleteAdding();
        }
    }

    private void Add(ArraySegment<ReportedCount> group, SourceDocument home)
    {
        int number = ReadingJson.ChunksOf(group.Count);
        var contents = new StoredContent[number];
        var postings = new ChunkPostings[number];
        Parallel.For(0, number, i =>
        {
            var counts = group.AsMemory().Slice(i * ReadingJson.ChunkSize, Math.Min(ReadingJson.ChunkSize, group.Count - i * ReadingJson.ChunkSize));
            byte[] bytes = ReadingJson.Chunk<ReportedCount>(counts, (json, count) => CountJson.Write(json, count, home));
            contents[i] = StoredContent.Of(StoredContent.HashOf(bytes), bytes);
            postings[i] = ChunkIndexer.Of(contents[i].Sha256, counts.Span);
        });
        store.AddContents(contents);
        chunks.AddRange(postings);
    }
}
