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
    /// <param name="rules">The lines drawn on it.</param>
    /// <param name="number">The page's number, from 1.</param>
    public static List<Block> Blocks(List<PdfGlyph> glyphs, List<PdfRule> rules, int number)
    {
        var all = PdfLine.Of(glyphs);
        if (all.Count == 0) return [];
        double size = all.Select(line => line.Size).Order().ElementAt(all.Count / 2);
        var blocks = new List<Block>();
        int tables = 0;
        foreach (var grid in PdfGrid.Of(rules))
        {
            var inside = glyphs.FindAll(grid.Holds);
            if (grid.Cells(inside) is not { } cells) continue;
            Loose(blocks, PdfLine.Of(glyphs.FindAll(glyph => glyph.Base >= grid.Top)), size, number, ref tables);
            blocks.Add(new(BlockKind.Table, "", DocumentTable.Of(++tables, number, cells)));
            glyphs = glyphs.FindAll(glyph => glyph.Base < grid.Top && !grid.Holds(glyph));
        }
        Loose(blocks, PdfLine.Of(glyphs), size, number, ref tables);
        return blocks;
    }

    // Lines without borders around them, tables by their gaps among them.
    private static void Loose(List<Block> blocks, List<PdfLine> lines, double size, int number, ref int tables)
    {
        var prose = new List<PdfLine>();
        for (int i = 0; i < lines.Count;)
        {
            int rows = PdfTable.Length(lines, i);
            if (rows == 0) { prose.Add(lines[i++]); continue; }
            Write(blocks, prose, size);
            blocks.Add(new(BlockKind.Table, "", DocumentTable.Of(++tables, number, PdfTable.Cells(lines.GetRange(i, rows)))));
            i += rows;
        }
        Write(blocks, prose, size);
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
            bool same = before is not null && !item && heading == (kind == BlockKind.Heading) && before.Base > line.Base && before.Base - line.Base <= ParagraphGap * line.Size
                // "Killed   3" above "Injured   6": each says what it counts by itself.
                && !PdfTable.IsPair(before) && !PdfTable.IsPair(line);
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
