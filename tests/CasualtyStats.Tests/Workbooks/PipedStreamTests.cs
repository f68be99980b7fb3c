using CasualtyStats.Workbooks;

namespace CasualtyStats.Tests.Workbooks;

/// <summary>What is handed on from another thread arrives whole, in order, and failures are told.</summary>
public sealed class PipedStreamTests
{
    [Fact]
    public void Complete_ManyBlocks_ArriveInOrder()
    {
        byte[] all = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 31 >> 3 & 255))];
        using var target = new MemoryStream();
        using (var pipe = new PipedStream(target))
        {
            byte[] reused = new byte[700];
            for (int at = 0; at < all.Length; at += reused.Length)
            {
                int take = Math.Min(reused.Length, all.Length - at);
                all.AsSpan(at, take).CopyTo(reused);
                // Who writes uses the same buffer again at once.
                pipe.Write(reused.AsSpan(0, take));
            }
            pipe.Complete();
        }
        Assert.Equal(all, target.ToArray());
    }

    [Fact]
    public void Complete_TargetFull_TellsTheFailureAndWaitsForNobody()
    {
        using var pipe = new PipedStream(new MemoryStream(new byte[10]));
        Assert.Throws<NotSupportedException>(() =>
        {
            for (int i = 0; i < 100; i++) pipe.Write(new byte[1000]);
            pipe.Complete();
        });
    }
}
