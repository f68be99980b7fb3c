using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Looks for whole numbers that fulfil a component in which one outcome and class is told of without groups, before any system is made of it.</summary>
/// <remarks>
/// Every incident takes its least number, and people known from totals alone what a total then lacks. What it finds is checked against every
/// figure; where it finds nothing, nothing is said.
/// </remarks>
internal static class QuickWitness
{
    /// <summary>True where numbers were found that fulfil every figure.</summary>
    public static bool Holds(Component component, Membership membership)
    {
        if (!IsPlain(component)) return false;
        Span<long> people = component.AtomCount <= 64 ? stackalloc long[component.AtomCount] : new long[component.AtomCount];
        people.Clear();
        for (int h = 0; h < component.Happenings.Count; h++)
            if (!Least(component.Happenings[h], out people[h])) return false;
        for (int t = 0; t < component.Totals.Count; t++)
        {
            var figure = component.Totals[t].Figures[0];
            long lacks = figure.Low - Below(component, t, people);
            if (lacks > 0 && !Fill(component, t, lacks, people)) return false;
        }
        for (int t = 0; t < component.Totals.Count; t++)
            if (component.Totals[t].Figures[0] is var figure && (Below(component, t, people) < figure.Low
                || (figure.High is { } high && Above(component, t, people, membership) > high))) return false;
        return true;
    }

    private static bool IsPlain(Component component)
    {
        Claim? like = null;
        foreach (var happening in component.Happenings)
            foreach (var claim in happening.Claims)
                if (!claim.Figures.IsEmpty && !IsPlain(claim, ref like)) return false;
        foreach (var total in component.Totals)
            if (!IsPlain(total, ref like)) return false;
        return true;
    }

    private static bool IsPlain(Claim claim, ref Claim? like)
    {
        like ??= claim;
        return claim.Figures.Length == 1 && claim.Outcome != Outcome.KilledOrInjured && claim.Outcome == like.Outcome && claim.Class == like.Class
            && claim.Figures[0].Group == VictimGroup.Total;
    }

    private static bool Least(Happening happening, out long low)
    {
        low = 0;
        long high = long.MaxValue;
        foreach (var claim in happening.Claims)
        {
            if (claim.Figures.IsEmpty) continue;
            if (!claim.Unconfirmed) low = Math.Max(low, claim.Figures[0].Low);
            high = Math.Min(high, claim.Figures[0].High ?? long.MaxValue);
        }
        return low <= high;
    }

    // The people of the total's own source, if it tells them apart; else of whichever holds the fewest totals.
    private static bool Fill(Component component, int t, long lacks, Span<long> people)
    {
        int found = -1;
        for (int r = 0; r < component.Residuals.Count; r++)
        {
            var residual = component.Residuals[r];
            if (Array.IndexOf(residual.Totals, t) < 0 || (residual.KnownTo is { } knower && !component.Totals[t].Knows(knower))) continue;
            if (found < 0 || residual.Totals.Length < component.Residuals[found].Totals.Length) found = r;
        }
        if (found >= 0) people[component.Happenings.Count + found] += lacks;
        return found >= 0;
    }

    private static long Below(Component component, int t, ReadOnlySpan<long> people)
    {
        long sum = 0;
        for (int h = 0; h < component.Happenings.Count; h++)
            if (component.Lies(h, t) != Lie.Outside) sum = checked(sum + people[h]);
        for (int r = 0; r < component.Residuals.Count; r++)
            if (Array.IndexOf(component.Residuals[r].Totals, t) >= 0) sum = checked(sum + people[component.Happenings.Count + r]);
        return sum;
    }

    private static long Above(Component component, int t, ReadOnlySpan<long> people, Membership membership)
    {
        long sum = 0;
        var total = component.Totals[t];
        for (int h = 0; h < component.Happenings.Count; h++)
            if (people[h] != 0 && component.Bounds(h, t, membership)) sum = checked(sum + people[h]);
        for (int r = 0; r < component.Residuals.Count; r++)
            if (component.Residuals[r] is var residual && Array.IndexOf(residual.Totals, t) >= 0 && (residual.KnownTo is not { } knower || total.Knows(knower)))
                sum = checked(sum + people[component.Happenings.Count + r]);
        return sum;
    }
}
