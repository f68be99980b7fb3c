using System.Collections.Immutable;
using System.Text;
using static CasualtyStats.Report.Xlsx.XmlText;

namespace CasualtyStats.Report.Xlsx;

/// <summary>Writes the part that places charts on a sheet.</summary>
internal static class DrawingXml
{
    public static string Write(ImmutableArray<PlacedChart> charts)
    {
        var xml = new StringBuilder(Header + "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">");
        for (int i = 0; i < charts.Length; i++)
        {
            var placed = charts[i];
            xml.Append($"<xdr:twoCellAnchor>{Corner("from", placed.Row, placed.Column)}{Corner("to", placed.EndRow, placed.EndColumn)}")
                .Append($"<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"{i + 2}\" name=\"Chart {i + 1}\" descr=\"{Escape(CellText.Clean(placed.Chart.AlternativeText))}\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>")
                .Append("<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">")
                .Append($"<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"chart{i + 1}\"/>")
                .Append("</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>");
        }
        return xml.Append("</xdr:wsDr>").ToString();
    }

    private static string Corner(string name, int row, int column) =>
        $"<xdr:{name}><xdr:col>{column - 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:{name}>";
}
