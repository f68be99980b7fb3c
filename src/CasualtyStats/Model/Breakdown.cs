using System.Collections.Immutable;

namespace CasualtyStats.Model;

/// <summary>The groups that a statement names within its count.</summary>
public sealed class Breakdown
{
    /// <summary>A breakdown from its parts, kept in the order printed.</summary>
    /// <param name="parts">One part for each group; a group stands once.</param>
    /// <exception cref="ArgumentException">A group stands twice.</exception>
    public Breakdown(IEnumerable<BreakdownPart> parts)
    {
        Parts = [.. parts];
        var twice = Parts.GroupBy(part => part.Group).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new ArgumentException($"the group \"{twice.Key}\" stands twice; a group stands once", nameof(parts));
    }

    /// <summary>No group named.</summary>
    public static Breakdown None { get; } = new([]);

    /// <summary>The parts as printed.</summary>
    public ImmutableArray<BreakdownPart> Parts { get; }

    /// <summary>The number printed for a group, or null where there is none.</summary>
    /// <param name="group">The group asked for; nothing is rolled up here.</param>
    public long? this[VictimGroup group] => Parts.FirstOrDefault(part => part.Group == group)?.Count;

    /// <summary>Children: the number printed, else girls and boys together where both are printed, else null.</summary>
    public long? Children => this[VictimGroup.Children] ?? (this[VictimGroup.Girls], this[VictimGroup.Boys]) switch
    {
        ({ } girls, { } boys) => checked(girls + boys),
        _ => null,
    };

    /// <summary>A lower bound of children: the number printed, or what girls, boys and infants print of them. "A girl" is at least one child.</summary>
    public long ChildrenAtLeast => this[VictimGroup.Children]
        ?? Math.Max(checked((this[VictimGroup.Girls] ?? 0) + (this[VictimGroup.Boys] ?? 0)), this[VictimGroup.Infants] ?? 0);

    /// <summary>True where children, women and men are all known and add up to <paramref name="total"/>: nobody is left unstated.</summary>
    /// <param name="total">The statement's count.</param>
    public bool IsExhaustive(long total) =>
        checked((Children ?? ChildrenAtLeast) + (this[VictimGroup.Women] ?? 0) + (this[VictimGroup.Men] ?? 0)) == total;
}
