using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace CasualtyStats.Workbooks;

/// <summary>Hands what is written to it on to another stream from a thread of its own, so that rows are laid out while those before them are packed.</summary>
/// <remarks>The blocks go on in the order and size in which they came: the same writing gives the same bytes. At most four of them wait, in arrays that are used again.</remarks>
internal sealed class PipedStream : Stream
{
    private const int MostWaiting = 4;
    private readonly BlockingCollection<(byte[] Block, int Length)> waiting = new(MostWaiting);
    private readonly Task packing;
    private Exception? failure;

    /// <summary>Begins.</summary>
    /// <param name="target">Where to; stays open.</param>
    public PipedStream(Stream target) => packing = Task.Factory.StartNew(() => Pack(target), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="IOException">The target took no more; told at the next block or at the end.</exception>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Rethrow();
        if (buffer.Length == 0) return;
        byte[] block = ArrayPool<byte>.Shared.Rent(buffer.Length);
        buffer.CopyTo(block);
        waiting.Add((block, buffer.Length));
    }

    /// <summary>Waits until everything has gone on.</summary>
    public void Complete()
    {
        if (!waiting.IsAddingCompleted) waiting.CompleteAdding();
        packing.Wait();
        Rethrow();
    }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !waiting.IsAddingCompleted) waiting.CompleteAdding();
        if (disposing)
        {
            packing.Wait();
            waiting.Dispose();
        }
        base.Dispose(disposing);
    }

    // After a failure the blocks are taken and dropped, so that who writes never waits for ever.
    private void Pack(Stream target)
    {
        foreach (var (block, length) in waiting.GetConsumingEnumerable())
        {
            if (failure is not null) continue;
            try
            {
                target.Write(block, 0, length);
                ArrayPool<byte>.Shared.Return(block);
            }
            catch (Exception error) when (error is IOException or ObjectDisposedException or UnauthorizedAccessException or NotSupportedException) { failure = error; }
        }
    }

    private void Rethrow()
    {
        if (failure is { } error) ExceptionDispatchInfo.Throw(error);
    }
}
