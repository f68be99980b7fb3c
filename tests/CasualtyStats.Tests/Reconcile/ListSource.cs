using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>A source that holds a list and gives no more than what it is asked for.</summary>
internal sealed class ListSource(IReadOnlyList<ReportedCount> counts) : IStatementSource
{
    /// <summary>Ids of all that was given.</summary>
    public HashSet<string> Given { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<ReportedCount> Touching(Area? area, DateOnly? first, DateOnly? last) => Give(count =>
        (area is null || !count.Place.Area.IsKnown || count.Place.Area.Include.Any(code => area.Include.Any(asked => Contains(asked, code) || Contains(code, asked))))
        && (Reaches(count.Harmed, first, last) || Reaches(count.Counted, first, last)));

    public IReadOnlyList<ReportedCount> WithIds(IReadOnlyCollection<string> ids) => Give(count => ids.Contains(count.Id));

    public IReadOnlyList<ReportedCount> OfDocument(Citation citation) => Give(count => count.Citation.Sha256 == citation.Sha256);

    private List<ReportedCount> Give(Func<ReportedCount, bool> asked)
    {
        var given = counts.Where(asked).ToList();
        Given.UnionWith(given.Select(count => count.Id));
        return given;
    }

    private static bool Contains(PCode outer, PCode inner) => outer == inner || Gazetteer.BuiltIn.Contains(outer, inner);

    private static bool Reaches(ReferencePeriod period, DateOnly? first, DateOnly? last) =>
        (period.Start is not { } start || last is not { } to || start <= to) && (period.End is not { } end || first is not { } from || end >= from);
}
