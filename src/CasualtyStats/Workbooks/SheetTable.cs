using System.Collections.Immutable;

namespace CasualtyStats.Workbooks;

/// <summary>A table with filter buttons over some rows of a sheet; its first row holds the headings.</summary>
/// <param name="Name">ASCII letters, unique in the workbook, the same in every language.</param>
/// <param name="FirstRow">Row of the headings.</param>
/// <param name="LastRow">Last data row; at least one row follows the headings.</param>
/// <param name="Headings">Texts of the heading cells, all different.</param>
internal sealed record SheetTable(string Name, int FirstRow, int LastRow, ImmutableArray<string> Headings);
