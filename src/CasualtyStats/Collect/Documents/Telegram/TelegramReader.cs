using System.Globalization;
using System.Text;
using CasualtyStats.Collect.Documents.Html;
using CasualtyStats.Collect.Files;
using CasualtyStats.Collect.Manifests;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Documents.Telegram;

/// <summary>Reads an exported channel: each message is a document of its own, <c>result.json#message-815</c>, published on its own day by its own author.</summary>
/// <param name="prose">Reads a message.</param>
/// <param name="otherwise">Reads a file of the same ending that is no such export.</param>
internal sealed class TelegramReader(Func<SourceDocument, ReadResult> prose, IDocumentReader otherwise) : IDocumentReader
{
    /// <inheritdoc/>
    public IEnumerable<CollectedItem> Read(InputFile file) => Posts(file) is { } posts ? posts.SelectMany(post => Items(file, post)) : otherwise.Read(file);

    private static List<TelegramPost>? Posts(InputFile file)
    {
        if (file.Extension == ".json")
            return TextDecoder.Decode(file.Bytes.Span) is { Damage: not TextDamage.Binary } decoded && TelegramJson.Is(decoded.Text) ? TelegramJson.Read(decoded.Text) : null;
        try
        {
            return HtmlText.Of(file.Bytes.Span) is { } html && TelegramHtml.Is(html) ? TelegramHtml.Read(html) : null;
        }
        catch (DocumentException)
        {
            return null;
        }
    }

    private IEnumerable<CollectedItem> Items(InputFile file, TelegramPost post)
    {
        string name = $"{file.Name}#message-{post.Id}";
        if (post.Text.Trim().Length == 0)
        {
            if (post.HasMedia) yield return CollectedItem.Stray(FileBytes.Finding("message-picture", Severity.Check, name));
            yield break;
        }
        // Who wrote it is who says so; the channel that passed it on is no second source.
        string? author = post.ForwardedFrom ?? post.Channel ?? file.Entry?.Publisher;
        var entry = new ManifestEntry(name, post.Day ?? file.Entry?.Published, author, file.Entry?.LanguageCode, file.Entry?.Url, Note(post) ?? file.Entry?.Note);
        var document = new InputFile(name, Encoding.UTF8.GetBytes(post.Text), entry).ToDocument(post.Text.Replace("\r\n", "\n", StringComparison.Ordinal));
        var read = prose(document);
        yield return CollectedItem.Of(new(document, read.Counts, read.Findings, ProseReader.Version));
    }

    private static string? Note(TelegramPost post)
    {
        var notes = new List<string>();
        if (post.ForwardedFrom is not null && post.Channel is not null) notes.Add($"forwarded by {post.Channel}");
        if (post.Edited is { } edited) notes.Add($"edited {edited.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        return notes.Count == 0 ? null : string.Join("; ", notes);
    }
}
