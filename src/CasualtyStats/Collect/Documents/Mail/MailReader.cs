using CasualtyStats.Collect.Documents.Html;
using CasualtyStats.Collect.Files;
using CasualtyStats.Model;
using MimeKit;

namespace CasualtyStats.Collect.Documents.Mail;

/// <summary>Reads mails (.eml): the message, published on the day of its date line, and each attachment of a known kind as <c>mail.eml#name</c>.</summary>
/// <param name="parts">Reads what a message holds.</param>
/// <param name="readers">The reader of a file ending, or null; attachments go to it.</param>
internal sealed class MailReader(PartsReader parts, Func<string, IDocumentReader?> readers) : IDocumentReader
{
    /// <inheritdoc/>
    public IEnumerable<CollectedItem> Read(InputFile file)
    {
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(new MemoryStream(file.Bytes.ToArray(), writable: false));
        }
        catch (Exception error) when (error is FormatException or IOException or ArgumentException or InvalidOperationException)
        {
            return [CollectedItem.Stray(FileBytes.Finding("mail-unreadable", Severity.Conflict, file.Name))];
        }
        using (message) return [.. Items(file, message)];
    }

    private List<CollectedItem> Items(InputFile file, MimeMessage message)
    {
        var items = new List<CollectedItem>();
        var day = message.Date == default ? (DateOnly?)null : DateOnly.FromDateTime(message.Date.DateTime);
        string? publisher = message.From.Mailboxes.FirstOrDefault() is { } from ? from.Name is { Length: > 0 } name ? name : from.Address : null;
        try
        {
            items.Add(parts.Read(file, Body(message) with { Published = day, Publisher = publisher }));
        }
        catch (DocumentException fault)
        {
            items.Add(CollectedItem.Stray(FileBytes.Finding(fault.Code, Severity.Conflict, file.Name, fault.Arguments)));
        }
        foreach (var attachment in message.Attachments.OfType<MimePart>().Take(InputBounds.MailAttachments)) items.AddRange(Attached(file, attachment, day));
        return items;
    }

    // The plain form is what people wrote; the other is read where there is none.
    private static DocumentParts Body(MimeMessage message)
    {
        if (message.TextBody is { } plain && plain.Trim().Length > 0)
        {
            var blocks = plain.Replace("\r\n", "\n", StringComparison.Ordinal).Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return DocumentParts.Of([new(BlockKind.Heading, message.Subject?.Trim() ?? ""), .. blocks.Select(text => new Block(BlockKind.Paragraph, text))]);
        }
        var page = HtmlParts.Of(message.HtmlBody ?? "");
        return page with { Blocks = [new(BlockKind.Heading, message.Subject?.Trim() ?? ""), .. page.Blocks] };
    }

    private IEnumerable<CollectedItem> Attached(InputFile file, MimePart attachment, DateOnly? day)
    {
        string name = $"{file.Name}#{Plain(attachment.FileName)}";
        var reader = readers(Path.GetExtension(name).ToLowerInvariant());
        if (reader is null or MailReader) return [CollectedItem.Stray(FileBytes.Finding("file-kind", Severity.Check, name, Path.GetExtension(name)))];
        if (attachment.Content is not { } content) return [CollectedItem.Stray(FileBytes.Finding("file-empty", Severity.Check, name))];
        using var bytes = new MemoryStream();
        using (var stream = content.Open())
        {
            byte[] buffer = new byte[1 << 16];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > InputBounds.FileBytes) return [CollectedItem.Stray(FileBytes.Finding("file-too-large", Severity.Conflict, name, "", (InputBounds.FileBytes >> 20).ToString(System.Globalization.CultureInfo.InvariantCulture)))];
            }
        }
        if (bytes.Length == 0) return [CollectedItem.Stray(FileBytes.Finding("file-empty", Severity.Check, name))];
        return reader.Read(new InputFile(name, bytes.ToArray(), new(name, file.Entry?.Published ?? day, file.Entry?.Publisher, file.Entry?.LanguageCode, file.Entry?.Url, file.Entry?.Note)));
    }

    // A name from outside: folders and control signs have no place in it.
    private static string Plain(string? name)
    {
        string last = (name ?? "").Split('/', '\\')[^1];
        string plain = string.Concat(last.Where(c => !char.IsControl(c) && c is not ('\u202a' or '\u202b' or '\u202c' or '\u202d' or '\u202e' or '\u2066' or '\u2067' or '\u2068' or '\u2069')));
        return plain.Length == 0 ? "attachment" : plain;
    }
}
