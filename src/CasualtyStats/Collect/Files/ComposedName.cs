using System.Text;

namespace CasualtyStats.Collect.Files;

/// <summary>File names with letters and their marks composed (NFC) for Arabic and for Latin letters of western and central Europe, by a table of its own.</summary>
/// <remarks>Archives made on a Mac hold أ as two units; the manifest, typed elsewhere, holds one.</remarks>
internal static class ComposedName
{
    // Mark, then pairs of base and composed letter.
    private static readonly (char Mark, string Pairs)[] Table =
    [
        ('\u0653', "اآ"), ('\u0654', "اأوؤيئەۀ"), ('\u0655', "اإ"),
        ('\u0300', "aàeèiìoòuùAÀEÈIÌOÒUÙ"), ('\u0301', "aáeéiíoóuúyýcćnńsśzźAÁEÉIÍOÓUÚYÝCĆNŃSŚZŹ"),
        ('\u0302', "aâeêiîoôuûAÂEÊIÎOÔUÛ"), ('\u0303', "aãnñoõAÃNÑOÕ"), ('\u0304', "aāeēiīoōuūAĀEĒIĪOŌUŪ"),
        ('\u0306', "gğGĞ"), ('\u0308', "aäeëiïoöuüyÿAÄEËIÏOÖUÜ"), ('\u030a', "aåAÅ"),
        ('\u030c', "cčsšzžrřeěCČSŠZŽRŘEĚ"), ('\u0327', "cçsşCÇSŞ"),
    ];

    /// <summary>The name in composed form; the same object where nothing is to be done.</summary>
    /// <param name="name">A file name or relative path.</param>
    public static string Of(string name)
    {
        if (!name.Any(IsMark)) return name;
        var composed = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (composed.Length > 0 && IsMark(c) && Compose(composed[^1], c) is { } both) composed[^1] = both;
            else composed.Append(c);
        }
        return composed.ToString();
    }

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036f' or >= '\u0653' and <= '\u0655';

    private static char? Compose(char letter, char mark)
    {
        foreach (var (known, pairs) in Table)
        {
            if (known != mark) continue;
            for (int i = 0; i < pairs.Length; i += 2)
                if (pairs[i] == letter) return pairs[i + 1];
        }
        return null;
    }
}
