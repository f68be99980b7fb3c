using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report;

/// <summary>Takes out of a content what may not be shared. Every output made from the result obeys: it has nothing else to print.</summary>
/// <remarks>
/// What could tell a withheld number or a finer place is gone altogether: tallies with their quotes, verdicts, findings, rulings, restated figures,
/// names, addresses and notes of documents. Publishers, days of publication and origins stay. An interval only grows, so it stays true.
/// </remarks>
public static class DisclosureControl
{
    /// <summary>The content as it may be shared; the same content where nothing is asked for.</summary>
    /// <param name="content">A content whose tables by place hold no place finer than <see cref="Disclosure.CoarsenTo"/>, or hold them and lose them here.</param>
    /// <param name="disclosure">What is asked for.</param>
    /// <exception cref="ArgumentException">Places are to be coarsened and the content has no gazetteer.</exception>
    public static ReportContent Apply(ReportContent content, Disclosure disclosure)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(disclosure);
        if (!disclosure.IsActive) return content;
        var bare = WithoutStatements(content);
        if (disclosure.CoarsenTo is { } level)
            bare = new PlaceCoarsening(content.Gazetteer ?? throw new ArgumentException("places are coarsened along a gazetteer; the content has none", nameof(content)), level).Apply(bare);
        return disclosure.SuppressBelow > 1 ? new SmallCells(disclosure).Apply(bare) : bare with { Disclosure = disclosure };
    }

    private static ReportContent WithoutStatements(ReportContent content) => content with
    {
        Tallies = [],
        Verdicts = ImmutableDictionary<string, Verdict>.Empty,
        Findings = [],
        Rulings = [],
        Restatements = [],
        Documents = [.. content.Documents.Select((document, i) => new SourceDocument
        {
            Name = "D" + Invariant.Of(i + 1),
            Sha256 = "",
            Bytes = ReadOnlyMemory<byte>.Empty,
            Published = document.Published,
            Publisher = document.Publisher,
            LanguageCode = document.LanguageCode,
        })],
        Before = content.Before is null ? null : content.Before with { Changes = [.. content.Before.Changes.Select(change => change with { Added = [], Dropped = [], Documents = [], Rulings = [] })] },
    };
}
