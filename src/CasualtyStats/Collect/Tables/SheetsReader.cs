using System.Collections.Immutable;
using CasualtyStats.Collect.Tables.Formats;
using CasualtyStats.Collect.Tables.Mapping;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>Reads counts from grids, wherever they were found: the one way in for tables of files, pages and documents.</summary>
internal sealed class SheetsReader(PlaceCells places, SourceNames sources)
{
    /// <summary>Changes whenever what is read from a table changes.</summary>
    public const string Version = "table-5";

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
            if (Findings(document, sheet, map, counts.Add, streamed: false) is not { } told) continue;
            findings.AddRange(told);
            tables++;
        }
        return new(counts.ToImmutable(), findings.ToImmutable(), tables);
    }

    /// <summary>True where the counts of a grid can be handed over while it is read, since no row bears on another.</summary>
    /// <param name="sheet">The grid.</param>
    /// <param name="map">What a person says of the columns; null where nobody does.</param>
    public static bool Streams(Sheet sheet, TableMap? map) =>
        map is not null ? map.Of(sheet, (_, _) => { }) is { IsTally: true }
        : HeaderBlock.Of(sheet) is { } header && TableHeader.Of(sheet) is { IsInbox: false } known
            && (KnownFormats.Of(header) is { } format ? format.Streams : known.IsTally && known.Has(Column.Outcome));

    /// <summary>Hands over the counts of a grid for which <see cref="Streams"/> is true.</summary>
    /// <param name="document">The document that the counts cite.</param>
    /// <param name="sheet">The grid.</param>
    /// <param name="map">What a person says of the columns; null where nobody does.</param>
    /// <param name="take">Takes each count in order.</param>
    public IEnumerable<Finding> Stream(SourceDocument document, Sheet sheet, TableMap? map, Action<ReportedCount> take) =>
        Findings(document, sheet, map, take, streamed: true) ?? [];

    private IEnumerable<Finding>? Findings(SourceDocument document, Sheet sheet, TableMap? map, Action<ReportedCount> take, bool streamed)
    {
        if (map is not null) return Mapped(document, sheet, map, take);
        if (HeaderBlock.Of(sheet) is not { } header || TableHeader.Of(sheet) is not { IsInbox: false } known) return null;
        var scribe = new SheetScribe(document, sheet, places, sources) { Width = header.Cells.Length, Taker = streamed ? take : null };
        if (KnownFormats.Of(header) is { } format) format.Read(scribe, header);
        else if (known.IsTally && known.Has(Column.Outcome)) return Tallies(document, sheet, known, take);
        else if (HeaderLayout.Of(header, sheet) is { } layout && (!known.IsTally || !IsPlain(header) || IsRising(document, sheet, layout) || HoldsByCodes(sheet, layout))) new FigureTable(scribe, layout).Read();
        else if (known.IsTally) return Tallies(document, sheet, known, take);
        else return null;
        scribe.Finish();
        scribe.Counts.ForEach(take);
        return scribe.Findings;
    }

    private IEnumerable<Finding>? Mapped(SourceDocument document, Sheet sheet, TableMap map, Action<ReportedCount> take)
    {
        var told = new List<Finding>();
        void Tell(string code, string[] arguments) =>
            told.Add(new(code, Severity.Conflict, new(document.Name, document.Sha256, null, null, null), new("collect." + code, [document.Name, .. arguments]), []));
        if (map.Of(sheet, Tell) is not { } mapped) return null;
        if (mapped.IsTally) return told.Concat(Tallies(document, sheet, mapped.TallyHeader, take)).ToList();
        if (mapped.Layout.Series.IsEmpty) return told.Count == 0 ? null : told;
        var scribe = new SheetScribe(document, sheet, places, sources) { Width = mapped.Header.Cells.Length };
        new FigureTable(scribe, mapped.Layout).Read();
        scribe.Finish();
        scribe.Counts.ForEach(take);
        return told.Concat(scribe.Findings);
    }

    private ImmutableArray<Finding> Tallies(SourceDocument document, Sheet sheet, TableHeader header, Action<ReportedCount> take) =>
        new TallyTable(document, sheet, header, places, sources, take).Read();

    // Codes outside the gazetteer of which one begins another, as UA32 does UA3202: wholes and parts, not a list.
    private bool HoldsByCodes(Sheet sheet, FigureLayout layout)
    {
        if (layout.PCode < 0 && layout.Codes.IsEmpty) return false;
        string[] codes = [.. sheet.Rows.Where(row => row.Number > layout.HeaderRow).Select(row => row[layout.CodeAt(row)].ToUpperInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        for (int i = 1; i < codes.Length; i++)
            if (RowPath.IsHeld(codes[i - 1], codes[i]) && !places.Within([], codes[i - 1]).Place.Area.IsKnown) return true;
        return false;
    }

    // A plain table of days and numbers that only rise is a running total all the same.
    private bool IsRising(SourceDocument document, Sheet sheet, FigureLayout layout)
    {
        if (layout.DateStart < 0) return false;
        var order = DayOrders.Of(sheet, layout.DateStart, layout.HeaderRow).Order;
        var marked = Rising.Mark(new SheetScribe(document, sheet, places, sources), layout, row => CellDate.Of(row[layout.DateStart], order, sheet.MayHoldSerialDays));
        return marked.Any(series => series.Measure == FigureMeasure.Running);
    }

    // The template with a column for each outcome, and nothing that only the reader of figures knows, such as codes of several levels.
    private static bool IsPlain(HeaderBlock header) => header.Cells.Count(cell => cell.Column == Column.PCode) < 2 && header.Cells.All(cell => cell.Tag.Length == 0 && cell.Upper.Length == 0
        && (!cell.Meaning.IsFigure || TableWords.Header(cell.Lower) is not null) && cell.Column is not (Column.Country or Column.Admin1 or Column.Admin2 or Column.Admin3 or Column.Year));
}
