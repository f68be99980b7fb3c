using CasualtyStats.Model;
using DocumentFormat.OpenXml;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace CasualtyStats.Workbooks;

/// <summary>A chart as DrawingML (ECMA-376 part 1, chapter 21.2), with a copy of its numbers for programs that do not work them out anew.</summary>
internal sealed class ChartMarkup(Chart chart)
{
    private const uint CategoryAxis = 111111111;
    private const uint ValueAxis = 222222222;
    private const string Grey = "595959";
    private uint index;

    public C.ChartSpace Build()
    {
        var area = new C.PlotArea(new C.Layout(), Bars());
        if (chart.Lines.Length > 0) area.Append(Lines());
        area.Append(Categories(), Values());
        var space = new C.ChartSpace(
            new C.RoundedCorners { Val = false },
            new C.Chart(Title(), new C.AutoTitleDeleted { Val = false }, area, Legend(),
                // A gap is a gap: nothing reported is never drawn as zero.
                new C.PlotVisibleOnly { Val = false }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }),
            new C.ChartShapeProperties(Solid("FFFFFF", 100), new A.Outline(new A.NoFill())),
            Letters(900, Grey));
        space.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        return space;
    }

    private string Language => chart.RightToLeft ? "ar-SY" : "en-GB";

    private C.Title Title() => new(
        new C.ChartText(new C.RichText(new A.BodyProperties(), new A.Paragraph(
            Paragraph(new A.DefaultRunProperties { FontSize = 1100, Bold = true }),
            new A.Run(new A.RunProperties(Solid("262626", 100), new A.LatinFont { Typeface = "Arial" }, new A.ComplexScriptFont { Typeface = "Arial" }) { Language = Language, FontSize = 1100, Bold = true },
                new A.Text(Embedded(CellText.Clean(chart.Title))))))),
        new C.Overlay { Val = false });

    // LibreOffice sets titles from left to right whatever the paragraph says; the marks keep a day among Arabic words in its place.
    private string Embedded(string text) => chart.RightToLeft ? $"\u202b{text}\u202c" : text;

    private C.BarChart Bars()
    {
        var bars = new C.BarChart(
            new C.BarDirection { Val = chart.Horizontal ? C.BarDirectionValues.Bar : C.BarDirectionValues.Column },
            new C.BarGrouping { Val = C.BarGroupingValues.Stacked }, new C.VaryColors { Val = false });
        foreach (var series in chart.Bars)
            bars.Append(new C.BarChartSeries([.. Name(series), Look(series), new C.InvertIfNegative { Val = false }, .. Labels(series), Cells(), Numbers(series)]));
        bars.Append(new C.GapWidth { Val = (ushort)chart.Gap }, new C.Overlap { Val = 100 }, new C.AxisId { Val = CategoryAxis }, new C.AxisId { Val = ValueAxis });
        return bars;
    }

    private static C.ChartShapeProperties Look(ChartSeries series) => series.Colour is null
        ? new(new A.NoFill(), new A.Outline(new A.NoFill()))
        : new(series.Hatched ? Hatch(series.Colour) : Solid(series.Colour, series.Opacity), new A.Outline(new A.NoFill()));

    private IEnumerable<OpenXmlElement> Labels(ChartSeries series)
    {
        if (!series.Labelled) yield break;
        yield return new C.DataLabels(
            new C.NumberingFormat { FormatCode = "#,##0;;", SourceLinked = false },
            new C.ChartShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())), Letters(800, IsDark(series.Colour) ? "FFFFFF" : "262626"),
            new C.ShowLegendKey { Val = false }, new C.ShowValue { Val = true }, new C.ShowCategoryName { Val = false },
            new C.ShowSeriesName { Val = false }, new C.ShowPercent { Val = false }, new C.ShowBubbleSize { Val = false });
    }

    // Relative luminance (ITU-R BT.709) below the middle of what the eye takes for grey: dark letters could not be read there.
    private static bool IsDark(string? colour) => colour is not null && Convert.FromHexString(colour) is [var red, var green, var blue] && 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;

    private C.LineChart Lines()
    {
        var lines = new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false });
        foreach (var series in chart.Lines)
        {
            string colour = series.Colour ?? Grey;
            var line = new A.Outline { Width = 22225 };
            if (series.Joined) line.Append(Solid(colour, 100));
            else line.Append(new A.NoFill());
            var marker = series.Mark switch { "none" => C.MarkerStyleValues.None, "triangle" => C.MarkerStyleValues.Triangle, _ => C.MarkerStyleValues.Circle };
            var mark = new C.Marker(new C.Symbol { Val = marker });
            if (series.Mark != "none") mark.Append(new C.Size { Val = 6 }, new C.ChartShapeProperties(Solid(colour, 100), new A.Outline(new A.NoFill())));
            lines.Append(new C.LineChartSeries([.. Name(series), new C.ChartShapeProperties(line), mark, Cells(), Numbers(series), new C.Smooth { Val = false }]));
        }
        lines.Append(new C.ShowMarker { Val = true }, new C.AxisId { Val = CategoryAxis }, new C.AxisId { Val = ValueAxis });
        return lines;
    }

    private IEnumerable<OpenXmlElement> Name(ChartSeries series)
    {
        yield return new C.Index { Val = index };
        yield return new C.Order { Val = index++ };
        yield return new C.SeriesText(new C.StringReference(new C.Formula(series.NameRange), new C.StringCache(new C.PointCount { Val = 1 }, Text(0, series.Name))));
    }

    private C.CategoryAxisData Cells() => chart.Days || chart.Periods
        ? new(new C.NumberReference(new C.Formula(chart.CategoryRange), new C.NumberingCache([new C.FormatCode("yyyy\\-mm\\-dd"), new C.PointCount { Val = (uint)chart.Categories.Length }, .. chart.Categories.Select((text, i) => Number(i, text))])))
        : new(new C.StringReference(new C.Formula(chart.CategoryRange), new C.StringCache([new C.PointCount { Val = (uint)chart.Categories.Length }, .. chart.Categories.Select((text, i) => Text(i, text))])));

    private static C.Values Numbers(ChartSeries series) => new(new C.NumberReference(new C.Formula(series.Range), new C.NumberingCache(
        [new C.FormatCode("#,##0"), new C.PointCount { Val = (uint)series.Values.Length },
        .. series.Values.Select((value, i) => value is { } number ? Number(i, Invariant.Of(number)) : null).OfType<OpenXmlElement>()])));

    private static C.NumericPoint Number(int at, string text) => new(new C.NumericValue(text)) { Index = (uint)at };

    private static C.StringPoint Text(int at, string text) => new(new C.NumericValue(CellText.Clean(text))) { Index = (uint)at };

    private OpenXmlCompositeElement Categories()
    {
        bool mirrored = chart.RightToLeft && chart.Horizontal;
        List<OpenXmlElement> parts =
        [
            new C.AxisId { Val = CategoryAxis },
            new C.Scaling(new C.Orientation { Val = chart.Horizontal || chart.RightToLeft ? C.OrientationValues.MaxMin : C.OrientationValues.MinMax }),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = !chart.Horizontal ? C.AxisPositionValues.Bottom : mirrored ? C.AxisPositionValues.Right : C.AxisPositionValues.Left },
            new C.NumberingFormat { FormatCode = chart.Days || chart.Periods ? "yyyy\\-mm\\-dd" : "General", SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None }, new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
            new C.ChartShapeProperties(new A.Outline(Solid("A6A6A6", 100)) { Width = 9525 }), Letters(800, Grey),
            new C.CrossingAxis { Val = ValueAxis }, new C.Crosses { Val = C.CrossesValues.AutoZero }, // A period is one category however long it is; only days keep the room of those without a row.
            new C.AutoLabeled { Val = !chart.Periods },
        ];
        return chart.Days
            ? new C.DateAxis([.. parts, new C.LabelOffset { Val = 100 }, new C.BaseTimeUnit { Val = C.TimeUnitValues.Days }])
            : new C.CategoryAxis([.. parts, new C.LabelAlignment { Val = C.LabelAlignmentValues.Center }, new C.LabelOffset { Val = 100 }, new C.NoMultiLevelLabels { Val = false }]);
    }

    private C.ValueAxis Values() => new(
        new C.AxisId { Val = ValueAxis },
        new C.Scaling(new C.Orientation { Val = chart.RightToLeft && chart.Horizontal ? C.OrientationValues.MaxMin : C.OrientationValues.MinMax }, new C.MinAxisValue { Val = 0 }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = chart.Horizontal ? C.AxisPositionValues.Bottom : chart.RightToLeft ? C.AxisPositionValues.Right : C.AxisPositionValues.Left },
        new C.MajorGridlines(new C.ChartShapeProperties(new A.Outline(Solid("E3E3E3", 100)) { Width = 6350 })),
        new C.NumberingFormat { FormatCode = "#,##0", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None }, new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        new C.ChartShapeProperties(new A.Outline(new A.NoFill())), Letters(800, Grey),
        new C.CrossingAxis { Val = CategoryAxis },
        // The value axis of lying bars whose first category is on top belongs at the bottom.
        new C.Crosses { Val = chart.Horizontal ? C.CrossesValues.Maximum : C.CrossesValues.AutoZero },
        new C.CrossBetween { Val = C.CrossBetweenValues.Between });

    private C.Legend Legend()
    {
        var legend = new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom });
        for (int i = 0; i < chart.Bars.Length; i++)
            if (chart.Bars[i].Colour is null) legend.Append(new C.LegendEntry(new C.Index { Val = (uint)i }, new C.Delete { Val = true }));
        legend.Append(new C.Overlay { Val = false }, Letters(800, Grey));
        return legend;
    }

    private C.TextProperties Letters(int size, string colour) => new(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(
        Paragraph(new A.DefaultRunProperties(Solid(colour, 100), new A.LatinFont { Typeface = "Arial" }, new A.ComplexScriptFont { Typeface = "Arial" }) { FontSize = size }),
        new A.EndParagraphRunProperties { Language = Language }));

    private A.ParagraphProperties Paragraph(A.DefaultRunProperties run) => chart.RightToLeft ? new(run) { RightToLeft = true } : new(run);

    private static A.PatternFill Hatch(string colour) => new(
        new A.ForegroundColor(new A.RgbColorModelHex { Val = colour }), new A.BackgroundColor(new A.RgbColorModelHex { Val = "FFFFFF" })) { Preset = A.PresetPatternValues.LightUpwardDiagonal };

    private static A.SolidFill Solid(string colour, int opacity) => new(opacity == 100
        ? new A.RgbColorModelHex { Val = colour }
        : new A.RgbColorModelHex(new A.Alpha { Val = opacity * 1000 }) { Val = colour });
}
