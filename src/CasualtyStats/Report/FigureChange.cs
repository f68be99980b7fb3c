using System.Collections.Immutable;
using CasualtyStats.Estimate;
using CasualtyStats.Model;

namespace CasualtyStats.Report;

/// <summary>One figure of a day that is not what the edition before printed.</summary>
/// <param name="Day">Day of harm, or null for what no day holds.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Class">The class.</param>
/// <param name="Then">As published; of status none where the edition said nothing of it.</param>
/// <param name="Now">As known now; of status none where nothing is said any more.</param>
/// <param name="Cause">Why.</param>
/// <param name="Statements">Ids of the counts that it rests on now and did not then, in order; empty where a figure moved without one.</param>
public sealed record FigureChange(DateOnly? Day, Outcome Outcome, VictimClass Class, CountEstimate Then, CountEstimate Now, ChangeCause Cause, ImmutableArray<string> Statements)
{
    /// <summary>For what no day holds: the change of the whole less the changes of its days.</summary>
    internal long? Rest { get; init; }

    /// <summary>Reconciled now less reconciled then, nothing said counting as nothing added; null where one of the two is not fixed.</summary>
    public long? Difference => Rest ?? (Then.Status, Now.Status) switch
    {
        (FigureStatus.None, FigureStatus.None) => 0,
        (FigureStatus.None, _) => Now.Best,
        (_, FigureStatus.None) => -Then.Best,
        _ => Change.Between(Then, Now).Difference,
    };
}
