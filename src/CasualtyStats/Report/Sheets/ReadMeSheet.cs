using System.Collections.Immutable;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>What the workbook is, from what it was made, how to read it, what its limits are.</summary>
internal static class ReadMeSheet
{
    private static readonly ImmutableArray<double> Widths = [28, 84];

    public static Sheet Make(WorkbookContext context, IReadOnlyList<(string Key, string Name)> sheets)
    {
        var words = context.Words;
        var rows = new List<SheetRow> { new([Cell.Of(words[context.IsEvidence ? "title.evidence" : "title"], Looks.Title)], 30), Row(words["readme.what.term"], words[context.IsEvidence ? "readme.what.evidence" : "readme.what"]) };
        Section(rows, words["readme.section.this"]);
        rows.AddRange(Facts(context));
        Section(rows, words["readme.section.read"]);
        foreach (string term in new[] { "low", "best", "high", "range", "empty", "corroboration", "class", "clock" })
            rows.Add(Row(words[$"readme.{term}.term"], words[$"readme.{term}"]));
        Section(rows, words["readme.section.colours"]);
        rows.Add(Coloured(words["readme.colour.implied.term"], words["readme.colour.implied"], Looks.Label with { Italic = true, Bold = false, Ink = Looks.InkImplied }));
        rows.Add(Coloured(words["readme.colour.contradicted.term"], words["readme.colour.contradicted"], Looks.Label with { Bold = false, Fill = Looks.FillContradicted }));
        rows.Add(Coloured(words["readme.colour.approximate.term"], words["readme.colour.approximate"], Looks.Label with { Bold = false, Fill = Looks.FillApproximate }));
        if (context.Content.Disclosure is not null) rows.Add(Coloured(words["readme.colour.withheld.term"], words["readme.colour.withheld"], Looks.Label with { Bold = false, Italic = true, Fill = Looks.FillWithheld }));
        rows.Add(Coloured(words["readme.colour.none.term"], words["readme.colour.none"], Looks.Label with { Bold = false, Italic = true, Ink = Looks.InkNone }));
        Section(rows, words["readme.section.sheets"]);
        foreach (var (key, name) in sheets)
            rows.Add(new([Cell.Of(name, Looks.LinkWrapped, CellReference.Link(name, 1)), Cell.Of(words["readme.sheet." + key], Looks.Wrapped)], Height(words["readme.sheet." + key])));
        Section(rows, words["readme.section.limits"]);
        foreach (string limit in new[] { "documented", "sources", "places", context.IsEvidence ? "names.evidence" : "names", "licence", "citation" })
            rows.Add(Row(words[$"readme.limit.{limit}.term"], words[$"readme.limit.{limit}"]));
        return new() { Name = words["sheet.read-me"], Widths = Widths, Rows = rows, Portrait = true, OnePage = true, GridLines = false };
    }

    private static IEnumerable<SheetRow> Facts(WorkbookContext context)
    {
        var (words, content) = (context.Words, context.Content);
        SheetRow Fact(string key, Cell value) => new([Cell.Of(words["readme.fact." + key], Looks.Label), value with { Format = value.Format with { Align = Side.Begin, Indent = 0 } }]);
        Cell Day(DateOnly? day) => day is null ? Cell.Of(words["undated"], Looks.Text) : Cell.Of(day, Looks.Day);
        Cell Number(int count) => Cell.Of(count, Looks.Count);
        yield return Row(words["readme.fact.standing"], context.Standing);
        if (content.Disclosure is not null) yield return Row(words["readme.fact.withheld"], context.Withheld);
        yield return Fact("as-of", Day(content.AsOf));
        yield return Fact("from", Day(content.From));
        yield return Fact("to", Day(content.To));
        yield return Fact("documents", Number(content.Documents.Length));
        if (content.Disclosure is null) yield return Fact("tallies", Number(content.Tallies.Length));
        yield return Fact("incidents", Number(content.Incidents.Length));
        if (content.Disclosure is null) yield return Fact("findings", Number(content.Findings.Length));
        if (content.Disclosure is null) yield return Fact("rulings", Number(content.Rulings.Length));
        string origins = words.List(content.Origins.Select(origin => origin.Name(words.Language)));
        yield return Row(words["readme.fact.origins"], origins.Length > 0 ? origins : words["empty.origins"]);
    }

    private static void Section(List<SheetRow> rows, string title)
    {
        rows.Add(new([]));
        rows.Add(new([Cell.Of(title, Looks.Section), Cell.Empty(Looks.Section)], 20));
    }

    private static SheetRow Row(string term, string text) => Coloured(term, text, Looks.Label);

    private static SheetRow Coloured(string term, string text, CellFormat look) =>
        new([Cell.Of(term, look), Cell.Of(text, Looks.Wrapped)], Math.Max(Height(text), RowHeight.Points(TextWidth.Lines(term, Widths[0], look.Bold))));

    private static double Height(string text) => RowHeight.Points(TextWidth.Lines(text, Widths[1] - 4));
}
