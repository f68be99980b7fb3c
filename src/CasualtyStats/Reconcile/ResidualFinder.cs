using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Finds the residuals of a component: every combination of totals that some place and day fall under.</summary>
internal static class ResidualFinder
{
    public static List<Residual> Of(List<Claim> totals, Territory territory)
    {
        if (totals.Count == 0) return [];
        if (Alike(totals)) return [.. ByOrigin(new([.. Enumerable.Range(0, totals.Count)], [new(totals[0].Area, totals[0].Harm, null)], null), totals)];
        var places = Places(totals, territory);
        var named = new Area(totals.SelectMany(total => total.Area.Include.Concat(total.Area.Exclude)));
        var moments = Moments(totals);
        var found = new SortedDictionary<string, Residual>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            int[] here = [.. Enumerable.Range(0, totals.Count).Where(t => !totals[t].Area.IsKnown || (place is not null && territory.In(place, totals[t].Area) == Lie.Inside))];
            if (here.Length == 0) continue;
            foreach (var (harm, booked) in moments)
            {
                int[] holds = [.. here.Where(t => Holds(totals[t], harm, booked))];
                if (holds.Length == 0) continue;
                string key = string.Join(',', holds.Select(t => t.ToString("D6", System.Globalization.CultureInfo.InvariantCulture)));
                if (!found.TryGetValue(key, out var residual)) found[key] = residual = new(holds, [], null);
                residual.Points.Add(new(place, harm, booked) { Named = place is null ? named : Area.Unknown });
            }
        }
        return [.. found.Values.SelectMany(residual => ByOrigin(residual, totals))];
    }

    // Totals of one place and one time have one residual: the usual case.
    private static bool Alike(List<Claim> totals)
    {
        var first = totals[0];
        if (first.Area.OnlyCode is null) return false;
        foreach (var total in totals)
            if (total.Booked is not null || total.Harm != first.Harm || !total.Area.Equals(first.Area)) return false;
        return true;
    }

    // Two sources' totals may hold different people: whom one knows of does not fill up the other's.
    private static IEnumerable<Residual> ByOrigin(Residual residual, List<Claim> totals)
    {
        var origins = residual.Totals.Select(t => totals[t]).Where(total => total.Figures.Any(figure => figure.High is not null))
            .Select(total => total.Knower).Distinct().Order(StringComparer.Ordinal).ToList();
        return origins.Count < 2 ? [residual] : origins.Select(origin => residual with { KnownTo = origin });
    }

    private static bool Holds(Claim total, Days harm, Days? booked) =>
        harm.Within(total.Harm) && (total.Booked is not { } days || (booked ?? harm).Within(days));

    private static List<Area?> Places(List<Claim> totals, Territory territory)
    {
        var codes = totals.SelectMany(total => total.Area.Include.Concat(total.Area.Exclude)).Distinct().Order().ToList();
        var places = new List<Area?>();
        foreach (var code in codes)
            places.Add(new Area([code], codes.Where(other => other != code && territory.Contains(code, other))));
        if (totals.Exists(total => !total.Area.IsKnown)) places.Add(null);
        return places;
    }

    private static List<(Days Harm, Days? Booked)> Moments(List<Claim> totals)
    {
        var cuts = new SortedSet<long>();
        foreach (var days in totals.SelectMany(total => total.Booked is { } booked ? new[] { total.Harm, booked } : [total.Harm]))
        {
            cuts.Add(days.From);
            cuts.Add((long)days.To + 1);
        }
        var spans = cuts.Zip(cuts.Skip(1), (from, next) => new Days((int)from, (int)(next - 1))).ToList();
        var moments = spans.Select(span => (span, (Days?)null)).ToList();
        foreach (var total in totals.Where(total => total.Booked is not null).DistinctBy(total => (total.Harm, total.Booked)))
            foreach (var span in spans)
                if (span.Within(total.Harm) && !span.Within(total.Booked!.Value) && !moments.Contains((span, total.Booked))) moments.Add((span, total.Booked));
        return moments;
    }
}
