using System.Collections.Immutable;
using CasualtyStats.Estimate;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>The one printed page: headline figures, charts, places, and how to read them.</summary>
internal sealed class SummarySheet
{
    private const int LastColumn = 8;
    private const int ChartRows = 20;
    private static readonly ImmutableArray<double> Widths = [38, 11.5, 11.5, 11.5, 11.5, 11.5, 11.5, 40];
    private static readonly Outcome[] Headline = [Outcome.Killed, Outcome.Injured];
    private static readonly VictimClass[] AlwaysShown = [VictimClass.Civilian, VictimClass.Combatant, VictimClass.Unspecified];

    private readonly WorkbookContext context;
    private readonly SummaryCharts charts;
    private readonly List<SheetRow> rows = [];
    private readonly List<string> merges = [];
    private readonly List<PlacedChart> placed = [];
    private readonly List<KeyValuePair<string, string>> names = [];
    private readonly string name;

    private SummarySheet(WorkbookContext context, SummaryCharts charts)
    {
        this.context = context;
        this.charts = charts;
        name = context.Words["sheet.summary"];
    }

    private Words Words => context.Words;

    private ReportContent Content => context.Content;

    public static (Sheet Sheet, ImmutableArray<KeyValuePair<string, string>> Names) Make(WorkbookContext context, SummaryCharts charts)
    {
        var summary = new SummarySheet(context, charts);
        summary.Build();
        return (new()
        {
            Name = summary.name,
            Widths = Widths,
            Rows = summary.rows,
            Merges = [.. summary.merges],
            Charts = [.. summary.placed],
            Portrait = true,
            OnePage = true,
            GridLines = false,
            Tab = Looks.Accent,
        }, [.. summary.names]);
    }

    private void Build()
    {
        Line(Cell.Of(Words["title"], Looks.Title), height: 28);
        Line(Cell.Of(context.Standing, Content.Released is null ? Looks.Draft : Looks.Subtitle), Lines(context.Standing));
        Line(Cell.Of(Subtitle(), Looks.Subtitle), Lines(Subtitle()));
        Line(Cell.Of(HeadlineText(), Looks.Headline), Math.Max(2, Lines(HeadlineText()) * 1.4));
        if (!context.IsEmpty)
        {
            Figures();
            OtherOutcomes();
            EditionBefore();
            Charts();
            TopPlaces();
        }
        Notes();
    }

    private void Line(Cell cell, double lines = 1, double? height = null)
    {
        rows.Add(new([cell], height ?? RowHeight.Points((int)Math.Ceiling(lines))));
        merges.Add(CellReference.Range(rows.Count, 1, rows.Count, LastColumn));
    }

    private static double Lines(string text) => TextWidth.Lines(text, Widths.Sum() - 4);

    private string Subtitle() => Words.Say(Content.Disclosure is null ? "summary.subtitle" : "summary.subtitle.withheld",
        Words.Day(Content.AsOf), Words.Day(Content.From), Words.Day(Content.To),
        Invariant.Of(Content.Documents.Length), Invariant.Of(Content.Tallies.Length));

    private string HeadlineText()
    {
        if (context.IsEmpty) return Words["empty"];
        var line = Find(charts.Class, Outcome.Killed);
        var total = line?.Estimate(VictimGroup.Total) ?? CountEstimate.None;
        if (total.Status == FigureStatus.None) return Words["summary.headline.none"];
        return Words.Say("summary.headline", Words["killed." + Codes.Of(charts.Class)],
            total.Best is { } best ? Invariant.Grouped(best) : Words["not-fixed"],
            total.Low is { } low ? Invariant.Grouped(low) : Words["nothing-stated"],
            total.High is { } high ? Invariant.Grouped(high) : Words["no-upper-bound"]);
    }

    private FigureLine? Find(VictimClass victims, Outcome outcome) => context.Summary.FirstOrDefault(line => line.First.Class == victims && line.First.Outcome == outcome);

