using CasualtyStats.Collect.Files;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Documents;

/// <summary>Reads files of a format that has to be taken apart first.</summary>
/// <param name="take">Takes a file apart; throws <see cref="DocumentException"/> where it cannot.</param>
/// <param name="reader">Reads what comes out.</param>
internal sealed class RichDocumentReader(Func<InputFile, DocumentParts> take, PartsReader reader) : IDocumentReader
{
    /// <inheritdoc/>
    public IEnumerable<CollectedItem> Read(InputFile file)
    {
        try
        {
            return [reader.Read(file, take(file))];
        }
        catch (DocumentException fault)
        {
            return [CollectedItem.Stray(FileBytes.Finding(fault.Code, Severity.Conflict, file.Name, fault.Arguments))];
        }
    }
}
