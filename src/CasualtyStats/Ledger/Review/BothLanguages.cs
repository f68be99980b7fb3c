using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review;

/// <summary>Texts that stand in the workbook in both languages and are known again by either.</summary>
internal static class BothLanguages
{
    private static readonly char[] Separators = ['·', '\n', '\r'];

    /// <summary>English, a dot, Arabic.</summary>
    public static string Text(string key) => $"{Wording.Text(Language.English, key)} · {Wording.Text(Language.Arabic, key)}";

    /// <summary>True where a text holds the key's words in one language, alone or beside the other.</summary>
    public static bool Matches(string text, string key) =>
        text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Any(part => part.Equals(Wording.Text(Language.English, key), StringComparison.OrdinalIgnoreCase) || part == Wording.Text(Language.Arabic, key));
}
