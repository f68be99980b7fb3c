using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace CasualtyStats.Workbooks;

/// <summary>Puts native charts on the sheets of a saved workbook.</summary>
internal static class ChartParts
{
    /// <summary>Adds the charts of every sheet.</summary>
    public static void Insert(SpreadsheetDocument package, Workbook workbook)
    {
        var book = package.WorkbookPart!;
        foreach (var listed in book.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
            if (workbook.Sheets.First(sheet => sheet.Name == listed.Name!.Value) is { Charts.Length: > 0 } described)
                Insert((WorksheetPart)book.GetPartById(listed.Id!.Value!), described);
    }

    private static void Insert(WorksheetPart part, Sheet sheet)
    {
        var drawings = part.AddNewPart<DrawingsPart>("drawing");
        var drawing = new Xdr.WorksheetDrawing();
        for (int i = 0; i < sheet.Charts.Length; i++)
        {
            string id = $"chart{i + 1}";
            drawings.AddNewPart<ChartPart>(id).ChartSpace = new ChartMarkup(sheet.Charts[i].Chart).Build();
            drawing.Append(Anchor(sheet.Charts[i], i, id));
        }
        drawings.WorksheetDrawing = drawing;
        // The format wants the drawing before these and after all else.
        var after = part.Worksheet.ChildElements.FirstOrDefault(element => element is LegacyDrawing or TableParts or WorksheetExtensionList);
        if (after is null) part.Worksheet.Append(new Drawing { Id = "drawing" });
        else part.Worksheet.InsertBefore(new Drawing { Id = "drawing" }, after);
    }

    private static Xdr.TwoCellAnchor Anchor(PlacedChart placed, int index, string id) => new(
        Corner<Xdr.FromMarker>(placed.Row, placed.Column),
        Corner<Xdr.ToMarker>(placed.EndRow, placed.EndColumn),
        new Xdr.GraphicFrame(
            new Xdr.NonVisualGraphicFrameProperties(
                new Xdr.NonVisualDrawingProperties { Id = (uint)index + 2, Name = $"Chart {index + 1}", Description = CellText.Clean(placed.Chart.AlternativeText) },
                new Xdr.NonVisualGraphicFrameDrawingProperties()),
            new Xdr.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" })) { Macro = "" },
        new Xdr.ClientData());

    private static T Corner<T>(int row, int column) where T : Xdr.MarkerType, new()
    {
        var corner = new T();
        corner.Append(new Xdr.ColumnId($"{column - 1}"), new Xdr.ColumnOffset("0"), new Xdr.RowId($"{row - 1}"), new Xdr.RowOffset("0"));
        return corner;
    }
}
