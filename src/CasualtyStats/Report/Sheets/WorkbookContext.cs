using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>What every sheet needs: the content, the words, and what stands where.</summary>
internal sealed class WorkbookContext(ReportContent content, WorkbookOptions options)
{
    public ReportContent Content { get; } = content;
    public WorkbookOptions Options { get; } = options;
    public Words Words { get; } = new(options.Language);
    public Names Names { get; } = new(content, new(options.Language));

    /// <summary>The summary's figures as lines, in order.</summary>
    public ImmutableArray<FigureLine> Summary { get; } = FigureLine.Of(content.Summary);

    /// <summary>Headings and meanings of the columns of all table sheets, for the dictionary.</summary>
    public List<(string Sheet, string Heading, string Meaning)> Terms { get; } = [];

    /// <summary>True where the selection holds no figure at all.</summary>
    public bool IsEmpty => !Content.Summary.Any(figure => figure.Estimate.Status != FigureStatus.None);

    /// <summary>A column whose heading and meaning stand under <c>report.column.KEY</c> and <c>report.meaning.KEY</c>.</summary>
    public Column<T> Column<T>(string key, Func<T, Cell> value, double max = 16, double min = 6, bool numeric = false) =>
        new(Words["column." + key], Words["meaning." + key], value, min, max) { Numeric = numeric };

    public void Describe<T>(string sheet, ImmutableArray<Column<T>> columns) =>
        Terms.AddRange(columns.Where(column => column.Meaning is not null).Select(column => (sheet, column.Heading, column.Meaning!)));

    /// <summary>The place in its governorate, where the gazetteer knows it.</summary>
    public string? Governorate(Area? area) =>
        area?.OnlyCode is { } code && Content.Gazetteer is { } places
            ? places.Ancestors(code).Prepend(places.Find(code)).FirstOrDefault(place => place?.Level == 1)?.Name(Words.Language)
            : null;
}
