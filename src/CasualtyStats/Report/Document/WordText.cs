using System.Text;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;
using static CasualtyStats.Report.Document.MarkupText;

namespace CasualtyStats.Report.Document;

/// <summary>Writes a document's paragraphs, tables and pictures, in the order in which they are read.</summary>
/// <param name="rightToLeft">Direction of paragraphs and tables.</param>
internal sealed class WordText(bool rightToLeft)
{
    // English Metric Units: 360 000 to the centimetre.
    private const long PictureWidth = 16 * 360_000;
    private const long PictureHeight = 10 * 360_000;
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/";

    private readonly StringBuilder xml = new();
    private int pictures;

    /// <summary>Number of pictures so far; the n-th is the relationship <c>picture</c>n.</summary>
    public int Pictures => pictures;

    /// <summary>A paragraph of a style of the document's own.</summary>
    public void Paragraph(string text, string style = "Normal", bool keepWithNext = false)
    {
        xml.Append("<w:p><w:pPr><w:pStyle w:val=\"").Append(style).Append("\"/>").Append(keepWithNext ? "<w:keepNext/>" : "").Append(rightToLeft ? "<w:bidi/>" : "").Append("</w:pPr>");
        Run(text, "");
        xml.Append("</w:p>");
    }

    /// <summary>A paragraph that begins with a term in bold.</summary>
    public void Term(string term, string text, string style = "Normal")
    {
        xml.Append("<w:p><w:pPr><w:pStyle w:val=\"").Append(style).Append("\"/>").Append(rightToLeft ? "<w:bidi/>" : "").Append("</w:pPr>");
        Run(term + " ", "<w:b/><w:bCs/>");
        Run(text, "");
        xml.Append("</w:p>");
    }

    /// <summary>A table whose head is repeated on every page.</summary>
    /// <param name="widths">Widths in hundredths of the text's width.</param>
    /// <param name="head">The head.</param>
    /// <param name="rows">Rows; a cell that begins a row of numbers stands at the reading edge.</param>
    /// <param name="numbers">True for each column that holds numbers.</param>
    public void Table(IReadOnlyList<int> widths, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<bool> numbers)
    {
        const int textWidth = 9638;
        xml.Append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Figures\"/>").Append(rightToLeft ? "<w:bidiVisual/>" : "")
            .Append("<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
        foreach (int width in widths) xml.Append("<w:gridCol w:w=\"").Append(Invariant.Of(textWidth * width / 100)).Append("\"/>");
        xml.Append("</w:tblGrid>");
        Row(widths, head, numbers, isHead: true);
        foreach (var row in rows) Row(widths, row, numbers, isHead: false);
        xml.Append("</w:tbl>");
        Paragraph("", "Gap");

        void Row(IReadOnlyList<int> shares, IReadOnlyList<string> cells, IReadOnlyList<bool> number, bool isHead)
        {
            xml.Append("<w:tr><w:trPr><w:cantSplit/>").Append(isHead ? "<w:tblHeader/>" : "").Append("</w:trPr>");
            for (int i = 0; i < cells.Count; i++)
            {
                xml.Append("<w:tc><w:tcPr><w:tcW w:w=\"").Append(Invariant.Of(textWidth * shares[i] / 100)).Append("\" w:type=\"dxa\"/></w:tcPr>");
                Cell(cells[i], isHead ? "TableHead" : "TableText", number[i]);
                xml.Append("</w:tc>");
            }
            xml.Append("</w:tr>");
        }
    }

    /// <summary>A picture with its caption, kept together.</summary>
    public void Picture(DocumentPicture picture)
    {
        pictures++;
        string number = Invariant.Of(pictures);
        xml.Append("<w:p><w:pPr><w:pStyle w:val=\"Picture\"/><w:keepNext/>").Append(rightToLeft ? "<w:bidi/>" : "").Append("</w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">")
            .Append($"<wp:extent cx=\"{PictureWidth}\" cy=\"{PictureHeight}\"/><wp:docPr id=\"{number}\" name=\"Chart {number}\" descr=\"{Clean(picture.Alternative)}\"/>")
            .Append($"<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"{Drawing}main\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>")
            .Append($"<a:graphic xmlns:a=\"{Drawing}main\"><a:graphicData uri=\"{Drawing}picture\"><pic:pic xmlns:pic=\"{Drawing}picture\"><pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"chart{number}.png\"/><pic:cNvPicPr/></pic:nvPicPr>")
            .Append($"<pic:blipFill><a:blip r:embed=\"picture{number}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{PictureWidth}\" cy=\"{PictureHeight}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
        Paragraph(picture.Caption, "Caption");
    }

    /// <inheritdoc/>
    public override string ToString() => xml.ToString();

    /// <summary>A text that an attribute may hold: no characters that XML refuses.</summary>
    public static string Clean(string text) => Escape(CellText.Clean(text));

    private void Cell(string text, string style, bool number)
    {
        // In a paragraph that runs from right to left, "left" is the edge where reading ends.
        xml.Append("<w:p><w:pPr><w:pStyle w:val=\"").Append(style).Append("\"/>").Append(rightToLeft ? "<w:bidi/>" : "").Append(number ? "<w:jc w:val=\"right\"/>" : "").Append("</w:pPr>");
        Run(text, "");
        xml.Append("</w:p>");
    }

    // Each stretch of one script is a run of its own: Word takes the direction of digits and brackets from the run, not from the letters.
    private void Run(string text, string properties)
    {
        if (text.Length == 0) return;
        bool runsRightToLeft = IsRightToLeft(text);
        xml.Append("<w:r><w:rPr>").Append(properties).Append(runsRightToLeft ? "<w:rtl/><w:lang w:bidi=\"ar-SY\"/>" : "").Append("</w:rPr><w:t xml:space=\"preserve\">").Append(Clean(text)).Append("</w:t></w:r>");
    }

    private bool IsRightToLeft(string text)
    {
        foreach (char c in text)
            if (char.IsLetter(c)) return c is >= '\u0590' and <= '\u08ff' or >= '\ufb1d' and <= '\ufdff' or >= '\ufe70' and <= '\ufeff';
        return rightToLeft && !text.Any(char.IsAsciiDigit);
    }
}
