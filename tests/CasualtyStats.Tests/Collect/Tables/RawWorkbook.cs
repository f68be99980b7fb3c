using System.IO.Compression;
using System.Text;

namespace CasualtyStats.Tests.Collect.Tables;

/// <summary>A workbook of one sheet from its rows' XML: what no library writes, such as errors without a formula's help and rows far apart.</summary>
internal static class RawWorkbook
{
    /// <summary>The file.</summary>
    /// <param name="rows">Row elements of the sheet "t".</param>
    public static byte[] Of(string rows)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            Write(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Write(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Write(zip, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="t" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Write(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Write(zip, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""");
        }
        return stream.ToArray();
    }

    /// <summary>A row of texts; a text that begins with # is the error of a formula, digits alone are a number.</summary>
    public static string Row(int number, params string[] cells)
    {
        var row = new StringBuilder($"<row r=\"{number}\">");
        for (int i = 0; i < cells.Length; i++)
        {
            string at = $"{(char)('A' + i)}{number}";
            row.Append(cells[i].StartsWith('#') ? $"<c r=\"{at}\" t=\"e\"><f>1/0</f><v>{cells[i]}</v></c>"
                : cells[i].Length > 0 && cells[i].All(char.IsAsciiDigit) ? $"<c r=\"{at}\"><v>{cells[i]}</v></c>"
                : $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{cells[i]}</t></is></c>");
        }
        return row.Append("</row>").ToString();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
