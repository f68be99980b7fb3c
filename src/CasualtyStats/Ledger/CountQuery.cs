using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Ledger;

/// <summary>Which counts of a ledger are asked for; the default asks for all of them.</summary>
public sealed record CountQuery
{
    /// <summary>P-codes as counts cite them; null for all places. A count whose area includes one of them is given.</summary>
    public IReadOnlyCollection<PCode>? Places { get; init; }

    /// <summary>Whether counts without a place that has a code are given beside those of <see cref="Places"/>.</summary>
    public bool Unplaced { get; init; } = true;

    /// <summary>First day, included; null for no limit. A count is given where its harm days or its counted days reach into the days asked.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included; null for no limit.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether counts that name no day at all are given too.</summary>
    public bool Undated { get; init; } = true;

    /// <summary>Whether only counts are given that may speak of people of days before their own: their harm days are carried from elsewhere or not known, or their people were told of before under another outcome.</summary>
    public bool OnlyLoose { get; init; }

    /// <summary>Everything that touches a region and some days: counts of the region's places and all that lies in them, and of wider places that hold one of them.</summary>
    /// <param name="area">The region; null for everywhere. What it leaves out is given all the same where a wider place or a total may hold it.</param>
    /// <param name="from">First day, included; null for no limit.</param>
    /// <param name="to">Last day, included; null for no limit.</param>
    /// <param name="gazetteer">How places lie in each other.</param>
    public static CountQuery Touching(Area? area, DateOnly? from, DateOnly? to, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        if (area is null) return new() { From = from, To = to };
        var inside = area.Include.ToHashSet();
        var touched = new HashSet<PCode>(inside);
        foreach (var code in inside) touched.UnionWith(gazetteer.Ancestors(code).Select(place => place.Code));
        // Nothing lies in a place of the last level.
        if (inside.Any(code => gazetteer.Find(code) is not { Level: 5 }))
            touched.UnionWith(gazetteer.Places.Where(place => gazetteer.Ancestors(place.Code).Any(above => inside.Contains(above.Code))).Select(place => place.Code));
        return new() { Places = touched, From = from, To = to };
    }

    /// <summary>True where a count is asked for.</summary>
    /// <param name="count">The count.</param>
    public bool Matches(ReportedCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return (!OnlyLoose || KindSet.IsLoose(count)) && IsPlaced(count) && (Touches(count.Harmed) || Touches(count.Counted));
    }

    /// <summary>The question as the index takes it.</summary>
    internal IndexQuestion ToIndex() => new(Places is null ? null : Unplaced ? Known.Asked : Known.Codes, From, To, Undated, OnlyLoose ? KindSet.Loose : 0);

    private HashSet<string> Codes => Known.Codes;

    // Kept for the same question about other days.
    private PlaceCodes Known => ReferenceEquals(codes?.Places, Places) ? codes! : codes = new(Places);

    private PlaceCodes? codes;

    private sealed class PlaceCodes(IReadOnlyCollection<PCode>? places)
    {
        public IReadOnlyCollection<PCode>? Places { get; } = places;

        public HashSet<string> Codes { get; } = (places ?? []).Select(code => code.Value).ToHashSet(StringComparer.Ordinal);

        public IReadOnlyCollection<string> Asked => field ??= [.. Codes, ""];
    }

    private bool IsPlaced(ReportedCount count) => Places is null || (count.Place.Area.IsKnown ? count.Place.Area.Include.Any(code => Codes.Contains(code.Value)) : Unplaced);

    private bool Touches(ReferencePeriod period) => period.Start is null && period.End is null ? Undated : DaySpan.Touches(period, From, To);
}
