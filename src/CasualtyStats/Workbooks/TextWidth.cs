namespace CasualtyStats.Workbooks;

/// <summary>Estimates how wide text runs in Arial, in digits of the same size: the unit of column widths.</summary>
/// <remarks>"Date" is 3.9 digits wide. Arabic letters count by their usual joined form, generously, since fonts differ; marks above and below count nothing. No font and no GDI+ is asked.</remarks>
internal static class TextWidth
{
    private const double Digit = 556;

    /// <summary>Thousandths of the font size for the characters from space to ~.</summary>
    private static readonly int[] Latin =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>Width of one line of text; of several lines, the widest.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bold">Bold letters run a tenth wider.</param>
    public static double Of(ReadOnlySpan<char> text, bool bold = false)
    {
        double widest = 0, line = 0;
        foreach (char c in text)
        {
            if (c == '\n') { widest = Math.Max(widest, line); line = 0; continue; }
            line += Advance(c);
        }
        return Math.Max(widest, line) / Digit * (bold ? 1.1 : 1.0);
    }

    /// <summary>Lines that a text takes when it is wrapped at words to a width; a word that is too long is broken.</summary>
    public static int Lines(string text, double width, bool bold = false)
    {
        double room = Math.Max(1, width - 0.8);
        int lines = 0;
        foreach (var paragraph in text.AsSpan().Split('\n')) lines += ParagraphLines(text.AsSpan()[paragraph], room, bold);
        return lines;
    }

    /// <summary>Width of the longest word.</summary>
    public static double LongestWord(string text, bool bold = false) =>
        text.Split(' ', '\n').Max(word => Of(word, bold));

    private static int ParagraphLines(ReadOnlySpan<char> paragraph, double room, bool bold)
    {
        int lines = 1;
        double line = 0;
        double space = Of(" ", bold);
        foreach (var word in paragraph.Split(' '))
        {
            double width = Of(paragraph[word], bold);
            if (line > 0 && line + space + width <= room) { line += space + width; continue; }
            if (line > 0) lines++;
            lines += (int)(width / room);
            line = width % room;
        }
        return lines;
    }

    private static int Advance(char c) => c switch
    {
        >= ' ' and <= '~' => Latin[c - ' '],
        >= '\u064b' and <= '\u065f' or '\u0670' or >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' => 0,
        'ا' or 'أ' or 'إ' or 'آ' or 'ل' or 'ء' => 340,
        'ر' or 'ز' or 'د' or 'ذ' or 'م' or '\u0640' => 540,
        'س' or 'ش' or 'ص' or 'ض' => 1000,
        'ط' or 'ظ' or 'ك' or 'ى' or 'ي' => 740,
        >= '\u0600' and <= '\u06ff' => 620,
        >= '\u1100' => c is '…' or '—' ? 1000 : c < '\u2e80' ? 600 : 1000,
        _ => 600,
    };
}
