namespace CasualtyStats.Ledger;

/// <summary>The end of the chain. Written down elsewhere, it proves later that nothing before it was changed or cut off.</summary>
/// <param name="Number">Number of the last record; 0 in a ledger without records.</param>
/// <param name="Hash">Its hash, 64 lower-case hexadecimal digits; for number 0 sixty-four zeros.</param>
public sealed record LedgerHead(long Number, string Hash)
{
    /// <summary>What the first record is chained to.</summary>
    public static LedgerHead Beginning { get; } = new(0, new string('0', 64));
}
