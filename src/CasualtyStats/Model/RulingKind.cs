namespace CasualtyStats.Model;

/// <summary>What a person decided about a count or a finding.</summary>
public enum RulingKind
{
    /// <summary>The reading is right as it stands; its flags are answered.</summary>
    Accept,

    /// <summary>The number meant is <see cref="Ruling.Value"/>; what is printed stays as it is.</summary>
    Correct,

    /// <summary>Not a count of casualties, or not to be used.</summary>
    Reject,

    /// <summary>The same incident as <see cref="Ruling.Other"/>.</summary>
    SameIncidentAs,

    /// <summary>Inside the total <see cref="Ruling.Other"/>.</summary>
    Inside,

    /// <summary>Outside the total <see cref="Ruling.Other"/>.</summary>
    Outside,

    /// <summary>A count that the reader missed; <see cref="Ruling.Added"/> holds it.</summary>
    AddCount,

    /// <summary>Weight this source (<see cref="Ruling.Subject"/> is its id) by <see cref="Ruling.Value"/>, 1 to 5.</summary>
    Trust,
}
