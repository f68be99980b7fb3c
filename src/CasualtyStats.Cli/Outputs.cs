using System.Collections.Immutable;
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
            File.WriteAllText(Path.Combine(folder, Marker), "");
            // The charts take one core while the workbooks take the other; both only read the content.
            var charts = Task.Run(() => ChartSet.Write(Path.Combine(folder, "charts"), content, Options(session, slides)));
            var written = Workbooks(session, folder, content, evidence, hxl).Concat(Pages(session, folder, content)).Concat(Lists(session, folder, content, hxl)).ToList();
            foreach (string file in written) session.Tell("cli.run.written", file);
            var drawn = charts.GetAwaiter().GetResult();
            Tell(session, drawn);
            foreach (string file in Documents(session, folder, content, drawn)) session.Tell("cli.run.written", file);
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
        if (!File.Exists(Path.Combine(folder, Marker))) return;
        foreach (string unfinished in Directory.EnumerateFiles(folder, "*.part", SearchOption.AllDirectories))
        {
            try
            {
                using (new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) File.Delete(unfinished);
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

    private static IEnumerable<string> Workbooks(Session session, string folder, ReportContent content, ReportContent evidence, bool hxl)
    {
        foreach (var language in session.Language.Outputs)
        {
            string ending = language == Language.Arabic ? ".ar.xlsx" : ".xlsx";
            string share = Path.Combine(folder, "casualties" + ending);
            CasualtyWorkbook.Write(share, content, new WorkbookOptions { Language = language, Hxl = hxl });
            yield return share;
            string inside = Path.Combine(folder, "evidence" + ending);
            EvidenceWorkbook.Write(inside, evidence, new WorkbookOptions { Language = language, ShowReviewers = true });
            yield return inside;
        }
    }

    private static IEnumerable<string> Pages(Session session, string folder, ReportContent content)
    {
        foreach (var language in session.Language.Outputs)
        {
            string path = Path.Combine(folder, language == Language.Arabic ? "casualties.ar.html" : "casualties.html");
            CasualtyPage.Write(path, content, new PageOptions { Language = language });
            yield return path;
        }
    }

    private static IEnumerable<string> Documents(Session session, string folder, ReportContent content, ImmutableArray<ChartFile> charts)
    {
        foreach (var language in session.Language.Outputs)
        {
            string path = Path.Combine(folder, language == Language.Arabic ? "report.ar.docx" : "report.docx");
            SituationReport.Write(path, content, new DocumentOptions { Language = language, Charts = charts });
            yield return path;
        }
    }

    private static IEnumerable<string> Lists(Session session, string folder, ReportContent content, bool hxl)
    {
        yield return List(folder, "figures.csv", text => FigureCsv.Write(text, content.ByDay.Concat(content.ByPlace).Concat(content.Summary), forSpreadsheet: true));
        if (hxl) yield return List(folder, "figures.hxl.csv", text => FigureCsv.Write(text, content.ByDay.Concat(content.ByPlace).Concat(content.Summary), forSpreadsheet: true, hxl: true));
        yield return List(folder, "tallies.csv", text => TallyCsv.Write(text, content.Tallies, forSpreadsheet: true));
        yield return List(folder, "findings.csv", text => FindingCsv.Write(text, content.Findings, session.Language.Console, forSpreadsheet: true));
        yield return DataPackage.Write(folder, content, session.Language.Console);
    }

    private static string List(string folder, string name, Action<TextWriter> write)
    {
        string path = Path.Combine(folder, name);
        ExportFile.Write(path, write);
        return path;
    }

    private static void Tell(Session session, ImmutableArray<ChartFile> charts)
    {
        foreach (string path in charts.Select(chart => chart.Path).OfType<string>()) session.Tell("cli.run.written", path);
        foreach (string reason in charts.Select(chart => chart.NotWritten?.Text(session.Language.Console)).OfType<string>().Distinct(StringComparer.Ordinal)) session.Tell("cli.said", reason);
    }
}
