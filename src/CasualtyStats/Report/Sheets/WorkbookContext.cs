using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>What every sheet needs: the content, the words, and what stands where.</summary>
internal sealed class WorkbookContext(ReportContent content, WorkbookOptions options, bool isEvidence = false)
{
    public ReportContent Content { get; } = content;
    public WorkbookOptions Options { get; } = options;
    public Words Words { get; } = new(options.Language);
    public Names Names { get; } = new(content, new(options.Language), isEvidence);

    /// <summary>True for the workbook that stays in the house.</summary>
    public bool IsEvidence { get; } = isEvidence;

    /// <summary>The row of the first record of a table of figures: below the headings and, where asked for, the row of HXL tags.</summary>
    public int FirstRecord => Options.Hxl ? 3 : 2;

    /// <summary>The summary's figures as lines, in order.</summary>
    public ImmutableArray<FigureLine> Summary { get; } = FigureLine.Of(content.Summary);

    /// <summary>Headings and meanings of the columns of all table sheets, for the dictionary.</summary>
    public List<(string Sheet, string Heading, string Meaning)> Terms { get; } = [];

    /// <summary>True where the selection holds no figure at all.</summary>
    public bool IsEmpty => !Content.Summary.Any(figure => figure.Estimate.Status != FigureStatus.None);

    /// <summary>A column whose heading and meaning stand under <c>report.column.KEY</c> and <c>report.meaning.KEY</c>.</summary>
    public Column<T> Column<T>(string key, Func<T, Cell> value, double max = 16, double min = 6, bool numeric = false) =>
        new(Words["column." + key], Words["meaning." + key], value, min, max) { Numeric = numeric, Tag = HxlTags.Of(key) };

    /// <summary>Rows of a table of figures below its headings.</summary>
    public int Records(int records) => records == 0 ? 0 : records + FirstRecord - 2;

    public void Describe<T>(string sheet, ImmutableArray<Column<T>> columns) =>
        Terms.AddRange(columns.Where(column => column.Meaning is not null).Select(column => (sheet, column.Heading, column.Meaning!)));

    /// <summary>Whether this is a draft or a released edition; of the evidence, that it stays in the house.</summary>
    public string Standing => IsEvidence ? Words["standing.evidence"]
        : Content.Edition is { } edition && Content.Released is { } day ? Words.Say("standing.released", edition, Words.Day(day))
        : Words["standing.draft"];

    /// <summary>What is withheld, in a sentence; empty where nothing is.</summary>
    public string Withheld => Words.Withheld(Content.Disclosure);

    /// <summary>The place in its governorate, where the gazetteer knows it.</summary>
    public string? Governorate(Area? area) =>
        area?.OnlyCode is { } code && Content.Gazetteer is { } places
            ? places.Ancestors(code).Prepend(places.Find(code)).FirstOrDefault(place => place?.Level == 1)?.Name(Words.Language)
            : null;
}
