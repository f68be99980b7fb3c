using System.Collections.Immutable;
using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Estimate;

/// <summary>How a total parts into groups, or why it cannot be said.</summary>
/// <remarks>
/// A share is given only if all parts have the total's own base: the same days, region, outcome and class, and adding up to it.
/// 34 children, 12 women and 35 men of 81 killed are 42 %, 15 % and 43 %; 14 of the 20 whose age is known say nothing of a total of 81.
/// </remarks>
/// <param name="Shares">One share for each part, in the order given; empty where <paramref name="Refused"/> is set.</param>
/// <param name="Refused">Why there are no shares, or null.</param>
public sealed record GroupShares(ImmutableArray<GroupShare> Shares, Message? Refused)
{
    /// <summary>The shares of a total.</summary>
    /// <param name="total">Figure of the group total.</param>
    /// <param name="parts">Figures of groups that do not overlap, such as children, women, men and not stated; those of which nothing was reported are passed over.</param>
    /// <exception cref="ArgumentException"><paramref name="total"/> is not of the group total, or a group stands twice.</exception>
    public static GroupShares Of(Figure total, IEnumerable<Figure> parts)
    {
        ArgumentNullException.ThrowIfNull(total);
        ArgumentNullException.ThrowIfNull(parts);
        if (total.Group != VictimGroup.Total) throw new ArgumentException($"shares are of the group total; found \"{total.Group}\"", nameof(total));
        Figure[] said = [.. parts.Where(part => part.Estimate.Status != FigureStatus.None)];
        if (said.GroupBy(part => part.Group).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"the group \"{twice.Key}\" stands twice; a group stands once", nameof(parts));
        if (total.Estimate.Best is not { } whole) return Refuse("estimate.shares.no-total");
        if (whole == 0) return Refuse("estimate.shares.zero");
        if (said.Length == 0) return Refuse("estimate.shares.no-parts");
        if (said.FirstOrDefault(part => !SameBase(total, part)) is { } other) return Refuse("estimate.shares.other-base", GroupName(other));
        if (said.FirstOrDefault(part => part.Estimate.Best is null) is { } open) return Refuse("estimate.shares.open-part", GroupName(open));
        decimal sum = said.Sum(part => (decimal)part.Estimate.Best!.Value);
        return sum == whole
            ? new([.. said.Select(part => new GroupShare(part.Group, part.Estimate.Best!.Value, decimal.Divide(part.Estimate.Best.Value, whole)))], null)
            : Refuse("estimate.shares.sum", sum.ToString(CultureInfo.InvariantCulture), whole.ToString(CultureInfo.InvariantCulture));
    }

    private static GroupShares Refuse(string key, params string[] arguments) => new([], new Message(key, arguments));

    private static string GroupName(Figure figure) => "@estimate.group." + figure.Group.Code;

    private static bool SameBase(Figure total, Figure part) =>
        (total.DateStart, total.DateEnd, total.Outcome, total.Class, total.Source, total.Cause, total.Incident)
            == (part.DateStart, part.DateEnd, part.Outcome, part.Class, part.Source, part.Cause, part.Incident)
        && Equals(total.Area, part.Area);
}
