using System.Collections.Immutable;
using System.Text;
using static CasualtyStats.Report.Xlsx.XmlText;

namespace CasualtyStats.Report.Xlsx;

/// <summary>Writes a chart part (DrawingML charts, ECMA-376 part 1, chapter 21.2).</summary>
internal static class ChartXml
{
    private const int CategoryAxis = 111111111;
    private const int ValueAxis = 222222222;
    private const string Grey = "595959";

    public static string Write(Chart chart)
    {
        var xml = new StringBuilder(Header);
        xml.Append("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">")
            .Append("<c:roundedCorners val=\"0\"/><c:chart>").Append(Title(chart)).Append("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
        int index = 0;
        Bars(xml, chart, ref index);
        if (chart.Lines.Length > 0) Lines(xml, chart, ref index);
        Axes(xml, chart);
        xml.Append("</c:plotArea>");
        Legend(xml, chart);
        // A gap is a gap: nothing reported is never drawn as zero.
        xml.Append("<c:plotVisOnly val=\"0\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
            .Append("<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>")
            .Append(TextProperties(chart, 900, Grey)).Append("</c:chartSpace>");
        return xml.ToString();
    }

    private static string Title(Chart chart) =>
        $"<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr{Rtl(chart)}><a:defRPr sz=\"1100\" b=\"1\"/></a:pPr><a:r><a:rPr lang=\"{(chart.RightToLeft ? "ar-SY" : "en-GB")}\" sz=\"1100\" b=\"1\"><a:solidFill><a:srgbClr val=\"262626\"/></a:solidFill><a:latin typeface=\"Arial\"/><a:cs typeface=\"Arial\"/></a:rPr><a:t>{Escape(CellText.Clean(chart.Title))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>";

    private static void Bars(StringBuilder xml, Chart chart, ref int index)
    {
        xml.Append($"<c:barChart><c:barDir val=\"{(chart.Horizontal ? "bar" : "col")}\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>");
        foreach (var series in chart.Bars)
        {
            string look = series.Colour is null
                ? "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
                : $"<c:spPr>{(series.Hatched ? Hatch(series.Colour) : Solid(series.Colour, series.Opacity))}<a:ln><a:noFill/></a:ln></c:spPr>";
            xml.Append("<c:ser>").Append(Name(series, index++)).Append(look).Append("<c:invertIfNegative val=\"0\"/>")
                .Append(Categories(chart)).Append(Values(series)).Append("</c:ser>");
        }
        xml.Append($"<c:gapWidth val=\"{chart.Gap}\"/><c:overlap val=\"100\"/><c:axId val=\"{CategoryAxis}\"/><c:axId val=\"{ValueAxis}\"/></c:barChart>");
    }

    private static void Lines(StringBuilder xml, Chart chart, ref int index)
    {
        xml.Append("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
        foreach (var series in chart.Lines)
        {
            string colour = series.Colour ?? Grey;
            string line = series.Joined ? $"<a:ln w=\"22225\">{Solid(colour, 100)}</a:ln>" : "<a:ln w=\"22225\"><a:noFill/></a:ln>";
            xml.Append("<c:ser>").Append(Name(series, index++)).Append($"<c:spPr>{line}</c:spPr>")
                .Append($"<c:marker><c:symbol val=\"{series.Mark}\"/><c:size val=\"6\"/><c:spPr>{Solid(colour, 100)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>")
                .Append(Categories(chart)).Append(Values(series)).Append("<c:smooth val=\"0\"/></c:ser>");
        }
        xml.Append($"<c:marker val=\"1\"/><c:axId val=\"{CategoryAxis}\"/><c:axId val=\"{ValueAxis}\"/></c:lineChart>");
    }

    private static string Name(ChartSeries series, int index) =>
        $"<c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:strRef><c:f>{Escape(series.NameRange)}</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{Escape(CellText.Clean(series.Name))}</c:v></c:pt></c:strCache></c:strRef></c:tx>";

    private static string Categories(Chart chart)
    {
        string kind = chart.Days ? "num" : "str";
        string format = chart.Days ? "<c:formatCode>yyyy\\-mm\\-dd</c:formatCode>" : "";
        return $"<c:cat><c:{kind}Ref><c:f>{Escape(chart.CategoryRange)}</c:f><c:{kind}Cache>{format}{Points([.. chart.Categories])}</c:{kind}Cache></c:{kind}Ref></c:cat>";
    }

    private static string Values(ChartSeries series) =>
        $"<c:val><c:numRef><c:f>{Escape(series.Range)}</c:f><c:numCache><c:formatCode>#,##0</c:formatCode>{Points([.. series.Values.Select(value => value is { } number ? Invariant.Of(number) : null)])}</c:numCache></c:numRef></c:val>";

    private static string Points(ImmutableArray<string?> values)
    {
        var xml = new StringBuilder($"<c:ptCount val=\"{values.Length}\"/>");
        for (int i = 0; i < values.Length; i++)
            if (values[i] is { } value) xml.Append($"<c:pt idx=\"{i}\"><c:v>{Escape(CellText.Clean(value))}</c:v></c:pt>");
        return xml.ToString();
    }

    private static void Axes(StringBuilder xml, Chart chart)
    {
        string axis = chart.Days ? "dateAx" : "catAx";
        string format = chart.Days ? "<c:numFmt formatCode=\"yyyy\\-mm\\-dd\" sourceLinked=\"0\"/>" : "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>";
        bool mirrored = chart.RightToLeft && chart.Horizontal;
        string position = chart.Horizontal ? mirrored ? "r" : "l" : "b";
        string tail = chart.Days ? "<c:auto val=\"1\"/><c:lblOffset val=\"100\"/><c:baseTimeUnit val=\"days\"/>" : "<c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/>";
        xml.Append($"<c:{axis}><c:axId val=\"{CategoryAxis}\"/><c:scaling><c:orientation val=\"{(chart.Horizontal ? "maxMin" : "minMax")}\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{position}\"/>{format}")
            .Append($"<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr><a:ln w=\"9525\">{Solid("A6A6A6", 100)}</a:ln></c:spPr>")
            .Append(TextProperties(chart, 800, Grey)).Append($"<c:crossAx val=\"{ValueAxis}\"/><c:crosses val=\"autoZero\"/>{tail}</c:{axis}>")
            .Append($"<c:valAx><c:axId val=\"{ValueAxis}\"/><c:scaling><c:orientation val=\"{(mirrored ? "maxMin" : "minMax")}\"/><c:min val=\"0\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{(chart.Horizontal ? "b" : "l")}\"/>")
            .Append($"<c:majorGridlines><c:spPr><a:ln w=\"6350\">{Solid("E3E3E3", 100)}</a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/>")
            .Append("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>")
            // The value axis of lying bars whose first category is on top belongs at the bottom.
            .Append(TextProperties(chart, 800, Grey)).Append($"<c:crossAx val=\"{CategoryAxis}\"/><c:crosses val=\"{(chart.Horizontal ? "max" : "autoZero")}\"/><c:crossBetween val=\"between\"/></c:valAx>");
    }

    private static void Legend(StringBuilder xml, Chart chart)
    {
        xml.Append("<c:legend><c:legendPos val=\"b\"/>");
        int index = 0;
        foreach (var series in chart.Bars)
        {
            if (series.Colour is null) xml.Append($"<c:legendEntry><c:idx val=\"{index}\"/><c:delete val=\"1\"/></c:legendEntry>");
            index++;
        }
        xml.Append("<c:overlay val=\"0\"/>").Append(TextProperties(chart, 800, Grey)).Append("</c:legend>");
    }

    private static string TextProperties(Chart chart, int size, string colour) =>
        $"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr{Rtl(chart)}><a:defRPr sz=\"{size}\">{Solid(colour, 100)}<a:latin typeface=\"Arial\"/><a:cs typeface=\"Arial\"/></a:defRPr></a:pPr><a:endParaRPr lang=\"{(chart.RightToLeft ? "ar-SY" : "en-GB")}\"/></a:p></c:txPr>";

    private static string Rtl(Chart chart) => chart.RightToLeft ? " rtl=\"1\"" : "";

    private static string Hatch(string colour) =>
        $"<a:pattFill prst=\"ltUpDiag\"><a:fgClr><a:srgbClr val=\"{colour}\"/></a:fgClr><a:bgClr><a:srgbClr val=\"FFFFFF\"/></a:bgClr></a:pattFill>";

    private static string Solid(string colour, int opacity) => opacity == 100
        ? $"<a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill>"
        : $"<a:solidFill><a:srgbClr val=\"{colour}\"><a:alpha val=\"{opacity * 1000}\"/></a:srgbClr></a:solidFill>";
}
