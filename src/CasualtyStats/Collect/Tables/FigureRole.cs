namespace CasualtyStats.Collect.Tables;

/// <summary>Which of a source's three numbers a column holds.</summary>
internal enum FigureRole
{
    /// <summary>The number itself, or the best estimate.</summary>
    Count,

    /// <summary>The lowest.</summary>
    Low,

    /// <summary>The highest.</summary>
    High,
}
