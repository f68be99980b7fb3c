using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>One number of a claim: its total or one of its groups.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Group">Total, children, women or men.</param>
/// <param name="Low">Least number that the words allow.</param>
/// <param name="High">Greatest number that the words allow; null for no upper end.</param>
internal sealed record ClaimFigure(Claim Claim, VictimGroup Group, long Low, long? High)
{
    /// <summary>The number as it is printed or corrected, whatever was taken off it since.</summary>
    public long Printed => Claim.Moved is null ? Low : Claim.OwnFigure(Group)?.Low ?? Low;

    /// <summary>What it costs to set the figure aside.</summary>
    public int Weight => 10 * Claim.Trust;
}
