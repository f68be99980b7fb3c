using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>What a grammar found in one sentence; reused from sentence to sentence.</summary>
internal sealed class ClauseReading
{
    /// <summary>Counts in the order in which they stand.</summary>
    public List<TallyDraft> Drafts { get; } = [];

    /// <summary>Numbers near an outcome word that no rule read.</summary>
    public List<TextSpan> PossibleMisses { get; } = [];

    /// <summary>The last count of the sentences before in the same paragraph, whose class "others" takes up; null for none.</summary>
    public TallyDraft? Before { get; set; }

    /// <summary>Class that the report last stated for each outcome: "the dead" with the article means those dead.</summary>
    public Dictionary<Outcome, VictimClass> StatedClass { get; } = [];

    /// <summary>All counts of the report so far, in order, whose breakdown a later sentence may give ("two of the dead were children").</summary>
    public IReadOnlyList<TallyDraft> Earlier { get; set; } = [];

    /// <summary>The count whose sentence ends in a colon and opens a list ("391 were killed:"), for the lines of that list; else null.</summary>
    public TallyDraft? Intro { get; set; }

    /// <summary>True where the last count before stands no more than two lines above.</summary>
    public bool IsNear { get; set; }

    /// <summary>Empties it for the next sentence.</summary>
    public void Clear()
    {
        Drafts.Clear();
        PossibleMisses.Clear();
    }
}
