namespace CasualtyStats.Reconcile;

/// <summary>Incidents and totals that bear on each other, before a bound on size parts them; nothing outside bears on how they are parted.</summary>
internal sealed class Block(List<Happening> happenings, List<Claim> totals)
{
    public List<Happening> Happenings { get; } = happenings;

    public List<Claim> Totals { get; } = totals;

    public int Size => Happenings.Count + Totals.Count;
}
