using System.Text;

namespace CasualtyStats.Places;

/// <summary>The forms under which names are compared: never shown, never stored in place of the words as written.</summary>
/// <remarks>
/// "Al-Atārib" and "al atarib" have one normal form; so have "إدلب" and "ادلب", "حماة" and "حماه".
/// <see cref="Fold"/> maps one unit to one unit or to none, so that a caller can keep its offsets.
/// </remarks>
internal static class NameForm
{
    /// <summary>What <see cref="Fold"/> answers for a unit that has no place in the form: a vowel mark, tatweel, an apostrophe, a bidi control, a lone hamza.</summary>
    public const char Dropped = '\0';

    private const string LatinMarked = "àáâãäåāăąạảḁçćčĉċḉďđḍḏḑèéêëēĕėęěẹḛƒğģĝġǧḡĥħḥḩḫẖìíîïĩīĭįıịḭĵķḳḵĺļľłḷḻñńņňṇṉòóôõöøōŏőọŕŗřṛṟśŝşšṣșţťŧṭṯțùúûüũūŭůűųụŵẁẃýÿŷźżžẓẕ";
    private const string LatinPlain = "aaaaaaaaaaaaccccccdddddeeeeeeeeeeefgggggghhhhhhiiiiiiiiiiijkkkllllllnnnnnnoooooooooorrrrrssssssttttttuuuuuuuuuuuwwwyyyzzzzz";

    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal)
    {
        "al", "el", "il", "ul", "as", "es", "ash", "esh", "ar", "er", "ad", "ed", "adh", "edh", "at", "et", "ath", "eth", "az", "ez", "an", "en", "the",
    };

    /// <summary>One unit in its common form: ' ' for every separator, <see cref="Dropped"/> for what is passed over.</summary>
    /// <param name="c">A UTF-16 unit.</param>
    public static char Fold(char c)
    {
        if (c < 0x80) return FoldAscii(c);
        if (c is >= '\u0600' and <= '\u06ff') return FoldArabic(c);
        if (c is >= '\u0300' and <= '\u036f' or >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069') return Dropped;
        if (c is '\u2018' or '\u2019' or '\u201b' or '\u02bc' or '\u02be' or '\u02bf' or '\u00b4' or '\u2032' or '\ufeff' or '\u00ad') return Dropped;
        char lower = char.ToLowerInvariant(c);
        int at = LatinMarked.IndexOf(lower, StringComparison.Ordinal);
        if (at >= 0) return LatinPlain[at];
        return char.IsLetterOrDigit(lower) ? lower : ' ';
    }

    /// <summary>The normal form: folded, with single spaces between words and none around them.</summary>
    /// <param name="name">A name in either script.</param>
    public static string Of(ReadOnlySpan<char> name)
    {
        Span<char> room = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        int length = 0;
        foreach (char c in name)
        {
            char folded = Fold(c);
            if (folded == Dropped || folded == ' ' && (length == 0 || room[length - 1] == ' ')) continue;
            room[length++] = folded;
        }
        if (length > 0 && room[length - 1] == ' ') length--;
        return new string(room[..length]);
    }

    /// <summary>A normal form without its articles: "al bab" and "bab", "الباب" and "باب" are then one.</summary>
    /// <param name="form">What <see cref="Of"/> gave.</param>
    public static string WithoutArticles(string form)
    {
        if (!form.Contains(' ', StringComparison.Ordinal) && !form.StartsWith("ال", StringComparison.Ordinal)) return form;
        string[] words = form.Split(' ');
        var kept = new StringBuilder(form.Length);
        for (int i = 0; i < words.Length; i++)
        {
            if (i < words.Length - 1 && Articles.Contains(words[i])) continue;
            if (kept.Length > 0) kept.Append(' ');
            kept.Append(words[i].Length > 3 && words[i].StartsWith("ال", StringComparison.Ordinal) ? words[i][2..] : words[i]);
        }
        return kept.ToString();
    }

    /// <summary>
    /// A form that spellings of one name share: "Idlib" and "Idleb", "Atarib" and "Atareb", "Raqqa" and "Raqqah", "Tartous" and "Tartus".
    /// </summary>
    /// <remarks>Latin vowels of one kind, doubled letters, gh, a glued article and a last h are evened out; in Arabic a last ه is ا and spaces go.</remarks>
    /// <param name="form">What <see cref="Of"/> gave.</param>
    public static string Spelling(string form)
    {
        var all = new StringBuilder(form.Length);
        foreach (string word in WithoutArticles(form).Split(' '))
            all.Append(word.Length > 0 && word[0] < 0x80 ? LatinSpelling(word) : ArabicSpelling(word));
        return all.ToString();
    }

    private static string ArabicSpelling(string word) => word.EndsWith('ه') ? word[..^1] + "ا" : word;

    private static string LatinSpelling(string word)
    {
        if (word.Length > 5 && (word.StartsWith("el", StringComparison.Ordinal) || word.StartsWith("al", StringComparison.Ordinal))) word = word[2..];
        word = word.Replace("kafar", "kfr", StringComparison.Ordinal).Replace("kafr", "kfr", StringComparison.Ordinal).Replace("kfar", "kfr", StringComparison.Ordinal)
            .Replace("ay", "i", StringComparison.Ordinal).Replace("ai", "i", StringComparison.Ordinal).Replace("ei", "i", StringComparison.Ordinal).Replace("ey", "i", StringComparison.Ordinal)
            .Replace("ou", "u", StringComparison.Ordinal).Replace("aw", "u", StringComparison.Ordinal).Replace("gh", "g", StringComparison.Ordinal);
        if (word is "tal" or "tel" or "tell" or "til") word = "tall";
        var even = new StringBuilder(word.Length);
        foreach (char c in word)
        {
            char same = c switch { 'e' or 'y' => 'i', 'o' or 'w' => 'u', 'q' => 'k', _ => c };
            if (even.Length == 0 || even[^1] != same) even.Append(same);
        }
        if (even.Length > 3 && even[^1] == 'h' && even[^2] is 'a' or 'i') even.Length--;
        return even.ToString();
    }

    private static char FoldAscii(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '\'' or '`' => Dropped,
        _ => ' ',
    };

    private static char FoldArabic(char c) => c switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' or 'ې' or 'ۍ' or 'ئ' => 'ي',
        'ؤ' or 'ۆ' => 'و',
        'ة' or 'ھ' or 'ہ' or 'ۀ' or 'ۃ' or 'ە' => 'ه',
        'ک' or 'گ' => 'ك',
        'پ' => 'ب',
        'ڤ' => 'ف',
        'چ' => 'ج',
        'ژ' => 'ز',
        'ء' or 'ـ' or >= '\u064b' and <= '\u065f' or '\u0670' or >= '\u0610' and <= '\u061a' or >= '\u06d6' and <= '\u06ed' or '\u061c' => Dropped,
        >= '٠' and <= '٩' => (char)(c - '٠' + '0'),
        >= '۰' and <= '۹' => (char)(c - '۰' + '0'),
        _ => char.IsLetter(c) ? c : ' ',
    };
}
