using CasualtyStats.Model;

namespace CasualtyStats.Collect.Documents;

/// <summary>A document taken apart, before anything is read from it.</summary>
/// <param name="Blocks">Its text and its tables, in reading order.</param>
/// <param name="Published">The day that the document itself gives as its publication, or null.</param>
/// <param name="Publisher">Who the document itself says published it, or null.</param>
/// <param name="Findings">What could not be taken out of it: code and further arguments of a sentence <c>collect.CODE</c> whose first argument is the file.</param>
internal sealed record DocumentParts(IReadOnlyList<Block> Blocks, DateOnly? Published, string? Publisher, IReadOnlyList<(string Code, Severity Severity, string[] Arguments)> Findings)
{
    /// <summary>Text and tables, and nothing else to tell.</summary>
    public static DocumentParts Of(IReadOnlyList<Block> blocks) => new(blocks, null, null, []);
}
