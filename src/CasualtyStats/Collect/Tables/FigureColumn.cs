using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>What a column of figures counts, as its header says.</summary>
/// <param name="At">The column, from 0.</param>
/// <param name="Outcome">Killed, injured …</param>
/// <param name="Class">Civilian, combatant or not said.</param>
/// <param name="Group">Children, women … within the count, or null for everyone.</param>
/// <param name="Occupation"><c>medic</c>, <c>journalist</c> … or null.</param>
/// <param name="Part">A part of the count that is neither group nor occupation: <c>recovered</c>, <c>succumbed</c>; or null.</param>
/// <param name="Cause">The cause that the header names, or null.</param>
/// <param name="Origin">Id of the source that the header names, or null.</param>
/// <param name="Measure">Over which days.</param>
/// <param name="Role">Number, lowest or highest.</param>
/// <param name="Filled">True where the numbers are said to be filled in by whoever made the table: no source stated them.</param>
internal sealed record FigureColumn(int At, Outcome Outcome, VictimClass Class, VictimGroup? Group, string? Occupation, string? Part, string? Cause,
    string? Origin, FigureMeasure Measure, FigureRole Role, bool Filled)
{
    /// <summary>The key under which the number stands within a total, or null for the total itself.</summary>
    public VictimGroup? PartKey => Group ?? (Occupation ?? Part) switch { { } code => new VictimGroup(code), null => null };
}
