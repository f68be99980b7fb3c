using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Moves;

/// <summary>A figure that is not what it was, and what moved it.</summary>
/// <param name="Figure">The figure as it is now; as it was where nothing is said of it any more.</param>
/// <param name="Then">As it was; of status none where nothing was said of it.</param>
/// <param name="Now">As it is; of status none where nothing is said of it any more.</param>
/// <param name="Causes">Why it moved, in the order of the enumeration; at least one.</param>
/// <param name="Added">Ids of counts that it rests on now and did not then, in order.</param>
/// <param name="Dropped">Ids of counts that it rested on and does no more, in order: replaced, set aside, withdrawn or read anew.</param>
/// <param name="Documents">The documents of <paramref name="Added"/>, in order.</param>
/// <param name="Rulings">Ids of new rulings on counts that it rests on or rested on, in order.</param>
public sealed record FigureMove(
    Figure Figure, CountEstimate Then, CountEstimate Now, ImmutableArray<ChangeCause> Causes,
    ImmutableArray<string> Added, ImmutableArray<string> Dropped, ImmutableArray<string> Documents, ImmutableArray<string> Rulings)
{
    /// <summary>The day of harm, or null for a figure of more days than one and for what no day holds.</summary>
    public DateOnly? Day => Rest is null && Figure.DateStart == Figure.DateEnd ? Figure.DateStart : null;

    /// <summary>The one cause under which a sum of moves puts it: a figure that fell although counts came in was corrected.</summary>
    public ChangeCause Cause => Causes[0] == ChangeCause.LateAddition && Then.Status != FigureStatus.None && (Now.Best ?? Now.Low) <= (Then.Best ?? Then.Low) ? ChangeCause.Correction : Causes[0];

    /// <summary>For what no day holds: the change of the whole less the changes of its days; null for every other move.</summary>
    public long? Rest { get; init; }

    /// <summary>Reconciled now less reconciled then, nothing said counting as nothing added: from nothing to 4 is 4. Null where one of the two is not fixed.</summary>
    public long? Difference => Rest ?? (Then.Status, Now.Status) switch
    {
        (FigureStatus.None, _) => Now.Best,
        (_, FigureStatus.None) => -Then.Best,
        _ => Now.Best - Then.Best,
    };
}
