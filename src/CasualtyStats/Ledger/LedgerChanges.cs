using System.Collections.Immutable;

namespace CasualtyStats.Ledger;

/// <summary>What was recorded after a point of the chain.</summary>
/// <param name="Head">The end of the chain now; the next question is asked from here.</param>
/// <param name="Documents">Names of documents that are new, were read anew, or whose file went or came back; in ordinal order.</param>
/// <param name="People">True where a ruling, a place or a word was added.</param>
public sealed record LedgerChanges(LedgerHead Head, ImmutableArray<string> Documents, bool People);
