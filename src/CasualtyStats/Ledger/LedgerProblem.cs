using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Something that <see cref="CasualtyLedger.Verify"/> found changed or missing.</summary>
/// <param name="Record">Number of the record, from 1, or null where a stored content belongs to none.</param>
/// <param name="Message">The record, what was found, what was expected, what to do next.</param>
public sealed record LedgerProblem(long? Record, Message Message);
