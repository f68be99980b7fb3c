using CasualtyStats.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CasualtyStats.Workbooks;

/// <summary>Formats that the rows of long sheets meet on their way, numbered behind those that ClosedXML wrote.</summary>
internal sealed class RowStyles
{
    // Numbers below 164 belong to the file format, those that ClosedXML gives follow on them.
    private const uint FirstNumberFormat = 400;

    private readonly Stylesheet sheet;
    private readonly Dictionary<(CellFormat, bool), int> formats = [];
    private readonly Dictionary<string, uint> entries = new(StringComparer.Ordinal);
    private int next;

    /// <summary>Takes the style part as ClosedXML wrote it.</summary>
    public RowStyles(string xml)
    {
        // The library takes an element, not a document.
        sheet = new Stylesheet(xml[xml.IndexOf('<', xml.IndexOf("?>", StringComparison.Ordinal) + 1)..]);
        next = sheet.CellFormats!.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>().Count();
    }

    /// <summary>The number by which a cell names its format.</summary>
    public int Of(CellFormat format, bool rightToLeft)
    {
        if (formats.TryGetValue((format, rightToLeft), out int id)) return id;
        Append(format, rightToLeft);
        return formats[(format, rightToLeft)] = next++;
    }

    /// <summary>The style part with all formats.</summary>
    public string Write()
    {
        foreach (var list in sheet.Elements<OpenXmlCompositeElement>())
            if (list.GetType().GetProperty("Count")?.PropertyType == typeof(UInt32Value)) list.SetAttribute(new("count", "", Invariant.Of(list.ChildElements.Count)));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + sheet.OuterXml;
    }

    private void Append(CellFormat format, bool rightToLeft)
    {
        uint font = Entry(sheet.Fonts!, Font(format));
        uint fill = format.Fill is null ? 0 : Entry(sheet.Fills!, new Fill(new PatternFill(Coloured<ForegroundColor>(format.Fill), new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid }));
        uint border = format.Rule is null ? 0 : Entry(sheet.Borders!, new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(Coloured<Color>(format.Rule)) { Style = BorderStyleValues.Thin }, new DiagonalBorder()));
        var alignment = new Alignment
        {
            Vertical = format.Middle ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
            ReadingOrder = (uint)(format.Reads ?? (rightToLeft ? Direction.RightToLeft : Direction.LeftToRight)),
        };
        if (format.Align is { } side)
            alignment.Horizontal = CellStyles.IsLeft(side, rightToLeft) switch { null => HorizontalAlignmentValues.Center, true => HorizontalAlignmentValues.Left, false => HorizontalAlignmentValues.Right };
        if (format.Wrap) alignment.WrapText = true;
        if (format.Indent > 0) alignment.Indent = (uint)format.Indent;
        var entry = new DocumentFormat.OpenXml.Spreadsheet.CellFormat(alignment)
        {
            NumberFormatId = Number(format.Number), FontId = font, FillId = fill, BorderId = border, FormatId = 0,
            ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
        };
        if (format.Quoted) entry.QuotePrefix = true;
        sheet.CellFormats!.Append(entry);
    }

    private static Font Font(CellFormat format)
    {
        var font = new Font();
        if (format.Bold) font.Append(new Bold());
        if (format.Italic) font.Append(new Italic());
        if (format.Underline) font.Append(new Underline());
        font.Append(new FontSize { Val = format.Size }, Coloured<Color>(format.Ink), new FontName { Val = "Arial" }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static T Coloured<T>(string digits) where T : ColorType, new() => new() { Rgb = "FF" + digits };

    private uint Number(NumberForm form)
    {
        if (CellStyles.NumberCode(form) is not { } code) return 0;
        if (entries.TryGetValue("number " + code, out uint id)) return id;
        id = FirstNumberFormat + (uint)form;
        sheet.NumberingFormats ??= new NumberingFormats();
        sheet.NumberingFormats.Append(new NumberingFormat { NumberFormatId = id, FormatCode = code });
        return entries["number " + code] = id;
    }

    private uint Entry(OpenXmlCompositeElement list, OpenXmlElement entry)
    {
        string key = entry.LocalName + entry.OuterXml;
        if (entries.TryGetValue(key, out uint id)) return id;
        id = (uint)list.ChildElements.Count;
        list.AppendChild(entry);
        return entries[key] = id;
    }
}
