using System.Diagnostics;

namespace CasualtyStats.Ledger;

/// <summary>Waits for the end of the chain, which one writer holds at a time; whoever waits is told that it does.</summary>
/// <remarks>A large table is one transaction, so its writer may hold the chain for minutes.</remarks>
/// <param name="patience">How long it waits before it gives up.</param>
internal sealed class WritersTurn(TimeSpan patience)
{
    private static readonly TimeSpan MostAtOnce = TimeSpan.FromSeconds(2);

    /// <summary>How long one attempt waits.</summary>
    public TimeSpan AtOnce { get; } = patience < MostAtOnce ? patience : MostAtOnce;

    /// <summary>Called after each attempt that found another writer; what it throws ends the waiting.</summary>
    public Action? Waiting { get; set; }

    /// <summary>Tries until the turn has come.</summary>
    /// <param name="begin">One attempt.</param>
    /// <exception cref="LedgerException">Another writer held it all the time, or something else is wrong.</exception>
    public void Await(Action begin)
    {
        long began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                begin();
                return;
            }
            catch (LedgerException held) when (held.Reason.Key == "ledger.locked" && Stopwatch.GetElapsedTime(began) < patience)
            {
                Waiting?.Invoke();
            }
        }
    }
}
