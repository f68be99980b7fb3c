namespace CasualtyStats.Evaluation.Scoring;

/// <summary>A share as numerator and denominator; documents' shares add up by both.</summary>
/// <param name="Part">What is counted.</param>
/// <param name="Whole">Out of how many.</param>
public readonly record struct Share(int Part, int Whole)
{
    /// <summary>The share, 0 to 1; NaN where there is nothing to share.</summary>
    public double Value => Whole == 0 ? double.NaN : (double)Part / Whole;

    /// <summary>Both added up.</summary>
    public static Share operator +(Share one, Share other) => new(one.Part + other.Part, one.Whole + other.Whole);

    /// <summary>Both added up.</summary>
    /// <param name="one">A share.</param>
    /// <param name="other">Another.</param>
    public static Share Add(Share one, Share other) => one + other;
}
