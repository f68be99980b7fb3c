namespace CasualtyStats.Ledger;

/// <summary>What became of one collected document.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Outcome">What was recorded.</param>
public sealed record AppendResult(string Document, AppendOutcome Outcome)
{
    /// <summary>Numbers of the records that stand for the document and its reading now.</summary>
    internal (long Record, long Reading) Standing { get; init; }
}
