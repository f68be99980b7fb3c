using CasualtyStats.Collect.Tables;

namespace CasualtyStats.Collect.Documents;

/// <summary>A stretch of a document: text, or a table.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">Its text with single spaces, line breaks kept; empty for a table.</param>
/// <param name="Table">The table, or null.</param>
internal sealed record Block(BlockKind Kind, string Text, Sheet? Table = null);
