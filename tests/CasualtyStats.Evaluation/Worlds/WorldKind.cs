namespace CasualtyStats.Evaluation.Worlds;

/// <summary>A kind of synthetic world.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Error">Share of figures that a source prints wrong.</param>
/// <param name="Omitted">Share of incidents that a source's totals hold but its items do not, on top of <paramref name="Itemised"/>.</param>
/// <param name="Itemised">Share of the known incidents that a source tells one by one.</param>
/// <param name="Shipped">True to reconcile with the shipped sources' trust and completeness, false with all sources alike and complete.</param>
internal sealed record WorldKind(string Name, double Error, double Omitted, double Itemised, bool Shipped = false)
{
    /// <summary>The kinds judged.</summary>
    public static readonly WorldKind[] All =
    [
        new("truthful, itemised", 0, 0, 1),
        new("noisy x1, itemised", 0.03, 0.07, 1),
        new("noisy x3, itemised", 0.10, 0.07, 1),
        new("truthful, half itemised", 0, 0, 0.5),
        new("noisy x1, half itemised", 0.03, 0.07, 0.5),
        new("truthful, half itemised, shipped sources", 0, 0, 0.5, true),
        new("noisy x1, half itemised, shipped sources", 0.03, 0.07, 0.5, true),
    ];
}
