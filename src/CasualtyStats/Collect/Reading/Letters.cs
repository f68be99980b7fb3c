using System.Runtime.CompilerServices;

namespace CasualtyStats.Collect.Reading;

/// <summary>What a character is to the reader, and the letter that stands for it in the normal form.</summary>
/// <remarks>
/// The normal form is only ever compared, never stored: it drops vowel marks, tatweel and direction marks, takes
/// alef with hamza as alef, alef maqsura and Persian yeh as yeh, teh marbuta and the other hehs as heh, Persian
/// keheh as kaf, waw and yeh with hamza as waw and yeh, and Latin capitals as small letters. Nothing is ever cut off
/// the end of a word: the dual ending is the count.
/// </remarks>
internal static class Letters
{
    /// <summary>Stands for a character that the normal form leaves out.</summary>
    public const char Dropped = '\0';

    private const byte Other = 0, Arabic = 1, Latin = 2, Digit = 3, Mark = 4;
    private static readonly byte[] Kinds = BuildKinds();
    private static readonly char[] Folds = BuildFolds();

    /// <summary>A letter of a word in Arabic script; its marks and joiners are not letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsArabic(char c) => Kinds[c] == Arabic;

    /// <summary>A Latin letter, with or without accents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLatin(char c) => Kinds[c] == Latin;

    /// <summary>A digit of one of the three rows: ASCII, Arabic-Indic, Persian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigit(char c) => Kinds[c] == Digit;

    /// <summary>A vowel mark, tatweel, joiner or direction mark: it belongs to the word it stands in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsMark(char c) => Kinds[c] == Mark;

    /// <summary>The value of a digit, 0 to 9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DigitValue(char c) => c & 0xF;

    /// <summary>The letter of the normal form, or <see cref="Dropped"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c) => Folds[c];

    /// <summary>The normal form of a whole text; spaces stay.</summary>
    public static string Normalize(ReadOnlySpan<char> text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
            if (Fold(c) is var folded && folded != Dropped) buffer[length++] = folded;
        return new string(buffer[..length]);
    }

    private static byte[] BuildKinds()
    {
        var kinds = new byte[char.MaxValue + 1];
        Fill(kinds, 'a', 'z', Latin);
        Fill(kinds, 'A', 'Z', Latin);
        Fill(kinds, '\u00C0', '\u024F', Latin);
        kinds['\u00D7'] = kinds['\u00F7'] = Other;
        Fill(kinds, '\u0620', '\u064A', Arabic);
        Fill(kinds, '\u066E', '\u066F', Arabic);
        Fill(kinds, '\u0671', '\u06D3', Arabic);
        Fill(kinds, '\u06D5', '\u06D5', Arabic);
        Fill(kinds, '\u06FA', '\u06FF', Arabic);
        Fill(kinds, '\u0750', '\u077F', Arabic);
        Fill(kinds, '0', '9', Digit);
        Fill(kinds, '\u0660', '\u0669', Digit);
        Fill(kinds, '\u06F0', '\u06F9', Digit);
        kinds['\u0640'] = Mark;
        Fill(kinds, '\u0610', '\u061A', Mark);
        Fill(kinds, '\u064B', '\u065F', Mark);
        kinds['\u0670'] = Mark;
        Fill(kinds, '\u06D6', '\u06ED', Mark);
        kinds['\u06D5'] = Arabic;
        Fill(kinds, '\u0300', '\u036F', Mark);
        Fill(kinds, '\u200B', '\u200F', Mark);
        Fill(kinds, '\u202A', '\u202E', Mark);
        Fill(kinds, '\u2060', '\u2069', Mark);
        kinds['\u061C'] = kinds['\uFEFF'] = kinds['\u00AD'] = Mark;
        return kinds;
    }

    private static void Fill(byte[] kinds, char first, char last, byte kind) => Array.Fill(kinds, kind, first, last - first + 1);

    private static char[] BuildFolds()
    {
        var folds = new char[char.MaxValue + 1];
        for (int i = 0; i < folds.Length; i++)
            folds[i] = Kinds[i] == Mark ? Dropped : Kinds[i] == Latin ? char.ToLowerInvariant((char)i) : (char)i;
        foreach (var (letters, letter) in new[] { ("أإآٱ", 'ا'), ("ىیې", 'ي'), ("ةھہۀە", 'ه'), ("کڪ", 'ك'), ("ؤ", 'و'), ("ئ", 'ي') })
            foreach (char c in letters) folds[c] = letter;
        folds['\u2019'] = '\'';
        return folds;
    }
}
