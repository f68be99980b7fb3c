namespace CasualtyStats.Evaluation.Gold;

/// <summary>How a labelled tally enters the scores.</summary>
public enum Tier
{
    /// <summary>Scored.</summary>
    Core,

    /// <summary>Named persons, explicit zeros, rumours: reported apart.</summary>
    Extended,

    /// <summary>Displaced and abducted: no casualties, reported apart.</summary>
    Apart,

    /// <summary>Uncounted or left out by the labeller: neither asked for nor held against the reader.</summary>
    Unscored,
}
