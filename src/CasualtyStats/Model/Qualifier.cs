namespace CasualtyStats.Model;

/// <summary>How the words bound the number they carry; see <see cref="CountInterval.Of"/> for what each allows.</summary>
public enum Qualifier
{
    /// <summary>"8 civilians": 8 to 8.</summary>
    Exact,

    /// <summary>"At least 8": 8 or more.</summary>
    AtLeast,

    /// <summary>"More than 8": 9 or more.</summary>
    MoreThan,

    /// <summary>"About 30": 27 to 33.</summary>
    About,

    /// <summary>"Up to 8": 0 to 8.</summary>
    UpTo,

    /// <summary>"Fewer than 8": 0 to 7.</summary>
    LessThan,

    /// <summary>"Between 20 and 30": 20 to 30.</summary>
    Range,

    /// <summary>"Dozens", "scores", "tens": a lower bound from the word table, no upper bound, never a count.</summary>
    Dozens,

    /// <summary>"Several", "others", "hundreds": no number printed.</summary>
    Vague,

    /// <summary>"No injuries": an explicit zero, 0 to 0. Silence is never a zero.</summary>
    Zero,
}
