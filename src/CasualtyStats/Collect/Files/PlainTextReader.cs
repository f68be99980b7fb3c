using System.Collections.Immutable;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Files;

/// <summary>Reads plain text (.txt, .md) as prose.</summary>
internal sealed class PlainTextReader(Func<SourceDocument, ReadResult> prose) : IDocumentReader
{
    /// <inheritdoc/>
    public IEnumerable<CollectedItem> Read(InputFile file)
    {
        var decoded = TextDecoder.Decode(file.Bytes.Span);
        if (decoded.Damage == TextDamage.Binary)
            return [CollectedItem.Stray(FileBytes.Finding("file-binary", Severity.Conflict, file.Name))];
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return [CollectedItem.Stray(FileBytes.Finding("file-empty", Severity.Check, file.Name))];
        var document = file.ToDocument(decoded.Text);
        var read = prose(document);
        ImmutableArray<Finding> findings = [.. About(decoded, document), .. read.Findings];
        return [CollectedItem.Of(new(document, read.Counts, findings, ProseReader.Version))];
    }

    /// <summary>What is worth telling about how a text was decoded.</summary>
    /// <param name="decoded">The text.</param>
    /// <param name="document">The document that it became.</param>
    public static IEnumerable<Finding> About(DecodedText decoded, SourceDocument document)
    {
        var where = new Citation(document.Name, document.Sha256, null, null, null);
        if (decoded.Guessed) yield return new("text-encoding", Severity.Note, where, new("collect.text-encoding", document.Name, decoded.Encoding), []);
        if (decoded.Damage == TextDamage.CutAtEnd) yield return new("text-cut", Severity.Check, where, new("collect.text-cut", document.Name), []);
        if (decoded.Damage == TextDamage.BadBytes) yield return new("text-bad-bytes", Severity.Check, where, new("collect.text-bad-bytes", document.Name, decoded.Encoding), []);
    }
}
