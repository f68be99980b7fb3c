namespace CasualtyStats.Reconcile;

/// <summary>How one region lies to another.</summary>
internal enum Lie
{
    /// <summary>They share nothing.</summary>
    Outside,

    /// <summary>It may lie in it, wholly or in part, or it may not.</summary>
    Straddles,

    /// <summary>It lies wholly in it.</summary>
    Inside,
}
