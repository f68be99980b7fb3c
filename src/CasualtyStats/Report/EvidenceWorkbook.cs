using CasualtyStats.Report.Sheets;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report;

/// <summary>The evidence workbook, for the house alone: every tally with its quote, findings, rulings, day by place, each source by itself, and what was not added again.</summary>
/// <remarks>
/// Sheets, in order: Read me, Figures, Day × place, By source, Revised, Restated, Tallies, Findings, Sources, Dictionary and, where figures were
/// restated, Chart data. Every figure has a link to the first tally it rests on. Give it the whole content, with nothing withheld.
/// </remarks>
public static class EvidenceWorkbook
{
    /// <summary>Writes a workbook file (.xlsx); a file of that name is replaced only once the new one is complete.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="content">What to print.</param>
    /// <param name="options">Language, and whether reviewers are named; null for English without them.</param>
    /// <exception cref="OutputException">The file cannot be written: read-only, open elsewhere, no room. What stood there is untouched.</exception>
    public static void Write(string path, ReportContent content, WorkbookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        AtomicFile.Write(path, stream => Write(stream, content, options));
    }

    /// <summary>Writes a workbook (.xlsx) to a stream, which stays open.</summary>
    /// <param name="stream">Where to write; need not be seekable.</param>
    /// <param name="content">What to print.</param>
    /// <param name="options">Language, and whether reviewers are named; null for English without them.</param>
    public static void Write(Stream stream, ReportContent content, WorkbookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(content);
        WorkbookFile.Write(stream, Build(new(content, (options ?? new()) with { Hxl = false }, isEvidence: true)));
    }

    private static Workbook Build(WorkbookContext context)
    {
        var words = context.Words;
        var restated = new RestatedSheet(context);
        List<(string Key, Sheet Sheet)> sheets =
        [
            ("figures", FigureSheets.All(context)),
            ("day-place", FigureSheets.ByDayAndPlace(context)),
            ("by-source", FigureSheets.BySource(context)),
            ("revised", RevisionSheet.Make(context)),
            ("restated", restated.Make()),
            ("tallies", TallySheet.Make(context)),
            ("findings", FindingSheet.Make(context)),
            ("sources", SourceSheet.Make(context)),
        ];
        sheets.Add(("dictionary", DictionarySheet.Make(context)));
        if (restated.DataSheet() is { } data) sheets.Add(("chart-data", data));
        var readMe = ReadMeSheet.Make(context, [.. sheets.Select(sheet => (sheet.Key, sheet.Sheet.Name))]);
        string asOf = words.Day(context.Content.AsOf);
        return new()
        {
            Sheets = [readMe with { Tab = Looks.Doubt }, .. sheets.Select(sheet => sheet.Sheet)],
            RightToLeft = words.RightToLeft,
            Title = words["title.evidence"],
            Subject = context.Standing + " " + words.Say("subject", asOf),
            Footer = (words.Say("footer.as-of", asOf), words["footer.internal"]),
            Day = context.Content.AsOf ?? CasualtyWorkbook.Undated,
        };
    }
}
