using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Document;

/// <summary>What a situation report says, from the key figures to the sources.</summary>
internal sealed class DocumentBody(ReportContent content, Words words)
{
    private const int MostPlaces = 20;
    private const int MostFindings = 12;
    private const int MostDocuments = 60;
    private static readonly VictimClass[] ClassOrder = [VictimClass.Civilian, VictimClass.Unspecified, VictimClass.Mixed, VictimClass.Combatant];
    private static readonly int[] FigureWidths = [46, 18, 18, 18];
    private static readonly bool[] FigureNumbers = [false, true, true, true];

    private readonly WordText text = new(words.RightToLeft);

    /// <summary>The body with its pictures.</summary>
    public string Write(ImmutableArray<DocumentPicture> pictures)
    {
        text.Paragraph(words["title"], "Title");
        text.Paragraph(words.Say(content.Disclosure is null ? "summary.subtitle" : "summary.subtitle.withheld", words.Day(content.AsOf), words.Day(content.From), words.Day(content.To), Invariant.Of(content.Documents.Length), Invariant.Of(content.Tallies.Length)), "Subtitle");
        if (content.Edition is { } edition) text.Paragraph(words.Say("document.edition", edition), "Note");
        KeyFigures();
        Charts(pictures);
        Places();
        Changes();
        Open();
        Sources();
        Method();
        return text.ToString();
    }

    private void KeyFigures()
    {
        text.Paragraph(words["page.headlines"], "Heading1");
        var totals = content.Summary.Where(figure => figure.Estimate.Status != FigureStatus.None)
            .OrderBy(figure => Array.IndexOf(ClassOrder, figure.Class)).ThenBy(figure => figure.Outcome).ToList();
        var headline = totals.FirstOrDefault(figure => figure.Outcome == Outcome.Killed && figure.Group == VictimGroup.Total);
        text.Paragraph(totals.Count == 0 ? words["empty"] : headline is null ? words["summary.headline.none"] : Headline(headline), "KeyFigures");
        if (totals.Count > 0)
            text.Table(FigureWidths, Head(words["summary.people"]), totals.Select(figure => Row(Label(figure), figure)), FigureNumbers);
        // Beside the figures: a reader of one page must know that some of them are not shown.
        if (content.Disclosure is { } disclosure) text.Paragraph(words.Withheld(disclosure), "Note");
        text.Paragraph(words["note.range"], "Note");
        text.Paragraph(words["note.class"], "Note");
        if (headline is { Estimate.Best: { } best } && headline.NaiveSum > best)
            text.Paragraph(words.Say("note.naive", words["killed." + Codes.Of(headline.Class)], Invariant.Grouped(headline.NaiveSum), Invariant.Grouped(best)), "Note");
    }

    private string Headline(Figure figure) => words.Say("summary.headline", words["killed." + Codes.Of(figure.Class)], Best(figure.Estimate), Low(figure.Estimate), High(figure.Estimate));

    private string Label(Figure figure)
    {
        string kind = words.Say("summary.also.label", words.Of(figure.Class), words.Of(figure.Outcome));
        return figure.Group == VictimGroup.Total ? kind : words.List([kind, words.Of(figure.Group)]);
    }

    private void Charts(ImmutableArray<DocumentPicture> pictures)
    {
        if (pictures.IsEmpty) return;
        text.Paragraph(words["page.charts"], "Heading1");
        foreach (var picture in pictures) text.Picture(picture);
    }

    private void Places()
    {
        var victims = ClassOrder.FirstOrDefault(kind => content.ByPlace.Any(figure => figure.Class == kind && IsKilled(figure)), VictimClass.Civilian);
        Ranked("document.governorates", content.ByGovernorate, victims, int.MaxValue);
        if (Ranked("summary.places", content.ByPlace, victims, MostPlaces)) text.Paragraph(words["note.places"], "Note");
    }

