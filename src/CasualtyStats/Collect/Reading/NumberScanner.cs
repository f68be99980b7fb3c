namespace CasualtyStats.Collect.Reading;

/// <summary>Reads a number in digits of any of the three rows, with its separators.</summary>
internal static class NumberScanner
{
    private const int MostDigits = 18;

    /// <summary>Where the number that starts at a digit ends, and its value.</summary>
    /// <param name="text">The document.</param>
    /// <param name="start">A digit.</param>
    /// <returns>End, exclusive, and the value; -1 for a fraction or more than eighteen digits.</returns>
    public static (int End, long Value) Scan(string text, int start)
    {
        int at = start, digits = 0;
        long value = 0;
        Digits(text, ref at, ref digits, ref value);
        if (digits <= 3)
            while (at + 3 < text.Length && IsGroupSeparator(text[at]) && ThreeDigits(text, at + 1))
            {
                at++;
                Digits(text, ref at, ref digits, ref value);
            }
        if (at + 1 < text.Length && text[at] is '.' or '٫' && at + 1 < text.Length && Letters.IsDigit(text[at + 1]))
        {
            int fraction = at + 1;
            while (fraction < text.Length && Letters.IsDigit(text[fraction])) fraction++;
            // A second point makes it a date such as 21.07.2021, whose numbers stand for themselves.
            bool date = fraction + 1 < text.Length && text[fraction] == '.' && Letters.IsDigit(text[fraction + 1]);
            bool tail = start > 0 && text[start - 1] == '.';
            if (!date && !tail) return (fraction, -1);
        }
        return (at, digits > MostDigits ? -1 : value);
    }

    private static void Digits(string text, ref int at, ref int digits, ref long value)
    {
        for (; at < text.Length && Letters.IsDigit(text[at]); at++)
            if (++digits <= MostDigits) value = value * 10 + Letters.DigitValue(text[at]);
    }

    private static bool IsGroupSeparator(char c) => c is ',' or '٬' or '،' or '\u2009' or '\u202F' or '\u00A0' or '\'';

    private static bool ThreeDigits(string text, int at) =>
        at + 2 < text.Length && Letters.IsDigit(text[at]) && Letters.IsDigit(text[at + 1]) && Letters.IsDigit(text[at + 2])
        && (at + 3 >= text.Length || !Letters.IsDigit(text[at + 3]));
}
