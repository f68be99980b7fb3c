using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>What stands in the ledger: of each document its valid version, of each version its latest reading.</summary>
public sealed record LedgerContent
{
    /// <summary>Documents in ordinal order of their names. Their bytes are left out (<see cref="SourceDocument.Bytes"/> is empty); <see cref="CasualtyLedger.ReadBytes"/> has them.</summary>
    public required ImmutableArray<SourceDocument> Documents { get; init; }

    /// <summary>Counts by document, then by their place in it. A document kept under two names is counted once.</summary>
    public required ImmutableArray<ReportedCount> Counts { get; init; }

    /// <summary>What the readers found, by document, then what the ledger itself found.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Rulings by day, then by id. An author's later answer on the same subject replaces the earlier one; answers of two authors stand side by side.</summary>
    public required ImmutableArray<Ruling> Rulings { get; init; }

    /// <summary>Places that people added, by their name.</summary>
    public required ImmutableArray<AddedPlace> Places { get; init; }

    /// <summary>Words that people added, by language and form.</summary>
    public required ImmutableArray<AddedWord> Words { get; init; }
}
