using System.Text;
using CasualtyStats.Collect.Tables;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CasualtyStats.Collect.Documents.Word;

/// <summary>The words of paragraphs and cells as a reader sees them.</summary>
internal static class WordText
{
    private const int WidestCell = 500;

    /// <summary>Writes a paragraph as a block.</summary>
    public static void Write(BlockWriter writer, Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        string style = properties?.ParagraphStyleId?.Val?.Value ?? "";
        bool heading = style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) || style.StartsWith("Title", StringComparison.OrdinalIgnoreCase) || properties?.OutlineLevel is not null;
        bool item = properties?.NumberingProperties is not null || style.StartsWith("List", StringComparison.OrdinalIgnoreCase);
        writer.Begin(heading ? BlockKind.Heading : item ? BlockKind.ListItem : BlockKind.Paragraph);
        foreach (var piece in Pieces(paragraph))
        {
            if (piece == "\n") writer.Break();
            else writer.Text(piece);
        }
        writer.End();
    }

    /// <summary>The cells of a table; one that spans several columns or rows repeats its words, never a number.</summary>
    public static List<string[]> Cells(Table table)
    {
        var rows = new List<string[]>();
        // What a cell that runs on into the rows below says, by its column.
        var open = new Dictionary<int, string>();
        foreach (var row in table.Elements<TableRow>()) rows.Add(Cells(row, open));
        return rows;
    }

    private static string[] Cells(TableRow row, Dictionary<int, string> open)
    {
        // A row may begin further in than its table.
        var cells = new List<string>(Enumerable.Repeat("", Math.Clamp((int)(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0), 0, WidestCell)));
        foreach (var cell in row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row))
        {
            string text = Text(cell);
            int across = Math.Clamp((int)(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1), 1, WidestCell);
            var merge = cell.TableCellProperties?.VerticalMerge;
            bool goesOn = merge is not null && merge.Val?.Value != MergedCellValues.Restart;
            if (goesOn && text.Length == 0) text = open.GetValueOrDefault(cells.Count, "");
            else if (merge is not null && CellNumber.Of(text).Kind != CellNumberKind.Number) open[cells.Count] = text;
            else open.Remove(cells.Count);
            cells.Add(text);
            bool number = CellNumber.Of(text).Kind == CellNumberKind.Number;
            for (int i = 1; i < across; i++) cells.Add(number ? "" : text);
        }
        return [.. cells];
    }

    private static string Text(TableCell cell)
    {
        var text = new StringBuilder();
        foreach (var paragraph in cell.Elements<Paragraph>())
        {
            if (text.Length > 0) text.Append(' ');
            foreach (string piece in Pieces(paragraph)) text.Append(piece);
        }
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // Deleted text is an element of its own kind and never comes here; a fallback repeats what stands in its choice.
    private static IEnumerable<string> Pieces(Paragraph paragraph)
    {
        foreach (var element in paragraph.Descendants())
        {
            if (element is not (DocumentFormat.OpenXml.Wordprocessing.Text or TabChar or Break or CarriageReturn or NoBreakHyphen)) continue;
            if (element.Ancestors().TakeWhile(up => up != paragraph).Any(up => up is AlternateContentFallback or FieldCode)) continue;
            yield return element switch
            {
                DocumentFormat.OpenXml.Wordprocessing.Text text => text.Text,
                TabChar => " ",
                NoBreakHyphen => "-",
                _ => "\n",
            };
        }
    }
}
