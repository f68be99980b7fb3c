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

    /// <summary>True where at least one part is known: who is not stated is a part only beside people who are.</summary>
    public bool IsParted => Parts.Any(part => part is not null);

    /// <summary>Parts of a total, or null where the total is not fixed. Parts that exceed their total are left out: they cannot share its base.</summary>
    /// <param name="total">The total.</param>
    /// <param name="groups">The estimate of each of <see cref="Groups"/>, null where there is none.</param>
    public static GroupParts? Of(CountEstimate? total, IEnumerable<CountEstimate?> groups)
    {
        if (total?.Best is not { } whole) return null;
        ImmutableArray<CountEstimate?> estimates = [.. groups];
        ImmutableArray<long?> parts = [.. estimates.Select(group => group?.Best)];
        decimal sum = parts.Sum(part => (decimal)(part ?? 0));
        if (sum > whole || !parts.Where((_, group) => Groups[group] != VictimGroup.NotStated).Any(part => part is not null))
            return new([.. parts.Select(_ => (long?)null)], whole, whole);
        return WithMen(new(parts, (long)(whole - sum), whole), estimates);
    }

    // Some of those whom no source calls children or women may be men, so that the men are not fixed; but the men whom a source does state
    // are never among the not stated. What all other parts leave, where it is just as many, is those men.
    private static GroupParts WithMen(GroupParts parts, ImmutableArray<CountEstimate?> estimates)
    {
        int men = Groups.IndexOf(VictimGroup.Men);
        bool othersFixed = parts.Parts.Where((_, group) => group != men).All(part => part is not null);
        return othersFixed && parts.Parts[men] is null && parts.Rest > 0 && estimates[men]?.Low == parts.Rest
            ? new(parts.Parts.SetItem(men, parts.Rest), 0, parts.Total)
            : parts;
    }
}
