using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Which incidents lie in which totals: by people's rulings, by what the words say, then by place and days.</summary>
internal sealed class Membership(Territory territory, Intake intake)
{
    public Territory Territory { get; } = territory;

    /// <summary>The ruling on an incident and a total, or null.</summary>
    public Ruling? Ruled(Happening happening, Claim total)
    {
        if (intake.Memberships.Count == 0) return null;
        foreach (var claim in happening.Claims)
            if (intake.Memberships.TryGetValue((claim.Id, total.Id), out var ruling)) return ruling;
        return null;
    }

    /// <summary>True where the words say that the incident is among the total's people.</summary>
    public static bool Stated(Happening happening, Claim total)
    {
        var includes = total.Count.Relations.Includes;
        foreach (var claim in happening.Claims)
            if (claim.Count.Relations.PartOf == total.Id || (!includes.IsDefaultOrEmpty && includes.Contains(claim.Id))) return true;
        return false;
    }

    public Lie Of(Happening happening, Claim total)
    {
        if (Ruled(happening, total) is { } ruling) return ruling.Kind == RulingKind.Inside ? Lie.Inside : Lie.Outside;
        if (Stated(happening, total)) return Lie.Inside;
        if (!happening.Harm.Overlaps(total.Harm)) return Lie.Outside;
        // Those who died of wounds after it was told are not in it.
        if (intake.HasMoves && Moves.IsMoved(happening) && Nullable.Compare(total.Count.ReportDate, happening.First.Count.ReportDate) < 0) return Lie.Outside;
        var lie = happening.Harm.In(total.Harm);
        if (total.Booked is { } booked) lie = Least(lie, (happening.Booked ?? happening.Harm).In(booked));
        return lie == Lie.Outside ? lie : Least(lie, total.Area.IsKnown ? Territory.In(happening.Area, total.Area) : Lie.Inside);
    }

    /// <summary>True where two totals may hold the same people.</summary>
    public bool Meet(Claim a, Claim b) => a.Harm.Overlaps(b.Harm)
        && (!a.Area.IsKnown || !b.Area.IsKnown || Territory.In(a.Area, b.Area) != Lie.Outside);

    private static Lie Least(Lie a, Lie b) => a < b ? a : b;
}
