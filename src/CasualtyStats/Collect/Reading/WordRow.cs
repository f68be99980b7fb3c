namespace CasualtyStats.Collect.Reading;

/// <summary>One form of one row of the word tables.</summary>
/// <param name="Normal">Its normal form; words of a phrase are parted by one space.</param>
/// <param name="Sense">Its meaning.</param>
/// <param name="Table">Table and line, for messages.</param>
internal sealed record WordRow(string Normal, Sense Sense, string Table);
