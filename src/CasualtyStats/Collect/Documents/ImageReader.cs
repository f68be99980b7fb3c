using CasualtyStats.Collect.Files;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Documents;

/// <summary>An image holds words that this program does not read; a person has to type what it says.</summary>
internal sealed class ImageReader : IDocumentReader
{
    /// <inheritdoc/>
    public IEnumerable<CollectedItem> Read(InputFile file) => [CollectedItem.Stray(FileBytes.Finding("image", Severity.Check, file.Name))];
}
