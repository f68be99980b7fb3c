using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>What a claim took from its report, as it was before the report was heard again.</summary>
internal readonly struct Heard(Claim claim)
{
    private readonly VictimClass shared = claim.Class;
    private readonly bool fromContext = claim.AreaFromContext, carried = claim.OwnClassCarried, sharedCarried = claim.ClassCarried, speaks = claim.SpeaksForReport;
    private readonly Days? booked = claim.Booked;

    public Area Area { get; } = claim.Area;

    public Days Harm { get; } = claim.Harm;

    public VictimClass Class { get; } = claim.OwnClass;

    public bool IsTotal { get; } = claim.IsTotal;

    public bool IsStill(Claim claim) => claim.Area.Equals(Area) && claim.AreaFromContext == fromContext && claim.Harm == Harm && claim.Booked == booked
        && claim.IsTotal == IsTotal && claim.SpeaksForReport == speaks && claim.OwnClass == Class && claim.OwnClassCarried == carried;

    /// <summary>Gives back the class that other tellers of the incident gave it.</summary>
    public void Keep(Claim claim) => (claim.Class, claim.ClassCarried) = (shared, sharedCarried);
}
