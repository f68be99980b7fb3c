namespace CasualtyStats.Reconcile;

/// <summary>Bounds on work. Where one is reached the answer still comes, marked approximate.</summary>
public sealed record ReconcileOptions
{
    /// <summary>Corrections tried for one group of statements that do not fit together; fewer for a large group.</summary>
    public int MaxCorrections { get; init; } = 400;

    /// <summary>Explanations of one conflict that are told, the preferred one included.</summary>
    public int MaxExplanations { get; init; } = 6;

    /// <summary>Pivots of the linear solver for one question.</summary>
    public int MaxPivots { get; init; } = 4000;

    /// <summary>Incidents and totals of one system; a total that would join more is only checked against their sum.</summary>
    public int MaxComponent { get; init; } = 140;

    /// <summary>Nodes of the search for whole numbers, for one question.</summary>
    public int MaxNodes { get; init; } = 60;

    /// <summary>Who shares the work of components that do not hold as they stand; null for this process alone. Figures are the same either way.</summary>
    public IComponentWork? Work { get; init; }

    /// <summary>What it costs to say that a dated incident stands outside its own source's totals; a printed figure costs ten times its source's trust.</summary>
    /// <remarks>12 against 40 for a figure of a source of trust 4: an item that was left out of a total is likelier than a misprint.</remarks>
    public int OutsideWeight { get; init; } = 12;
}
