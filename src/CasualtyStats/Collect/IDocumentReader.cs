using CasualtyStats.Collect.Files;

namespace CasualtyStats.Collect;

/// <summary>Reads files of one kind. A further kind is a class of its own and a row in <see cref="Collector"/>.</summary>
internal interface IDocumentReader
{
    /// <summary>The documents of a file; most files give one, an inbox one for each row, a damaged file none but findings.</summary>
    /// <param name="file">The file.</param>
    IEnumerable<CollectedItem> Read(InputFile file);
}
