namespace CasualtyStats.Collect.Summaries;

/// <summary>One thing that rows are grouped by.</summary>
/// <param name="Header">Header of the result's column.</param>
/// <param name="Column">Its column in the table, from 0.</param>
/// <param name="Period">The period that a day belongs to; null where the cell is taken as it stands.</param>
internal sealed record SummaryKey(string Header, int Column, SummaryPeriod? Period);

/// <summary>A column whose numbers are summed.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Column">Its place, from 0.</param>
internal sealed record SummaryValue(string Header, int Column);
