using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review;

/// <summary>One filled-in row of a review workbook, with what became of it.</summary>
/// <param name="Sheet">Key of the sheet: <c>tallies</c>, <c>other</c>, <c>findings</c>, <c>misses</c>, <c>add</c>, <c>places</c> or <c>words</c>.</param>
/// <param name="Number">Row of the sheet, from 1; the header is row 1.</param>
/// <param name="Cells">What was filled in, by column key, as text; numbers in western digits, days in ISO form.</param>
/// <param name="Refusal">Why it was not taken, or null where it was.</param>
public sealed record ReviewRow(string Sheet, int Number, ImmutableSortedDictionary<string, string> Cells, Message? Refusal)
{
    /// <summary>The text of a cell; empty where it is empty.</summary>
    internal string this[string column] => Cells.TryGetValue(column, out string? text) ? text : "";
}
