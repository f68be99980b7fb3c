using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using CasualtyStats.Model;
using CasualtyStats.Report;
using CasualtyStats.Report.Charts;
using CasualtyStats.Report.Document;
using CasualtyStats.Report.Exports;
using CasualtyStats.Report.Page;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Cli;

/// <summary>Writes everything that people take away: workbooks, charts and lists.</summary>
internal static class Outputs
{
    /// <summary>A folder that holds this file is never collected: it holds outputs.</summary>
    public const string Marker = ".casualtystats-output";

    /// <summary>Writes all outputs; each file replaces its predecessor only when complete.</summary>
    /// <param name="session">Languages, and where messages go.</param>
    /// <param name="folder">Where to write.</param>
    /// <param name="content">What may be shared: every output but the evidence is made from it alone.</param>
    /// <param name="evidence">Everything, for the evidence workbook, which stays in the house.</param>
    /// <param name="slides">Whether charts are also drawn at 16:9.</param>
    /// <param name="hxl">Whether tables of figures carry a row of HXL tags.</param>
    /// <exception cref="RefusedException">A file cannot be written.</exception>
    public static void Write(Session session, string folder, ReportContent content, ReportContent evidence, bool slides, bool hxl)
    {
        try
        {
            Directory.CreateDirectory(folder);
            RemoveUnfinished(folder);
            System.IO.File.WriteAllText(Path.Combine(folder, Marker), "");
            var drawn = ImmutableArray<ChartFile>.Empty;
            List<Func<string?>> files =
            [
                .. Workbooks(session, folder, content, evidence, hxl),
                () => { drawn = ChartSet.Write(Path.Combine(folder, "charts"), content, Options(session, slides)); return null; },
                .. Pages(session, folder, content),
                .. Lists(session, folder, content, hxl),
            ];
            foreach (string file in Written(files)) session.Tell("cli.run.written", file);
            Tell(session, drawn);
            foreach (string file in Written([() => DataPackage.Write(folder, content, session.Language.Console), .. Documents(session, folder, content, drawn)])) session.Tell("cli.run.written", file);
        }
        catch (OutputException error)
        {
            throw new RefusedException(error.Account);
        }
        catch (UnauthorizedAccessException)
        {
            throw new RefusedException(new("cli.folder-not-writable", folder));
        }
    }

    // A file that was being written when a run was killed keeps this ending; only a folder of this program's own outputs is cleared of them.
    private static void RemoveUnfinished(string folder)
    {
        if (!System.IO.File.Exists(Path.Combine(folder, Marker))) return;
        foreach (string unfinished in Directory.EnumerateFiles(folder, "*.part", SearchOption.AllDirectories))
        {
            try
            {
                using (new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) System.IO.File.Delete(unfinished);
            }
            catch (IOException)
            {
                // Another run is writing it at this moment.
            }
        }
    }

    private static ChartOptions Options(Session session, bool slides) => new()
    {
        Languages = [.. session.Language.Outputs],
        Formats = slides ? [ChartFormat.PagePng, ChartFormat.Svg, ChartFormat.SlidePng] : [ChartFormat.PagePng, ChartFormat.Svg],
    };

    // All of them only read the content, so each processor takes the next. What fails first in the list is told; the others are still whole.
    private static IEnumerable<string> Written(List<Func<string?>> files)
    {
        var paths = new string?[files.Count];
        var errors = new Exception?[files.Count];
        Parallel.For(0, files.Count, i =>
        {
            try { paths[i] = files[i](); }
            catch (Exception error) when (error is OutputException or UnauthorizedAccessException) { errors[i] = error; }
        });
        if (errors.FirstOrDefault(error => error is not null) is { } first) ExceptionDispatchInfo.Throw(first);
        return paths.OfType<string>();
    }

    private static IEnumerable<Func<string?>> Workbooks(Session session, string folder, ReportContent content, ReportContent evidence, bool hxl)
    {
        foreach (var language in session.Language.Outputs)
        {
            string ending = language == Language.Arabic ? ".ar.xlsx" : ".xlsx";
            yield return File(folder, "casualties" + ending, path => CasualtyWorkbook.Write(path, content, new WorkbookOptions { Language = language, Hxl = hxl }));
            yield return File(folder, "evidence" + ending, path => EvidenceWorkbook.Write(path, evidence, new WorkbookOptions { Language = language, ShowReviewers = true }));
        }
    }

    private static IEnumerable<Func<string?>> Pages(Session session, string folder, ReportContent content)
    {
        foreach (var language in session.Language.Outputs)
            yield return File(folder, language == Language.Arabic ? "casualties.ar.html" : "casualties.html", path => CasualtyPage.Write(path, content, new PageOptions { Language = language }));
    }

    private static IEnumerable<Func<string?>> Documents(Session session, string folder, ReportContent content, ImmutableArray<ChartFile> charts)
    {
        foreach (var language in session.Language.Outputs)
            yield return File(folder, language == Language.Arabic ? "report.ar.docx" : "report.docx", path => SituationReport.Write(path, content, new DocumentOptions { Language = language, Charts = charts }));
    }

    private static IEnumerable<Func<string?>> Lists(Session session, string folder, ReportContent content, bool hxl)
    {
        yield return List(folder, "figures.csv", text => FigureCsv.Write(text, content.ByDay.Concat(content.ByPlace).Concat(content.Summary), forSpreadsheet: true));
        if (hxl) yield return List(folder, "figures.hxl.csv", text => FigureCsv.Write(text, content.ByDay.Concat(content.ByPlace).Concat(content.Summary), forSpreadsheet: true, hxl: true));
        yield return List(folder, "tallies.csv", text => TallyCsv.Write(text, content.Tallies, forSpreadsheet: true));
        yield return List(folder, "findings.csv", text => FindingCsv.Write(text, content.Findings, session.Language.Console, forSpreadsheet: true));
    }

    private static Func<string?> List(string folder, string name, Action<TextWriter> write) => File(folder, name, path => ExportFile.Write(path, write));

    private static Func<string?> File(string folder, string name, Action<string> write) => () =>
    {
        string path = Path.Combine(folder, name);
        write(path);
        return path;
    };

    private static void Tell(Session session, ImmutableArray<ChartFile> charts)
    {
        foreach (string path in charts.Select(chart => chart.Path).OfType<string>()) session.Tell("cli.run.written", path);
        foreach (string reason in charts.Select(chart => chart.NotWritten?.Text(session.Language.Console)).OfType<string>().Distinct(StringComparer.Ordinal)) session.Tell("cli.said", reason);
    }
}
