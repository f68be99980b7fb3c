using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Draws from counts what the index keeps of them.</summary>
internal static class ChunkIndexer
{
    /// <summary>The postings of a chunk.</summary>
    /// <param name="content">Hash of the chunk.</param>
    /// <param name="counts">Its counts.</param>
    public static ChunkPostings Of(string content, ReadOnlySpan<ReportedCount> counts)
    {
        var postings = new HashSet<Posting>();
        var ids = new List<long>(counts.Length);
        int kinds = 0;
        foreach (var count in counts)
        {
            kinds |= KindSet.Of(count);
            if (Number(count.Id) is { } id) ids.Add(id);
            var (span, first) = DaySpan.Of(count.Harmed);
            Post(postings, count.Place.Area, span, first);
            if (count.Counted == count.Harmed) continue;
            (span, first) = DaySpan.Of(count.Counted);
            Post(postings, count.Place.Area, span, first);
        }
        return new(content, [.. postings], ids, kinds);
    }

    /// <summary>A count's id as a number, or null where it is none of <see cref="ReportedCount.MakeId"/>.</summary>
    public static long? Number(string id) =>
        id.Length == 13 && id[0] == 't' && long.TryParse(id.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long number) ? number : null;

    private static void Post(HashSet<Posting> postings, Area area, int span, int first)
    {
        if (!area.IsKnown) postings.Add(new("", span, first));
        foreach (var code in area.Include) postings.Add(new(code.Value, span, first));
    }
}
