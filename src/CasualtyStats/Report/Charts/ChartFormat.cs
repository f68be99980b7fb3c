namespace CasualtyStats.Report.Charts;

/// <summary>For what a chart is made.</summary>
public enum ChartFormat
{
    /// <summary>PNG for a page: 16 by 10 cm at 300 dpi, 1890 by 1181 pixels.</summary>
    PagePng,

    /// <summary>PNG for a slide: 16:9, 1920 by 1080 pixels.</summary>
    SlidePng,

    /// <summary>SVG of the page's size; letters are outlines, so that it looks the same without the font.</summary>
    Svg,
}
