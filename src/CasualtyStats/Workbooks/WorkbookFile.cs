using DocumentFormat.OpenXml.Packaging;

namespace CasualtyStats.Workbooks;

/// <summary>Writes a workbook: designed sheets by ClosedXML, native charts by DocumentFormat.OpenXml, long sheets row by row into the zip.</summary>
/// <remarks>The same workbook gives the same bytes on one machine. What is held in memory does not grow with the rows of long sheets.</remarks>
internal static class WorkbookFile
{
    /// <summary>Writes to a stream, which stays open and need not be seekable.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="workbook">What.</param>
    public static void Write(Stream stream, Workbook workbook)
    {
        using var frame = new MemoryStream();
        DesignedWorkbook.Save(frame, workbook);
        if (workbook.Sheets.Any(sheet => sheet.Charts.Length > 0))
        {
            using var package = SpreadsheetDocument.Open(frame, isEditable: true);
            ChartParts.Insert(package, workbook);
        }
        frame.Position = 0;
        ReproducibleZip.Pack(frame, stream, workbook);
    }

    /// <summary>The file's bytes.</summary>
    /// <param name="workbook">A workbook without sheets too long to be held.</param>
    public static byte[] Bytes(Workbook workbook)
    {
        using var stream = new MemoryStream();
        Write(stream, workbook);
        return stream.ToArray();
    }
}