    private void Figures()
    {
        rows.Add(new([Cell.Of("", Looks.Heading), Cell.Of(Words["outcome.killed"], Looks.HeadingCentre), Cell.Empty(Looks.Heading), Cell.Empty(Looks.Heading),
            Cell.Of(Words["outcome.injured"], Looks.HeadingCentre), Cell.Empty(Looks.Heading), Cell.Empty(Looks.Heading), Cell.Of("", Looks.Heading)], 18));
        merges.Add(CellReference.Range(rows.Count, 2, rows.Count, 4));
        merges.Add(CellReference.Range(rows.Count, 5, rows.Count, 7));
        string[] measures = [Words["measure.low"], Words["measure.best"], Words["measure.high"]];
        rows.Add(new([Cell.Of(Words["summary.people"], Looks.Heading), .. measures.Concat(measures).Select(text => Cell.Of(text, Looks.HeadingNumber)), Cell.Of(Words["column.open"], Looks.Heading with { Align = Side.Begin, Indent = 1 })], 30));
        foreach (var victims in AlwaysShown.Append(VictimClass.Mixed).Where(victims => AlwaysShown.Contains(victims) || Headline.Any(outcome => Find(victims, outcome)?.Speaks == true)).OrderBy(ClassOrder.Of))
            ClassRows(victims);
    }

    private void ClassRows(VictimClass victims)
    {
        FigureRow(Words["class." + Codes.Of(victims)], Looks.Label, victims, VictimGroup.Total);
        NameCells(victims);
        foreach (var group in FigureLine.Groups.Where(group => group != VictimGroup.Total))
            if (Headline.Any(outcome => Find(victims, outcome)?.Estimate(group) is { Status: not FigureStatus.None }))
                FigureRow(Words["group." + group.Code], Looks.Indented, victims, group);
    }

    private void FigureRow(string label, CellFormat look, VictimClass victims, VictimGroup group)
    {
        var cells = new List<Cell> { Cell.Of(label, look) };
        var notes = new List<string>();
        foreach (var outcome in Headline)
        {
            var figure = Find(victims, outcome)?[group];
            cells.AddRange(Triple(figure, group == VictimGroup.Total));
            if (Note(figure) is { Length: > 0 } note) notes.Add(Words.Say("open.of", Words["outcome." + Codes.Of(outcome)], note));
        }
        bool nothing = Headline.All(outcome => (Find(victims, outcome)?[group]?.Estimate ?? CountEstimate.None).Status == FigureStatus.None);
        string text = nothing ? Words.Of(FigureStatus.None) : string.Join(" ", notes);
        cells.Add(Cell.Of(text, nothing ? Looks.RowNote with { Ink = Looks.InkNone, Italic = true } : Looks.RowNote));
        int lines = Math.Max(TextWidth.Lines(text, Widths[^1] * 1.06), TextWidth.Lines(label, Widths[0], look.Bold));
        rows.Add(new([.. cells], RowHeight.Points(lines) + 1));
    }

    private IEnumerable<Cell> Triple(Figure? figure, bool bold)
    {
        var estimate = figure?.Estimate ?? CountEstimate.None;
        string? link = figure is null || estimate.Status == FigureStatus.None ? null : CellReference.Link(Words["sheet.by-group"], FigureSheets.ByGroupRow(context, figure));
        CellFormat Look(CellFormat format) => estimate.Status switch
        {
            FigureStatus.Implied => format with { Italic = true, Ink = Looks.InkImplied },
            FigureStatus.Contradicted => format with { Fill = Looks.FillContradicted },
            FigureStatus.Approximate => format with { Fill = Looks.FillApproximate },
            _ => format,
        };
        yield return Cell.Of(estimate.Low, Look(Looks.Count));
        yield return Cell.Of(estimate.Best, Look(bold ? Looks.Key : Looks.Count), estimate.Best is null ? null : link);
        yield return Cell.Of(estimate.High, Look(Looks.Count));
    }

    private string Note(Figure? figure)
    {
        var estimate = figure?.Estimate ?? CountEstimate.None;
        if (estimate.Status == FigureStatus.None) return "";
        var parts = new List<string>();
        if (estimate.Status != FigureStatus.Reported) parts.Add(Words.Of(estimate.Status));
        if (estimate.Best is null) parts.Add(Words["not-fixed"]);
        if (estimate.High is null) parts.Add(Words["no-upper-bound"]);
        return parts.Count == 0 ? "" : Words.Say("sentence", Words.List(parts));
    }

