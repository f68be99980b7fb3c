using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Report.Charts;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Document;

/// <summary>A situation report to edit in Word or LibreOffice: key figures, tables, charts, what is open, sources, method.</summary>
/// <remarks>Figures of the whole selection, the governorates and the places with most killed; no quotes. The same content gives the same bytes on one machine.</remarks>
public static class SituationReport
{
    private static readonly string[] Shown = [TrendChart.Name, GroupsChart.Name, PlacesChart.Name, WaterfallChart.Name];

    /// <summary>Writes a document (.docx); a file of that name is replaced only once the new one is complete.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="content">What to print.</param>
    /// <param name="options">Language and charts; null for English, charts drawn here.</param>
    /// <exception cref="OutputException">The file cannot be written: read-only, open elsewhere, no room. What stood there is untouched.</exception>
    public static void Write(string path, ReportContent content, DocumentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        AtomicFile.Write(path, stream => Write(stream, content, options));
    }

    /// <summary>Writes a document (.docx) to a stream, which stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="content">What to print.</param>
    /// <param name="options">Language and charts; null for English, charts drawn here.</param>
    public static void Write(Stream stream, ReportContent content, DocumentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(content);
        options ??= new();
        var words = new Words(options.Language);
        var pictures = options.Charts.IsEmpty ? Drawn(content, options.Language) : Written(options);
        DocumentPackage.Write(stream, words, new DocumentBody(content, words).Write(pictures), pictures, content.AsOf);
    }

    private static ImmutableArray<DocumentPicture> Drawn(ReportContent content, Language language) =>
        [.. ChartSet.Build(content, language).Where(chart => Shown.Contains(chart.Name, StringComparer.Ordinal))
            .Select(chart => new DocumentPicture(ChartPainter.Paint(chart, language, ChartFormat.PagePng), chart.Caption, chart.Alternative))];

    private static ImmutableArray<DocumentPicture> Written(DocumentOptions options) =>
        [.. options.Charts.Where(file => file is { Path: not null, Caption: not null, Format: ChartFormat.PagePng } && file.Language == options.Language && Shown.Contains(file.Chart, StringComparer.Ordinal))
            .Select(file => new DocumentPicture(File.ReadAllBytes(file.Path!), file.Caption!.Text(options.Language), file.Caption.Alternative(options.Language)))];
}
