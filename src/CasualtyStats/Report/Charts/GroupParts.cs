using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>A total parted into groups, as far as the sources part it; all parts and the rest add up to the total.</summary>
/// <param name="Parts">Children, women, men, men or not stated: the reconciled numbers; null where none is fixed.</param>
/// <param name="Rest">What the known parts leave of the total: not broken down.</param>
/// <param name="Total">The reconciled total.</param>
internal sealed record GroupParts(ImmutableArray<long?> Parts, long Rest, long Total)
{
    /// <summary>The groups in the order in which they are stacked.</summary>
    public static readonly ImmutableArray<VictimGroup> Groups = [VictimGroup.Children, VictimGroup.Women, VictimGroup.Men, VictimGroup.NotStated];

    /// <summary>True where at least one part is known.</summary>
    public bool IsParted => Parts.Any(part => part is not null);

    /// <summary>Parts of a total, or null where the total is not fixed. Parts that exceed their total are left out: they cannot share its base.</summary>
    /// <param name="total">The total.</param>
    /// <param name="groups">The estimate of each of <see cref="Groups"/>, null where there is none.</param>
    public static GroupParts? Of(CountEstimate? total, IEnumerable<CountEstimate?> groups)
    {
        if (total?.Best is not { } whole) return null;
        ImmutableArray<long?> parts = [.. groups.Select(group => group?.Best)];
        decimal sum = parts.Sum(part => (decimal)(part ?? 0));
        return sum > whole ? new([.. parts.Select(_ => (long?)null)], whole, whole) : new(parts, (long)(whole - sum), whole);
    }
}
