using System.Text;

namespace CasualtyStats.Collect.Documents.Pdf;

/// <summary>A page as blocks.</summary>
internal static class PdfPage
{
    // Lines further apart than this many times the font's size begin a new paragraph.
    private const double ParagraphGap = 1.75;

    // A line this much larger than most is a heading.
    private const double HeadingSize = 1.15;

    /// <summary>The blocks in the order of reading.</summary>
    /// <param name="glyphs">The page's signs.</param>
    /// <param name="number">The page's number, from 1.</param>
    public static List<Block> Blocks(List<PdfGlyph> glyphs, int number)
    {
        var lines = PdfLine.Of(glyphs);
        if (lines.Count == 0) return [];
        double size = lines.Select(line => line.Size).Order().ElementAt(lines.Count / 2);
        var blocks = new List<Block>();
        var prose = new List<PdfLine>();
        int tables = 0;
        for (int i = 0; i < lines.Count;)
        {
            int rows = PdfTable.Length(lines, i);
            if (rows == 0) { prose.Add(lines[i++]); continue; }
            Write(blocks, prose, size);
            blocks.Add(new(BlockKind.Table, "", DocumentTable.Of(++tables, number, PdfTable.Cells(lines.GetRange(i, rows)))));
            i += rows;
        }
        Write(blocks, prose, size);
        return blocks;
    }

    private static void Write(List<Block> blocks, List<PdfLine> lines, double size)
    {
        if (lines.Count == 0) return;
        var ordered = PdfGutter.Of(lines) is { } gutter ? PdfGutter.Order(lines, gutter) : lines;
        var text = new StringBuilder();
        var kind = BlockKind.Paragraph;
        PdfLine? before = null;
        foreach (var line in ordered)
        {
            string words = line.Text();
            bool heading = line.Size > size * HeadingSize, item = IsItem(words);
            bool same = before is not null && !item && heading == (kind == BlockKind.Heading) && before.Base > line.Base && before.Base - line.Base <= ParagraphGap * line.Size;
            if (!same) Close();
            if (text.Length == 0) kind = heading ? BlockKind.Heading : item ? BlockKind.ListItem : BlockKind.Paragraph;
            // A word parted at the line's end keeps its hyphen: it may be its own.
            else if (text[^1] != '-') text.Append(' ');
            text.Append(item && text.Length == 0 ? words[1..].TrimStart() : words);
            before = line;
        }
        Close();
        lines.Clear();

        void Close()
        {
            if (text.Length > 0) blocks.Add(new(kind, text.ToString()));
            text.Clear();
        }
    }

    private static bool IsItem(string words) => words.Length > 1 && words[0] is '•' or '▪' or '●' or '◦' or '·' or '‣' or '■' or '–';
}
