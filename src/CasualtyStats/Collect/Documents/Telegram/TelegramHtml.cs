using System.Globalization;
using AngleSharp.Dom;
using CasualtyStats.Collect.Documents.Html;

namespace CasualtyStats.Collect.Documents.Telegram;

/// <summary>The messages of an export made by Telegram Desktop (<c>messages.html</c>).</summary>
internal static class TelegramHtml
{
    /// <summary>True for a page that is such an export.</summary>
    public static bool Is(string html) =>
        html.Contains("class=\"message default clearfix", StringComparison.Ordinal) && html.Contains("class=\"text\"", StringComparison.Ordinal);

    /// <summary>The messages in their order.</summary>
    /// <param name="html">The page.</param>
    public static List<TelegramPost> Read(string html)
    {
        var page = HtmlParts.Parse(html);
        string? channel = page.QuerySelector(".page_header .text")?.TextContent.Trim();
        return [.. page.QuerySelectorAll("div.message.default").Take(InputBounds.ExportedMessages).Select(message => Post(message, channel))];
    }

    private static TelegramPost Post(IElement message, string? channel)
    {
        var forwarded = message.QuerySelector(".forwarded.body");
        // The name of a forwarded message carries its date in an element of its own.
        string? from = forwarded?.QuerySelector(".from_name") is { } name ? string.Concat(name.ChildNodes.OfType<IText>().Select(text => text.Data)).Trim() : null;
        var writer = new BlockWriter();
        if ((forwarded ?? message).QuerySelector(".text") is { } text) new HtmlWalk(writer).Walk(text);
        return new((message.Id ?? "").Replace("message", "", StringComparison.Ordinal), Day(message.QuerySelector(".date[title]")?.GetAttribute("title")), channel, from is { Length: > 0 } ? from : null,
            Edited: null, string.Join("\n\n", writer.Blocks.Select(block => block.Text)), message.QuerySelector(".media_wrap, .photo_wrap, .video_file_wrap") is not null);
    }

    // 01.12.2024 10:15:00 UTC+03:00
    private static DateOnly? Day(string? title) =>
        title is { Length: >= 10 } && DateOnly.TryParseExact(title.AsSpan(0, 10), "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
