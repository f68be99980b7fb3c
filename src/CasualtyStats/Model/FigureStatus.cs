namespace CasualtyStats.Model;

/// <summary>Why a figure is what it is.</summary>
public enum FigureStatus
{
    /// <summary>A source says this very figure.</summary>
    Reported,

    /// <summary>Nobody said it; it follows from what was said.</summary>
    Implied,

    /// <summary>Statements about it do not fit together.</summary>
    Contradicted,

    /// <summary>A bound on work was reached; the interval may be wider than it need be.</summary>
    Approximate,

    /// <summary>Nothing was reported: not zero; lowest, reconciled and highest are empty.</summary>
    None,

    /// <summary>Small enough to point at people, or the means to work such a number out: lowest and highest are widened, reconciled is empty.</summary>
    Withheld,
}