    // The same names in every language, so that formulas of other workbooks keep working.
    private void NameCells(VictimClass victims)
    {
        string[] measures = ["lowest", "reconciled", "highest"];
        for (int outcome = 0; outcome < Headline.Length; outcome++)
            for (int measure = 0; measure < measures.Length; measure++)
            {
                int column = 2 + outcome * 3 + measure;
                names.Add(new($"{Codes.Of(Headline[outcome])}_{Codes.Of(victims)}_{measures[measure]}", CellReference.Absolute(name, rows.Count, column, rows.Count, column)));
            }
    }

    private void OtherOutcomes()
    {
        var others = context.Summary.Where(line => !Headline.Contains(line.First.Outcome) && line.Status != FigureStatus.None).ToList();
        if (others.Count == 0) return;
        rows.Add(new([Cell.Of(Words["summary.also"], Looks.Heading), Cell.Of(Words["measure.low"], Looks.HeadingNumber), Cell.Of(Words["measure.best"], Looks.HeadingNumber),
            Cell.Of(Words["measure.high"], Looks.HeadingNumber), .. Enumerable.Repeat(Cell.Empty(Looks.Heading), 4)], 30));
        foreach (var line in others)
            rows.Add(new([Cell.Of(Words.Say("summary.also.label", Words.Of(line.First.Outcome), Words.Of(line.First.Class)), Looks.Label), .. Triple(line.Total, true),
                Cell.Empty(Looks.Text), Cell.Empty(Looks.Text), Cell.Empty(Looks.Text), Cell.Of(Note(line.Total), Looks.RowNote)]));
    }

    // As it was printed, and the same days as they are known now: what came late is not read as what happened since.
    private void EditionBefore()
    {
        if (Content.Before is not { } before) return;
        string[] measures = [Words["measure.low"], Words["measure.best"], Words["measure.high"]];
        rows.Add(new([Cell.Of(Words.Say("summary.before", before.Name, Words.Day(before.From), Words.Day(before.To)), Looks.Heading),
            Cell.Of(Words["summary.before.then"], Looks.HeadingCentre), Cell.Empty(Looks.Heading), Cell.Empty(Looks.Heading),
            Cell.Of(Words["summary.before.now"], Looks.HeadingCentre), Cell.Empty(Looks.Heading), Cell.Empty(Looks.Heading), Cell.Of("", Looks.Heading)], 30));
        merges.Add(CellReference.Range(rows.Count, 2, rows.Count, 4));
        merges.Add(CellReference.Range(rows.Count, 5, rows.Count, 7));
        rows.Add(new([Cell.Of("", Looks.Heading), .. measures.Concat(measures).Select(text => Cell.Of(text, Looks.HeadingNumber)), Cell.Of(Words["summary.before.change"], Looks.Heading)], 30));
        foreach (var outcome in Headline)
        {
            var then = Total(before.Published, outcome);
            var known = Total(before.KnownNow, outcome);
            if (then is null && known is null) continue;
            string difference = Difference(then?.Estimate ?? CountEstimate.None, known?.Estimate ?? CountEstimate.None);
            rows.Add(new([Cell.Of(Words.Say("summary.also.label", Words.Of(outcome), Words.Of(charts.Class)), Looks.Label), .. PlaceTriple(then), .. PlaceTriple(known), Cell.Of(difference, Looks.RowNote)],
                RowHeight.Points(TextWidth.Lines(difference, Widths[^1] * 1.06))));
        }
    }

    private Figure? Total(ImmutableArray<Figure> figures, Outcome outcome) =>
        figures.FirstOrDefault(figure => figure.Group == VictimGroup.Total && figure.Outcome == outcome && figure.Class == charts.Class && figure.Estimate.Status != FigureStatus.None);

    private string Difference(CountEstimate then, CountEstimate known) => Change.Between(then, known) switch
    {
        { Difference: 0 } => Words["summary.before.same"],
        { Difference: { } step } => Words.Say("summary.before.difference", Cell.Of(step, Looks.Change).Shown),
        _ => Words["summary.before.open"],
    };

