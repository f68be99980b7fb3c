namespace CasualtyStats.Tests.Ledger;

/// <summary>A clock that stands still.</summary>
internal sealed class StillClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2030, 3, 9, 12, 0, 0, TimeSpan.Zero);
}
