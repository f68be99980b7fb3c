using CasualtyStats.Report.Sheets;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report;

/// <summary>The share workbook, fit to be sent on as it is: summary, incidents, figures by day, place and group, trends, changes, sources and method. Quotes, findings and rulings stand in <see cref="EvidenceWorkbook"/>.</summary>
/// <remarks>
/// Sheets, in order: Read me, Summary, Incidents, By day, By place, By group, Trends, Changes, Sources and method, Dictionary and,
/// where there are charts, Chart data. It says that it is a draft until its content is a released edition. No reviewer is named. Every cell is typed: a day is a day, a number a number, and an empty cell means that
/// nothing was stated, never zero. The same content and options give the same bytes on one machine.
/// </remarks>
public static class CasualtyWorkbook
{
    // Written as the day of creation where no document is dated: the file must not depend on the clock.
    internal static readonly DateOnly Undated = new(2000, 1, 1);

    /// <summary>Writes a workbook file (.xlsx); a file of that name is replaced only once the new one is complete.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="content">What to print.</param>
    /// <param name="options">Language and what may be shown; null for English without reviewers.</param>
    /// <exception cref="OutputException">The file cannot be written: read-only, open elsewhere, no room. What stood there is untouched.</exception>
    public static void Write(string path, ReportContent content, WorkbookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        AtomicFile.Write(path, stream => Write(stream, content, options));
    }

    /// <summary>Writes a workbook (.xlsx) to a stream, which stays open.</summary>
    /// <param name="stream">Where to write; need not be seekable.</param>
    /// <param name="content">What to print.</param>
    /// <param name="options">Language and what may be shown; null for English without reviewers.</param>
    public static void Write(Stream stream, ReportContent content, WorkbookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(content);
        WorkbookFile.Write(stream, Build(new(content, options ?? new())));
    }

    private static Workbook Build(WorkbookContext context)
    {
        var (words, content) = (context.Words, context.Content);
        var charts = new SummaryCharts(context);
        var (summary, names) = SummarySheet.Make(context, charts);
        List<(string Key, Sheet Sheet)> sheets =
        [
            ("summary", summary),
            ("incidents", IncidentSheet.Make(context)),
            ("by-day", FigureSheets.ByDay(context)),
            ("by-place", PlaceSheet.Make(context)),
            ("by-group", FigureSheets.ByGroup(context)),
            ("trends", TrendSheet.Make(context)),
            ("changes", ChangeSheet.Make(context)),
            ("sources-method", SourceSheet.Make(context)),
        ];
        sheets.Add(("dictionary", DictionarySheet.Make(context)));
        if (charts.DataSheet() is { } data) sheets.Add(("chart-data", data));
        var readMe = ReadMeSheet.Make(context, [.. sheets.Select(sheet => (sheet.Key, sheet.Sheet.Name))]);
        string asOf = words.Day(content.AsOf);
        return new()
        {
            Sheets = [readMe, .. sheets.Select(sheet => sheet.Sheet)],
            Names = names,
            RightToLeft = words.RightToLeft,
            Title = words["title"],
            Subject = context.Standing + " " + words.Say("subject", asOf),
            Footer = (words.Say("footer.as-of", asOf), words["footer.range"]),
            Day = content.AsOf ?? Undated,
        };
    }
}
