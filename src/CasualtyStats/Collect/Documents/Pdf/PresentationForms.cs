using System.Text;

namespace CasualtyStats.Collect.Documents.Pdf;

/// <summary>Puts the shapes of Arabic letters (Unicode blocks Arabic Presentation Forms A and B), which PDF files often hold, back to the letters.</summary>
internal static class PresentationForms
{
    // Block B from U+FE80 on: each letter with the number of its shapes, in the order of the block.
    private const string LettersB = "ء1آ2أ2ؤ2إ2ئ4ا2ب4ة2ت4ث4ج4ح4خ4د2ذ2ر2ز2س4ش4ص4ض4ط4ظ4ع4غ4ف4ق4ك4ل4م4ن4ه4و2ى2ي4";

    // Block A, the letters of Persian, Kurdish and Urdu: first shape, number of shapes, letter.
    private static readonly (char First, int Shapes, char Letter)[] BlockA =
    [
        ('\uFB50', 2, '\u0671'), ('\uFB56', 4, '\u067E'), ('\uFB66', 4, '\u0679'), ('\uFB6A', 4, '\u06A4'), ('\uFB7A', 4, '\u0686'), ('\uFB8A', 2, '\u0698'),
        ('\uFB8E', 4, '\u06A9'), ('\uFB92', 4, '\u06AF'), ('\uFBA6', 4, '\u06C1'), ('\uFBAA', 4, '\u06BE'), ('\uFBFC', 4, '\u06CC'),
    ];

    private static readonly Dictionary<char, string> Letters = Build();

    /// <summary>The text with letters instead of shapes; a ligature of lam and alef is both letters, in the order of reading.</summary>
    public static string Plain(string text)
    {
        if (!text.Any(c => c is (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF'))) return text;
        var plain = new StringBuilder();
        foreach (char c in text) plain.Append(Letters.TryGetValue(c, out string? letter) ? letter : c.ToString());
        return plain.ToString();
    }

    private static Dictionary<char, string> Build()
    {
        var letters = new Dictionary<char, string> { ['\uFDF2'] = "الله", ['\uFEFF'] = "" };
        char shape = '\uFE80';
        for (int i = 0; i < LettersB.Length; i += 2)
            for (int n = LettersB[i + 1] - '0'; n > 0; n--) letters[shape++] = LettersB[i].ToString();
        string[] alefs = ["لآ", "لأ", "لإ", "لا"];
        for (int i = 0; i < alefs.Length; i++) letters[(char)('\uFEF5' + 2 * i)] = letters[(char)('\uFEF6' + 2 * i)] = alefs[i];
        // Vowel marks alone or on a tatweel.
        string marks = "\u064B\u064B\u064C\u0020\u064D\u0020\u064E\u064E\u064F\u064F\u0650\u0650\u0651\u0651\u0652\u0652";
        for (int i = 0; i < marks.Length; i++) letters[(char)('\uFE70' + i)] = marks[i] == ' ' ? "" : marks[i].ToString();
        foreach (var (first, shapes, letter) in BlockA)
            for (int n = 0; n < shapes; n++) letters[(char)(first + n)] = letter.ToString();
        return letters;
    }
}
