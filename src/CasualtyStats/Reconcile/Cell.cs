using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>One question: a region, days on a clock, and who.</summary>
internal sealed record Cell(Area? Area, Days Days, Clock Clock, Outcome Outcome, VictimClass Class, VictimGroup Group, Happening? Incident = null)
{
    public bool Counts(Outcome outcome) => outcome == Outcome || (Outcome == Outcome.KilledOrInjured && outcome is Outcome.Killed or Outcome.Injured);
}
