using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review;

/// <summary>What a review workbook shows.</summary>
public sealed record ReviewContent
{
    /// <summary>All counts that stand. Flagged ones, and those that a finding or a ruling is about, come on the first sheet; the others on a sheet of their own.</summary>
    public required ImmutableArray<ReportedCount> Counts { get; init; }

    /// <summary>All findings, of the readers, the ledger and the reconciliation.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Answers given so far: each stands filled in, the answers of two people in two rows.</summary>
    public ImmutableArray<Ruling> Rulings { get; init; } = [];

    /// <summary>Places that people added.</summary>
    public ImmutableArray<AddedPlace> Places { get; init; } = [];

    /// <summary>Words that people added.</summary>
    public ImmutableArray<AddedWord> Words { get; init; } = [];

    /// <summary>Rows of the workbook before that were refused: they are written again as they were filled in, with the reason beside them.</summary>
    public ImmutableArray<ReviewRow> Refused { get; init; } = [];

    /// <summary>The reviewer named on the first sheet of the workbook before; empty where nobody is.</summary>
    public string Reviewer { get; init; } = "";

    /// <summary>Language of the sentences; headers and answers are in both.</summary>
    public Language Language { get; init; }
}