    private bool Ranked(string title, ImmutableArray<Figure> figures, VictimClass victims, int most)
    {
        var rows = figures.Where(figure => figure.Class == victims && IsKilled(figure) && (figure.Area is not null || figure.PlaceEnglish.Length > 0))
            .OrderByDescending(figure => figure.Estimate.Best ?? figure.Estimate.Low).ThenBy(figure => words.Place(figure), StringComparer.Ordinal).Take(most).ToList();
        if (rows.Count == 0) return false;
        text.Paragraph(words.Say(title, words.Of(victims)), "Heading2");
        text.Table(FigureWidths, Head(words["column.place"]), rows.Select(figure => Row(words.Place(figure), figure)), FigureNumbers);
        return true;
    }

    private static bool IsKilled(Figure figure) => figure is { Outcome: Outcome.Killed, Estimate.Status: not FigureStatus.None } && figure.Group == VictimGroup.Total;

    private void Changes()
    {
        if (content.Before is not { Changes.IsEmpty: false } before) return;
        text.Paragraph(words.Say("document.changes", before.Name, words.Day(before.AsOf)), "Heading1");
        text.Table([22, 38, 20, 20], [words["column.day"], words["summary.people"], words["document.then"], words["document.now"]],
            before.Changes.Select(change => (IReadOnlyList<string>)[words.Day(change.Day), words.Say("summary.also.label", words.Of(change.Figure.Class), words.Of(change.Figure.Outcome)), Best(change.Then), Best(change.Now)]), [false, false, true, true]);
        text.Paragraph(words["readme.limit.documented"], "Note");
    }

    private void Open()
    {
        text.Paragraph(words["page.findings"], "Heading1");
        if (content.Disclosure is not null) text.Paragraph(words["page.withheld"]);
        var open = content.Findings.Where(finding => finding.Severity > Severity.Note).ToList();
        if (open.Count == 0 && content.Disclosure is null) text.Paragraph(words["empty.findings"]);
        foreach (var finding in open.Take(MostFindings)) text.Term(words.Say("sentence", words.Of(finding.Severity)), finding.Text(words.Language));
        if (open.Count > MostFindings) text.Paragraph(words.Say("page.cut", Invariant.Of(MostFindings), Invariant.Of(open.Count), "findings.csv"), "Note");
    }

    private void Sources()
    {
        text.Paragraph(words["sheet.sources"], "Heading1");
        if (!content.Origins.IsEmpty)
            text.Term(words.Say("document.term", words["section.origins"]), words.Say("sentence", words.List(content.Origins.Select(origin => origin.Name(words.Language)))));
        if (content.Documents.IsEmpty) { text.Paragraph(words["empty.documents"]); return; }
        text.Table([54, 18, 28], [words["column.document"], words["column.published"], words["column.publisher"]],
            content.Documents.Take(MostDocuments).Select(document => (IReadOnlyList<string>)[document.Name, words.Day(document.Published), document.Publisher ?? ""]), [false, false, false]);
        if (content.Documents.Length > MostDocuments) text.Paragraph(words.Say("page.cut", Invariant.Of(MostDocuments), Invariant.Of(content.Documents.Length), "casualties.xlsx"), "Note");
    }

    private void Method()
    {
        text.Paragraph(words["page.method"], "Heading1");
        foreach (string term in (string[])["low", "best", "high", "corroboration", "class", "clock"]) text.Term(words.Say("document.term", words[$"readme.{term}.term"]), words["readme." + term]);
        foreach (string term in (string[])["documented", "places", "citation"]) text.Term(words.Say("document.term", words[$"readme.limit.{term}.term"]), words["readme.limit." + term]);
    }

    private string[] Head(string first) => [first, words["measure.low"], words["measure.best"], words["measure.high"]];

    private IReadOnlyList<string> Row(string label, Figure figure) => [label, Low(figure.Estimate), Best(figure.Estimate), High(figure.Estimate)];

    private string Low(CountEstimate estimate) => estimate.Low is { } low ? Invariant.Grouped(low) : words["nothing-stated"];

    private string Best(CountEstimate estimate) => estimate.Best is { } best ? Invariant.Grouped(best) : words[estimate.Status == FigureStatus.None ? "nothing-stated" : "not-fixed"];

    private string High(CountEstimate estimate) => estimate.High is { } high ? Invariant.Grouped(high) : words[estimate.Status == FigureStatus.None ? "nothing-stated" : "no-upper-bound"];
}
