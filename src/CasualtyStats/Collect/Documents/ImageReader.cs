using CasualtyStats.Collect.Files;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Documents;

/// <summary>An image holds words that this program does not read; it is kept as it is, and a person has to type what it says.</summary>
internal sealed class ImageReader : IDocumentReader
{
    private const string Version = "image-1";

    /// <inheritdoc/>
    public IEnumerable<CollectedItem> Read(InputFile file)
    {
        var document = file.ToDocument(null);
        return [CollectedItem.Of(new(document, [], [new("image", Severity.Check, new(document.Name, document.Sha256, null, null, null), new("collect.image", document.Name), [])], Version))];
    }
}
