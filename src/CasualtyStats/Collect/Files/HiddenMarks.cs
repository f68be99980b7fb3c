using System.Globalization;

namespace CasualtyStats.Collect.Files;

/// <summary>Characters of a file name that show as nothing and make it look like another: control characters, and marks that turn direction about.</summary>
internal static class HiddenMarks
{
    /// <summary>True where a name holds one.</summary>
    /// <param name="name">A file name.</param>
    public static bool In(string name) => name.Any(Is);

    /// <summary>The name with such characters written out: <c>report\u202Etxt.exe</c> as <c>report⟨U+202E⟩txt.exe</c>.</summary>
    /// <param name="name">A file name.</param>
    public static string Shown(string name) => string.Concat(name.Select(c => Is(c) ? $"⟨U+{((int)c).ToString("X4", CultureInfo.InvariantCulture)}⟩" : c.ToString()));

    private static bool Is(char c) => char.IsControl(c) || c is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u200b' or '\u2028' or '\u2029' or '\ufeff';
}
