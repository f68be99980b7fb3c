using System.Xml;

namespace CasualtyStats.Workbooks;

/// <summary>Puts the rows of a long sheet into the part that ClosedXML made without them.</summary>
internal static class LongSheet
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // Everything that the format puts behind a sheet's hyperlinks.
    private static readonly HashSet<string> AfterLinks = ["printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties",
        "cellWatches", "ignoredErrors", "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

    /// <summary>Writes the part.</summary>
    /// <param name="frame">The part without rows.</param>
    /// <param name="target">Where to.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="styles">The styles of the workbook.</param>
    /// <param name="rightToLeft">Direction of the sheet.</param>
    /// <returns>Web addresses in the order of their relations <c>web1</c>, <c>web2</c>, …</returns>
    public static IReadOnlyList<string> Write(Stream frame, Stream target, Sheet sheet, RowStyles styles, bool rightToLeft)
    {
        using var reader = XmlReader.Create(frame);
        using var writer = XmlWriter.Create(target, new XmlWriterSettings { CloseOutput = false, Encoding = new System.Text.UTF8Encoding(false) });
        var rows = new RowWriter(target, styles, rightToLeft);
        var addresses = new List<string>();
        bool linked = false;
        reader.MoveToContent();
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        writer.WriteAttributes(reader, defattr: false);
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement && !reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element) { reader.Read(); continue; }
            if (!linked && AfterLinks.Contains(reader.LocalName)) linked = Links(writer, rows.Links, addresses);
            if (reader.LocalName == "sheetData")
            {
                Rows(writer, target, rows, sheet);
                reader.Skip();
            }
            // It would tell of the frame's few cells.
            else if (reader.LocalName == "dimension") reader.Skip();
            else writer.WriteNode(reader, defattr: false);
        }
        if (!linked) Links(writer, rows.Links, addresses);
        writer.WriteEndElement();
        return addresses;
    }

    // The rows have no prefix: the namespace of their parent is theirs.
    private static void Rows(XmlWriter writer, Stream target, RowWriter rows, Sheet sheet)
    {
        writer.WriteStartElement("", "sheetData", Main);
        writer.WriteString("");
        writer.Flush();
        rows.Write(sheet.Rows);
        writer.WriteEndElement();
    }

    private static bool Links(XmlWriter writer, IReadOnlyList<(string Cell, string Target)> links, List<string> addresses)
    {
        if (links.Count == 0) return true;
        writer.WriteStartElement("hyperlinks", Main);
        foreach (var (cell, target) in links)
        {
            writer.WriteStartElement("hyperlink", Main);
            writer.WriteAttributeString("ref", cell);
            if (target.StartsWith('#'))
            {
                writer.WriteAttributeString("location", target[1..]);
            }
            else
            {
                addresses.Add(target);
                writer.WriteAttributeString("r", "id", Relations, $"web{addresses.Count}");
            }
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        return true;
    }
}
