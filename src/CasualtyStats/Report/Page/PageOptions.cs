using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Page;

/// <summary>How a page is written.</summary>
public sealed record PageOptions
{
    /// <summary>Language of the page; quotes stay as printed, each in its own direction.</summary>
    public Language Language { get; init; }

    /// <summary>Figures to account for one by one, in order; empty for the page of the whole content.</summary>
    public ImmutableArray<Explanation> Explanations { get; init; } = [];
}
