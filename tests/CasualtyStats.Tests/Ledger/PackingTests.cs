using CasualtyStats.Ledger;
using CsCheck;

namespace CasualtyStats.Tests.Ledger;

public sealed class PackingTests
{
    [Fact]
    public void Unpack_OfPacked_IsTheSame() => Gen.Select(Gen.Byte[0, 3].Array[0, 3000], Gen.Int[1, 4]).Sample((bytes, times) =>
    {
        byte[] all = [.. Enumerable.Repeat(bytes, times).SelectMany(part => part)];
        return Packing.Pack(all) is not { } packed || Packing.Unpack(packed).AsSpan().SequenceEqual(all);
    }, iter: 200);
}
