using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CasualtyStats.Model;

/// <summary>Every sentence that the product can print, in both languages: the tables <c>data/wording/*.csv</c> (key, en, ar).</summary>
public static class Wording
{
    private const string ConsolePrefix = "cli.";
    private const int DayLength = 10;
    private static readonly Lazy<FrozenDictionary<string, (string English, string Arabic)>> Entries = new(() => Load("wording/"));

    // Help and refusals need no other table, and should come at once.
    private static readonly Lazy<FrozenDictionary<string, (string English, string Arabic)>> ConsoleEntries = new(() => Load("wording/cli"));

    /// <summary>All keys, in ordinal order.</summary>
    public static IEnumerable<string> Keys => Entries.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>A sentence of the table with its gaps filled.</summary>
    /// <param name="language">English or Arabic.</param>
    /// <param name="message">Key and arguments.</param>
    /// <exception cref="KeyNotFoundException">The table has no such key: a fault of the program, not of its input.</exception>
    public static string Text(Language language, Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        string template = TryGet(message.Key, out var entry)
            ? Choose(language, entry.English, entry.Arabic)
            : throw new KeyNotFoundException($"data/wording has no key \"{message.Key}\"; add a row with its English and its Arabic");
        return Fill(template, message.Arguments, language);
    }

    /// <summary>A sentence without gaps.</summary>
    /// <param name="language">English or Arabic.</param>
    /// <param name="key">Its key.</param>
    /// <exception cref="KeyNotFoundException">The table has no such key.</exception>
    public static string Text(Language language, string key) => Text(language, new Message(key));

    /// <summary>True where the table has the key.</summary>
    /// <param name="key">A key.</param>
    public static bool Has(string key) => TryGet(key, out _);

    private static bool TryGet(string key, out (string English, string Arabic) entry) =>
        (key.StartsWith(ConsolePrefix, StringComparison.Ordinal) ? ConsoleEntries : Entries).Value.TryGetValue(key, out entry);

    private static string Choose(Language language, string english, string arabic) =>
        language == Language.Arabic && arabic.Length > 0 ? arabic : english;

    // One pass, so that an argument that itself holds "{1}" is never filled again.
    private static string Fill(string template, string[] arguments, Language language)
    {
        if (!template.Contains('{', StringComparison.Ordinal)) return template;
        var text = new StringBuilder(template.Length + 32);
        for (int i = 0; i < template.Length; i++)
        {
            int close = template[i] == '{' ? template.IndexOf('}', i) : -1;
            if (close > i && int.TryParse(template.AsSpan(i + 1, close - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < arguments.Length)
            {
                text.Append(Argument(arguments[index], language));
                i = close;
            }
            else
            {
                text.Append(template[i]);
            }
        }
        return text.ToString();
    }

    private static string Argument(string argument, Language language)
    {
        int split = argument.IndexOf('\u001f', StringComparison.Ordinal);
        if (split >= 0) return Choose(language, argument[..split], argument[(split + 1)..]);
        if (argument.StartsWith('@') && TryGet(argument[1..], out var entry)) return Choose(language, entry.English, entry.Arabic);
        return language == Language.Arabic ? LeftToRightDays(argument) : argument;
    }

    // After Arabic letters the bidirectional rules turn 2025-03-01 into 01-03-2025; marks around it keep its order.
    private static string LeftToRightDays(string text)
    {
        if (!text.Contains('-', StringComparison.Ordinal)) return text;
        var marked = new StringBuilder(text.Length + 4);
        for (int i = 0; i < text.Length; i++)
        {
            bool day = IsDay(text.AsSpan(i)) && (i == 0 || !(char.IsAsciiDigit(text[i - 1]) || text[i - 1] == '\u200e'));
            if (!day) { marked.Append(text[i]); continue; }
            marked.Append('\u200e').Append(text, i, DayLength).Append('\u200e');
            i += DayLength - 1;
        }
        return marked.ToString();
    }

    private static bool IsDay(ReadOnlySpan<char> text)
    {
        if (text.Length < DayLength || (text.Length > DayLength && char.IsAsciiDigit(text[DayLength]))) return false;
        for (int i = 0; i < DayLength; i++)
            if (i is 4 or 7 ? text[i] != '-' : !char.IsAsciiDigit(text[i])) return false;
        return true;
    }

    private static FrozenDictionary<string, (string, string)> Load(string prefix)
    {
        var entries = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var row in DataTable.EmbeddedUnder(prefix))
            if (!entries.TryAdd(row["key"], (row["en"], row["ar"])))
                throw new InvalidDataException($"{row.Table}, line {row.Line}: the key \"{row["key"]}\" stands twice; a key stands once in all wording tables together");
        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
