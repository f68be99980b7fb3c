namespace CasualtyStats.Collect.Documents.Telegram;

/// <summary>One message of an exported channel.</summary>
/// <param name="Id">Its number in the channel.</param>
/// <param name="Day">The day on which it was sent, by the clock of the machine that made the export.</param>
/// <param name="Channel">The channel's name, or null.</param>
/// <param name="ForwardedFrom">Who wrote it, where the channel only passed it on; else null.</param>
/// <param name="Edited">The day on which it was last edited, or null.</param>
/// <param name="Text">Its text; empty for a picture without words.</param>
/// <param name="HasMedia">True where a picture, film or file hangs on it.</param>
internal sealed record TelegramPost(string Id, DateOnly? Day, string? Channel, string? ForwardedFrom, DateOnly? Edited, string Text, bool HasMedia);
