namespace CasualtyStats.Ledger.Review;

/// <summary>Which way a text runs.</summary>
internal static class Script
{
    /// <summary>True where the first letter is an Arabic one.</summary>
    public static bool IsArabic(string text)
    {
        foreach (char c in text)
            if (char.IsLetter(c)) return c is (>= '\u0600' and <= '\u08ff') or (>= '\ufb50' and <= '\ufdff') or (>= '\ufe70' and <= '\ufeff');
        return false;
    }
}
