using System.Collections.Immutable;
using CasualtyStats.Collect.Tables.Formats;
using CasualtyStats.Collect.Tables.Mapping;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>Reads counts from grids, wherever they were found: the one way in for tables of files, pages and documents.</summary>
internal sealed class SheetsReader(PlaceCells places, SourceNames sources)
{
    /// <summary>Changes whenever what is read from a table changes.</summary>
    public const string Version = "table-2";

    /// <summary>The counts of a document's tables; grids that hold no counts are passed over.</summary>
    /// <param name="document">The document that the counts cite.</param>
    /// <param name="sheets">Its grids, in order.</param>
    /// <param name="map">What a person says of the columns; null where nobody does.</param>
    public SheetsRead Read(SourceDocument document, IEnumerable<Sheet> sheets, TableMap? map = null)
    {
        var counts = ImmutableArray.CreateBuilder<ReportedCount>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        int tables = 0;
        foreach (var sheet in sheets)
        {
            var read = map is null ? One(document, sheet) : Mapped(document, sheet, map);
            if (read is null) continue;
            counts.AddRange(read.Value.Counts);
            findings.AddRange(read.Value.Findings);
            tables++;
        }
        return new(counts.ToImmutable(), findings.ToImmutable(), tables);
    }

    private (IEnumerable<ReportedCount> Counts, IEnumerable<Finding> Findings)? One(SourceDocument document, Sheet sheet)
    {
        if (HeaderBlock.Of(sheet) is not { } header || TableHeader.Of(sheet) is not { IsInbox: false } known) return null;
        var scribe = new SheetScribe(document, sheet, places, sources) { Width = header.Cells.Length };
        if (KnownFormats.Of(header) is { } format) format.Read(scribe, header);
        else if (known.IsTally && known.Has(Column.Outcome)) return Tallies(document, sheet, known);
        else if (HeaderLayout.Of(header, sheet) is { } layout && (!known.IsTally || !IsPlain(header) || IsRising(document, sheet, layout))) new FigureTable(scribe, layout).Read();
        else if (known.IsTally) return Tallies(document, sheet, known);
        else return null;
        scribe.Finish();
        return (scribe.Counts, scribe.Findings);
    }

    private (IEnumerable<ReportedCount> Counts, IEnumerable<Finding> Findings)? Mapped(SourceDocument document, Sheet sheet, TableMap map)
    {
        var told = new List<Finding>();
        void Tell(string code, string[] arguments) =>
            told.Add(new(code, Severity.Conflict, new(document.Name, document.Sha256, null, null, null), new("collect." + code, [document.Name, .. arguments]), []));
        if (map.Of(sheet, Tell) is not { } mapped) return null;
        if (mapped.IsTally)
        {
            var read = Tallies(document, sheet, mapped.TallyHeader);
            return (read.Counts, told.Concat(read.Findings));
        }
        if (mapped.Layout.Series.IsEmpty) return told.Count == 0 ? null : ([], told);
        var scribe = new SheetScribe(document, sheet, places, sources) { Width = mapped.Header.Cells.Length };
        new FigureTable(scribe, mapped.Layout).Read();
        scribe.Finish();
        return (scribe.Counts, told.Concat(scribe.Findings));
    }

    private (IEnumerable<ReportedCount> Counts, IEnumerable<Finding> Findings) Tallies(SourceDocument document, Sheet sheet, TableHeader header)
    {
        var read = new TallyTable(document, sheet, header, places, sources).Read();
        return (read.Counts, read.Findings);
    }

    // A plain table of days and numbers that only rise is a running total all the same.
    private bool IsRising(SourceDocument document, Sheet sheet, FigureLayout layout)
    {
        if (layout.DateStart < 0) return false;
        var order = DayOrders.Of(sheet, layout.DateStart, layout.HeaderRow).Order;
        var marked = Rising.Mark(new SheetScribe(document, sheet, places, sources), layout, row => CellDate.Of(row[layout.DateStart], order, sheet.MayHoldSerialDays));
        return marked.Any(series => series.Measure == FigureMeasure.Running);
    }

    // The template with a column for each outcome, and nothing that only the reader of figures knows.
    private static bool IsPlain(HeaderBlock header) => header.Cells.All(cell => cell.Tag.Length == 0 && cell.Upper.Length == 0
        && (!cell.Meaning.IsFigure || TableWords.Header(cell.Lower) is not null) && cell.Column is not (Column.Country or Column.Admin1 or Column.Admin2 or Column.Admin3 or Column.Year));
}
