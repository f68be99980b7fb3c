namespace CasualtyStats.Evaluation.Gold;

/// <summary>One labelled text.</summary>
/// <param name="Set">The labelled file it is from, without its ending.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Language">ar or en.</param>
/// <param name="Published">Publication date, or null.</param>
/// <param name="Text">The text, line ends as \n.</param>
/// <param name="Tallies">Its tallies.</param>
/// <param name="Traps">Its numbers that are no tallies.</param>
public sealed record GoldDocument(string Set, string Name, string Language, DateOnly? Published, string Text,
    IReadOnlyList<GoldTally> Tallies, IReadOnlyList<GoldTrap> Traps);
