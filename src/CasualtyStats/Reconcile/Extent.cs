namespace CasualtyStats.Reconcile;

/// <summary>What is asked of an area again and again, worked out once.</summary>
/// <param name="IsSpot">One community or a part of one: small enough to be one incident's place.</param>
/// <param name="Tops">Numbers of the governorates that it touches; null where it may touch any.</param>
internal sealed record Extent(bool IsSpot, int[]? Tops)
{
    /// <summary>The number that stands for no governorate in particular.</summary>
    public const int Anywhere = -1;
}
