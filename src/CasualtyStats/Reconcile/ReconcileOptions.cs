namespace CasualtyStats.Reconcile;

/// <summary>Bounds on work. Where one is reached the answer still comes, marked approximate.</summary>
public sealed record ReconcileOptions
{
    /// <summary>Corrections tried for one group of statements that do not fit together.</summary>
    public int MaxCorrections { get; init; } = 400;

    /// <summary>Explanations of one conflict that are told, the preferred one included.</summary>
    public int MaxExplanations { get; init; } = 6;

    /// <summary>Pivots of the linear solver for one question.</summary>
    public int MaxPivots { get; init; } = 4000;

    /// <summary>Unknowns of one system; a larger one is parted along its widest totals.</summary>
    public int MaxVariables { get; init; } = 900;

    /// <summary>Nodes of the search for whole numbers, for one question.</summary>
    public int MaxNodes { get; init; } = 60;
}
