using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Charts;

/// <summary>Draws the charts of a content and writes them into a folder.</summary>
public static class ChartSet
{
    private static readonly (string Name, Func<ChartSubject, ChartWords, Chart?> Build)[] Builders =
    [
        (TrendChart.Name, TrendChart.Build),
        (GroupsChart.Name, GroupsChart.Build),
        (PlacesChart.Name, PlacesChart.Build),
        (HeatChart.Name, HeatChart.Build),
        (MapChart.Name, MapChart.Build),
        (WaterfallChart.Name, WaterfallChart.Build),
        (WeeksChart.Name, WeeksChart.Build),
        (SourcesChart.Name, SourcesChart.Build),
        (MultiplesChart.Name, MultiplesChart.Build),
        (SharesChart.Name, SharesChart.Build),
        (PyramidChart.Name, PyramidChart.Build),
    ];

    /// <summary>Names of all charts, in the order in which they are written.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Builders.Select(builder => builder.Name)];

    /// <summary>Draws the charts and writes each as <c>NAME.LANGUAGE.png</c>, <c>NAME.LANGUAGE.slide.png</c> or <c>NAME.LANGUAGE.svg</c>, and beside them <c>charts.csv</c> with captions and alternative texts.</summary>
    /// <remarks>A file is replaced only by a whole one. The same content gives the same bytes on one machine.</remarks>
    /// <param name="folder">Made where it does not exist.</param>
    /// <param name="content">The figures.</param>
    /// <param name="options">Languages and formats.</param>
    /// <returns>One entry for each chart, language and format, in that order; a chart that has nothing to show has no file, and says why.</returns>
    /// <exception cref="ArgumentException">The options name a chart that does not exist.</exception>
    /// <exception cref="OutputException">The folder or a file in it cannot be written; a file that stood there is untouched.</exception>
    public static ImmutableArray<ChartFile> Write(string folder, ReportContent content, ChartOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        foreach (string name in options.Charts)
            if (!Names.Contains(name, StringComparer.Ordinal))
                throw new ArgumentException($"there is no chart \"{name}\"; expected one of {string.Join(", ", Names)}", nameof(options));
        var subject = ChartSubject.Of(content);
        var jobs = new List<Job>();
        foreach (var (name, build) in Builders)
        {
            if (options.Charts.Length > 0 && !options.Charts.Contains(name, StringComparer.Ordinal)) continue;
            var english = build(subject, new(Language.English));
            var arabic = build(subject, new(Language.Arabic));
            foreach (var language in options.Languages)
                foreach (var format in options.Formats)
                    jobs.Add(new(name, language, format, language == Language.Arabic ? arabic : english, Caption(english, arabic)));
        }
        var files = new ChartFile[jobs.Count];
        var threads = new ParallelOptions { MaxDegreeOfParallelism = options.Threads > 0 ? options.Threads : Environment.ProcessorCount };
        try
        {
            Parallel.For(0, jobs.Count, threads, i => files[i] = Write(folder, jobs[i]));
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
        CaptionTable.Write(Path.Combine(folder, CaptionTable.FileName), files);
        return [.. files];
    }

    /// <summary>The charts of a content in a language, in order; those that have nothing to show are left out.</summary>
    internal static ImmutableArray<Chart> Build(ReportContent content, Language language)
    {
        var subject = ChartSubject.Of(content);
        return [.. Builders.Select(builder => builder.Build(subject, new(language))).OfType<Chart>()];
    }

    private static ChartFile Write(string folder, Job job)
    {
        if (job.Chart is null)
            return new(job.Name, job.Language, job.Format, null, null, new Message("chart.not-written", "@chart.name." + job.Name, "@chart.not-written." + job.Name));
        string path = Path.Combine(Path.GetFullPath(folder), FileName(job));
        byte[] picture = ChartPainter.Paint(job.Chart, job.Language, job.Format);
        AtomicFile.Write(path, stream => stream.Write(picture));
        return new(job.Name, job.Language, job.Format, path, job.Caption, null);
    }

    private static string FileName(Job job) => $"{job.Name}.{(job.Language == Language.Arabic ? "ar" : "en")}{job.Format switch
    {
        ChartFormat.PagePng => ".png",
        ChartFormat.SlidePng => ".slide.png",
        _ => ".svg",
    }}";

    private static ChartCaption? Caption(Chart? english, Chart? arabic) =>
        english is null || arabic is null ? null : new(english.Caption, arabic.Caption, english.Alternative, arabic.Alternative);

    private sealed record Job(string Name, Language Language, ChartFormat Format, Chart? Chart, ChartCaption? Caption);
}
