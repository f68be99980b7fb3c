using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>One incident as reconciliation sees it: the claims that tell of it, and where and when it was.</summary>
internal sealed class Happening(Claim first)
{
    public List<Claim> Claims { get; } = [first];

    public Claim First => Claims[0];

    public Area Area { get; set; } = first.Area;

    public Days Harm { get; set; } = first.Harm;

    public Days? Booked { get; set; } = first.Booked;

    public int Index { get; set; }

    public bool HarmLoose => Claims.All(claim => claim.HarmLoose);

    public bool AreaFromContext => Claims.TrueForAll(claim => claim.AreaFromContext);

    /// <summary>True where no claim says of itself whom it counts.</summary>
    public bool ClassCarried => Claims.All(claim => claim.ClassCarried || claim.Class == VictimClass.Unspecified);

    public bool HeardBy(Claim total) => Claims.Exists(total.Hears);

    /// <summary>People told of: the number that moves where the incident stands outside a total.</summary>
    public long Persons => Claims.Where(claim => !claim.Wordy).GroupBy(claim => (claim.Outcome, claim.Class)).Sum(told => told.Max(claim => claim.Printed));

    public string Place => Claims.Select(claim => claim.Count.Place.Written).FirstOrDefault(written => !string.IsNullOrEmpty(written)) ?? "";
}