    private void Charts()
    {
        if (charts.Daily is { } daily) Place(daily.Chart, 1, LastColumn + 1, ChartRows);
        var second = new[] { charts.Groups, charts.Ranked }.OfType<(Chart Chart, ChartBlock Block)>().ToList();
        if (second.Count > 0)
        {
            int start = rows.Count;
            for (int i = 0; i < second.Count; i++)
                placed.Add(new(second[i].Chart, start + 2, i == 0 ? 1 : 6, start + 2 + ChartRows, second.Count == 1 ? LastColumn + 1 : i == 0 ? 6 : LastColumn + 1));
            Blank(ChartRows + 1);
        }
        if (charts.Restated is { } restated) Place(restated.Chart, 1, LastColumn + 1, ChartRows);
    }

    private void Place(Chart chart, int column, int endColumn, int height)
    {
        placed.Add(new(chart, rows.Count + 2, column, rows.Count + 2 + height, endColumn));
        Blank(height + 1);
    }

    private void Blank(int count)
    {
        for (int i = 0; i < count; i++) rows.Add(new([]));
    }

    private void TopPlaces()
    {
        if (charts.TopPlaces.Length == 0) return;
        string[] measures = [Words["measure.low"], Words["measure.best"], Words["measure.high"]];
        Blank(1);
        rows.Add(new([Cell.Of(Words.Say("summary.places", Words.Of(charts.Class)), Looks.Heading),
            .. Headline.SelectMany(outcome => measures.Select(measure => Cell.Of(Words.Say("column.measure", Words["outcome." + Codes.Of(outcome)], measure), Looks.HeadingNumber))),
            Cell.Of(Words["column.open"], Looks.Heading with { Align = Side.Begin, Indent = 1 })], RowHeight.Points(3)));
        var injured = FigureLine.Of(Content.ByPlace.Where(figure => figure.Outcome == Outcome.Injured && figure.Class == charts.Class));
        foreach (var line in charts.TopPlaces)
        {
            string place = Words.Place(line.First);
            var hurt = injured.FirstOrDefault(other => Equals(other.First.Area, line.First.Area) && other.First.PlaceEnglish == line.First.PlaceEnglish)?.Total;
            string note = string.Join(" ", new[] { (Outcome.Killed, Note(line.Total)), (Outcome.Injured, Note(hurt)) }.Where(open => open.Item2.Length > 0)
                .Select(open => Words.Say("open.of", Words["outcome." + Codes.Of(open.Item1)], open.Item2)));
            rows.Add(new([Cell.Of(place, Looks.Foreign(place, Looks.Wrapped) with { Align = Side.Begin }), .. PlaceTriple(line.Total), .. PlaceTriple(hurt), Cell.Of(note, Looks.RowNote)],
                RowHeight.Points(Math.Max(TextWidth.Lines(place, Widths[0]), TextWidth.Lines(note, Widths[^1] * 1.06)))));
        }
    }

    private static IEnumerable<Cell> PlaceTriple(Figure? figure)
    {
        var estimate = figure?.Estimate ?? CountEstimate.None;
        return [Cell.Of(estimate.Low, Looks.Count), Cell.Of(estimate.Best, Looks.Key), Cell.Of(estimate.High, Looks.Count)];
    }

    private void Notes()
    {
        Blank(1);
        foreach (string text in NoteTexts()) Line(Cell.Of(text, Looks.Note), TextWidth.Lines(text, Widths.Sum() + 10));
        if (context.Withheld.Length > 0) Line(Cell.Of(context.Withheld, Looks.Note with { Bold = true }), TextWidth.Lines(context.Withheld, Widths.Sum() + 10));
        if (Content.Disclosure is not null) return;
        int conflicts = Content.Findings.Count(finding => finding.Severity == Severity.Conflict);
        string check = Content.Findings.IsEmpty ? Words["summary.nothing-to-check"] : Words.Say("summary.to-check", Invariant.Of(Content.Findings.Length), Invariant.Of(conflicts));
        Line(Cell.Of(check, Looks.Note with { Bold = conflicts > 0, Ink = conflicts > 0 ? "9C2A1F" : "595959" }));
    }

    private IEnumerable<string> NoteTexts()
    {
        yield return Words["note.range"];
        yield return Words["note.class"];
        if (Find(charts.Class, Outcome.Killed)?.Total is { Estimate.Best: { } best } total && total.NaiveSum > best)
            yield return Words.Say("note.naive", Words["killed." + Codes.Of(charts.Class)], Invariant.Grouped(total.NaiveSum), Invariant.Grouped(best));
        if (charts.TopPlaces.Length > 0) yield return Words["note.places"];
    }
}
