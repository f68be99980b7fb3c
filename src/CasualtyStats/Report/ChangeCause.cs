namespace CasualtyStats.Report;

/// <summary>Why a published figure moved between two editions.</summary>
public enum ChangeCause
{
    /// <summary>People harmed after the last day of the edition before.</summary>
    NewHarm,

    /// <summary>Counts that came in since, about days which the edition before covered. They are no rise in harm since.</summary>
    LateAddition,

    /// <summary>A figure set right without being added to: a newer figure took its place, a person ruled, a statement was set aside or withdrawn.</summary>
    Correction,

    /// <summary>The part of a change of the whole that the reports fix to no day.</summary>
    Undated,
}
