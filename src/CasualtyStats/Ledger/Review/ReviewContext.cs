using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review;

/// <summary>What answers are checked against.</summary>
public sealed record ReviewContext
{
    /// <summary>All counts that stand now.</summary>
    public required ImmutableArray<ReportedCount> Counts { get; init; }

    /// <summary>All findings that stand now.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Rulings that stand now: counts that people added may be ruled on too.</summary>
    public ImmutableArray<Ruling> Rulings { get; init; } = [];

    /// <summary>Documents that an added count may quote.</summary>
    public ImmutableArray<SourceDocument> Documents { get; init; } = [];

    /// <summary>The day of rows whose date is empty.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The region of a place as written, or <see cref="Area.Unknown"/>. A P-code or a place added on the same workbook is known without it.</summary>
    public Func<string, Area> ResolvePlace { get; init; } = _ => Area.Unknown;

    /// <summary>The origin's id of a source as written, or null.</summary>
    public Func<string, string?> ResolveSource { get; init; } = _ => null;

    /// <summary>True where a P-code is one of the gazetteer.</summary>
    public Func<PCode, bool> IsPlace { get; init; } = _ => true;
}
