using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Corrections that believe another teller of an incident, or of a toll, than the preferred one does.</summary>
/// <remarks>
/// Two sources, 12 and 15 killed in one incident: trust may prefer the 12, but nothing shows the 15 to be wrong. Low and high span
/// both (12–15), as Iraq Body Count and Airwars do; trust decides only the best.
/// </remarks>
internal sealed class Tellers(Component component, Softs softs, Func<IReadOnlyCollection<int>, bool> holds)
{
    private const int MostAlone = 16;

    /// <summary>Sets of softs to set aside, besides the preferred one: all lowest tellers, all highest; one incident at a time where these do not hold together.</summary>
    /// <param name="preferred">The softs that the preferred correction sets aside.</param>
    public List<int[]> Besides(int[] preferred)
    {
        var found = new List<int[]>();
        var contested = Contested(preferred);
        if (contested.Count == 0) return found;
        foreach (bool highest in (bool[])[false, true])
        {
            if (Try(preferred, contested, highest, found) || contested.Count > MostAlone) continue;
            foreach (var one in contested) Try(preferred, [one], highest, found);
        }
        return found;
    }

    private bool Try(int[] preferred, List<Claim> contested, bool highest, List<int[]> found)
    {
        var aside = preferred.ToHashSet();
        foreach (var claim in contested) Believe(claim, highest, aside);
        int[] ordered = [.. aside.Order()];
        if (ordered.SequenceEqual(preferred) || found.Exists(ordered.SequenceEqual)) return true;
        if (!holds(ordered)) return false;
        found.Add(ordered);
        return true;
    }

    private void Believe(Claim contested, bool highest, HashSet<int> aside)
    {
        var telling = Telling(contested).FindAll(claim => SpeaksOfTheSame(claim, contested) && claim.Figure(VictimGroup.Total) is not null);
        if (telling.Count == 0) return;
        var believed = highest ? telling.MaxBy(Least)! : telling.MinBy(Least)!;
        foreach (var claim in telling)
            foreach (var figure in claim.Figures)
            {
                if (believed.Figure(figure.Group) is { } own && Differ(own, figure)) aside.Add(softs.Of(figure));
                else if (claim == believed) aside.Remove(softs.Of(figure));
            }
    }

    // All who tell of the incident; of a toll, the bodies whose tolls of the same people it contradicts.
    private List<Claim> Telling(Claim contested) => contested.Happening is { } happening ? happening.Claims
        : component.Totals.FindAll(other => other == contested || IsRival(other, contested));

    private static bool IsRival(Claim other, Claim toll) => other.Rivals.Contains(toll.Origin) && other.Outcome == toll.Outcome && other.Class == toll.Class && other.Spot == toll.Spot
        && other.Harm.From == toll.Harm.From && (other.Harm.To == toll.Harm.To || other.Harm.To > toll.Harm.To == other.Printed < toll.Printed);

    private static long Least(Claim claim) => claim.Figure(VictimGroup.Total)!.Low;

    // One claim for each incident or toll, outcome and class of which a figure is set aside that another origin contradicts.
    private List<Claim> Contested(int[] preferred)
    {
        var found = new List<Claim>();
        foreach (int soft in preferred)
        {
            if (softs.All[soft].Figure is not { Claim: { Unconfirmed: false } claim } figure) continue;
            if (claim.Happening is { } happening ? component.Position(happening) < 0 : claim.Rivals.Length == 0) continue;
            if (found.Exists(known => known.Happening == claim.Happening && (claim.Happening is not null || IsRival(known, claim)) && SpeaksOfTheSame(known, claim))) continue;
            if (Telling(claim).Exists(other => other.Origin != claim.Origin && SpeaksOfTheSame(other, claim)
                    && other.Figure(figure.Group) is { } told && Differ(told, figure))) found.Add(claim);
        }
        return found;
    }

    private static bool SpeaksOfTheSame(Claim a, Claim b) => a.Outcome == b.Outcome && a.Class == b.Class && !a.Unconfirmed;

    private static bool Differ(ClaimFigure a, ClaimFigure b) => a.High < b.Low || b.High < a.Low;
}
