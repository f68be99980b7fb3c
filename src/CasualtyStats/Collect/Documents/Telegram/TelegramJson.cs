using System.Text;
using System.Text.Json;
using CasualtyStats.Collect.Documents.Html;

namespace CasualtyStats.Collect.Documents.Telegram;

/// <summary>The messages of an export made by Telegram Desktop (<c>result.json</c>).</summary>
internal static class TelegramJson
{
    /// <summary>True for a text that is such an export: an object with a list of messages that have an id, a type and a text.</summary>
    public static bool Is(ReadOnlySpan<char> start) =>
        start.Contains("\"messages\"", StringComparison.Ordinal) && start.Contains("\"type\"", StringComparison.Ordinal) && start.TrimStart().StartsWith("{", StringComparison.Ordinal);

    /// <summary>The messages in their order; null for another kind of JSON.</summary>
    /// <param name="text">The file's text.</param>
    public static List<TelegramPost>? Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var posts = new List<TelegramPost>();
            if (json.RootElement.ValueKind != JsonValueKind.Object) return null;
            if (json.RootElement.TryGetProperty("messages", out var messages) && messages.ValueKind == JsonValueKind.Array) Channel(json.RootElement, messages, posts);
            else if (json.RootElement.TryGetProperty("chats", out var chats) && chats.ValueKind == JsonValueKind.Object && chats.TryGetProperty("list", out var list) && list.ValueKind == JsonValueKind.Array)
                foreach (var chat in list.EnumerateArray())
                    if (chat.ValueKind == JsonValueKind.Object && chat.TryGetProperty("messages", out var own) && own.ValueKind == JsonValueKind.Array) Channel(chat, own, posts);
            return posts.Count == 0 ? null : posts;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Channel(JsonElement channel, JsonElement messages, List<TelegramPost> posts)
    {
        string? name = String(channel, "name");
        foreach (var message in messages.EnumerateArray().Take(InputBounds.ExportedMessages))
        {
            if (message.ValueKind != JsonValueKind.Object || String(message, "type") != "message") continue;
            string id = message.TryGetProperty("id", out var number) ? number.ToString() : posts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            posts.Add(new(id, PageDay.Day(String(message, "date")), name, String(message, "forwarded_from"), PageDay.Day(String(message, "edited")), Text(message),
                message.TryGetProperty("photo", out _) || message.TryGetProperty("file", out _)));
        }
    }

    // Plain text, or a list of plain pieces and of pieces with a look of their own.
    private static string Text(JsonElement message)
    {
        if (!message.TryGetProperty("text", out var text)) return "";
        if (text.ValueKind == JsonValueKind.String) return text.GetString()!;
        if (text.ValueKind != JsonValueKind.Array) return "";
        var all = new StringBuilder();
        foreach (var piece in text.EnumerateArray())
            all.Append(piece.ValueKind == JsonValueKind.String ? piece.GetString() : piece.ValueKind == JsonValueKind.Object ? String(piece, "text") : null);
        return all.ToString();
    }

    private static string? String(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
