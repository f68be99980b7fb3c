namespace CasualtyStats.Collect.Documents.Html;

/// <summary>Guards against pages made to be deep: trees thousands of elements deep break programs, not pages.</summary>
internal static class Nesting
{
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "th", "tr", "option", "dt", "dd",
    };

    /// <summary>True where more elements are opened and not closed than a bound; an estimate that never falls short by much, since a few elements close themselves.</summary>
    public static bool IsDeeperThan(ReadOnlySpan<char> html, int bound)
    {
        int depth = 0;
        while (html.IndexOf('<') is var at and >= 0 && at + 1 < html.Length)
        {
            html = html[(at + 1)..];
            bool closing = html[0] == '/';
            if (closing) html = html[1..];
            int end = 0;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end])) end++;
            if (end == 0) continue;
            if (Void.GetAlternateLookup<ReadOnlySpan<char>>().Contains(html[..end])) continue;
            depth = closing ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > bound) return true;
        }
        return false;
    }
}
