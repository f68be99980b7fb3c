namespace CasualtyStats.Reconcile;

/// <summary>What a component says of a cell.</summary>
/// <param name="Low">Least number.</param>
/// <param name="High">Greatest number; null for no upper bound stated.</param>
/// <param name="Best">The number where the statements fix it, else null.</param>
/// <param name="Approximate">A bound on work was reached.</param>
internal readonly record struct Bounds(long Low, long? High, long? Best, bool Approximate)
{
    public static Bounds Zero { get; } = new(0, 0, 0, false);

    public Bounds Plus(Bounds other) => new(checked(Low + other.Low), checked(High + other.High), checked(Best + other.Best), Approximate || other.Approximate);
}
