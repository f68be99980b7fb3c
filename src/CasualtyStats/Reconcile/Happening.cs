using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>One incident as reconciliation sees it: the claims that tell of it, and where and when it was.</summary>
internal sealed class Happening(Claim first) : Member
{
    // What a day that is only carried can be wrong by: a report tells of the weeks before it, not of years.
    public const int LookBack = 30;

    public List<Claim> Claims { get; } = new(1) { first };

    public Claim First => Claims[0];

    public Area Area { get; set; } = first.Area;

    public Days Harm { get; set; } = first.Harm;

    public Days? Booked { get; set; } = first.Booked;

    public override Days Span => Harm;

    /// <summary>Days on which it may have been: more than those carried, where the day is a guess.</summary>
    public Days Possible => HarmLoose && Harm.To != int.MaxValue && Harm.From > Harm.To - LookBack ? new(Harm.To - LookBack, Harm.To) : Harm;

    public bool HarmLoose
    {
        get
        {
            foreach (var claim in Claims)
                if (!claim.HarmLoose) return false;
            return true;
        }
    }

    public bool AreaFromContext => Claims.TrueForAll(claim => claim.AreaFromContext);

    /// <summary>True where no claim says of itself whom it counts.</summary>
    public bool ClassCarried => Claims.TrueForAll(claim => claim.ClassCarried || claim.Class == VictimClass.Unspecified);

    public bool HeardBy(Claim total) => Claims.Exists(total.Hears);

    /// <summary>People told of: the number that moves where the incident stands outside a total.</summary>
    public long Persons => Claims.Where(claim => !claim.Wordy).GroupBy(claim => (claim.Outcome, claim.Class)).Sum(told => told.Max(claim => claim.Printed));

    public string Place => Claims.Find(claim => !string.IsNullOrEmpty(claim.Count.Place.Written))?.Count.Place.Written ?? "";

    /// <summary>True where another incident has the same claims and the same place and days.</summary>
    public bool SameAs(Happening other) => Area.Equals(other.Area) && Harm == other.Harm && Booked == other.Booked && Claims.SequenceEqual(other.Claims);

    // Who is counted as civilian by one teller of an incident is the same person where another teller does not say.
    public void ShareClass()
    {
        int civilian = 0;
        foreach (var claim in Claims)
            if (claim.Class == VictimClass.Civilian) civilian |= 1 << (int)claim.Outcome;
        foreach (var claim in Claims)
            if (claim.Class == VictimClass.Unspecified && (civilian & 1 << (int)claim.Outcome) != 0) (claim.Class, claim.ClassCarried) = (VictimClass.Civilian, true);
    }
}
