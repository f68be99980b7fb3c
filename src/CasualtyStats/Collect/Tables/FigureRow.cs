using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>What a row says of all its figures.</summary>
/// <param name="Row">The row.</param>
/// <param name="Harmed">Its days.</param>
/// <param name="Place">Its place.</param>
/// <param name="Source">Who asserts it.</param>
/// <param name="Flags">Reasons for doubt that all its figures share.</param>
/// <param name="IsWhole">True for a row of sums over other rows of the table.</param>
internal sealed record FigureRow(SheetRow Row, ReferencePeriod Harmed, PlaceMention Place, Attribution Source, List<Flag> Flags, bool IsWhole);
