using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>What a person should check and, below it, what people ruled.</summary>
internal static class FindingSheet
{
    public static Sheet Make(WorkbookContext context)
    {
        var words = context.Words;
        string name = words["sheet.findings"];
        var findings = FindingColumns(context);
        var rulings = RulingColumns(context);
        context.Describe(name, findings);
        context.Describe(name, rulings);
        var sheet = StackedSheet.Make(name,
            ("", new StackedTable<Finding>("Findings", words["empty.findings"], context.Content.Findings, findings)),
            (words["section.rulings"], new StackedTable<Ruling>("Rulings", words["empty.rulings"], context.Content.Rulings, rulings)));
        int records = context.Content.Findings.Length;
        if (records == 0) return sheet;
        string range = CellReference.Range(2, 1, records + 1, 1);
        return sheet with
        {
            Emphases =
            [
                new(range, $"$A2=\"{words.Of(Severity.Conflict)}\"", Looks.FillContradicted, null, false),
                new(range, $"$A2=\"{words.Of(Severity.Check)}\"", Looks.FillApproximate, null, false),
            ],
        };
    }

    private static ImmutableArray<Column<Finding>> FindingColumns(WorkbookContext context)
    {
        var words = context.Words;
        return
        [
            context.Column<Finding>("severity", finding => Cell.Of(words.Of(finding.Severity), Looks.Text), 14, 12),
            context.Column<Finding>("finding", finding => Cell.Of(finding.Text(words.Language), Looks.Wrapped), 80, 50),
            context.Column<Finding>("document", finding => Cell.Of(finding.Where?.Document, Looks.FileName), 30, 16),
            context.Column<Finding>("document-number", finding => Cell.Of(context.Names.DocumentNumber(finding.Where?.Document), Looks.CountLink, context.Names.DocumentLink(finding.Where?.Document)), 8, numeric: true),
            context.Column<Finding>("where", finding => Cell.Of(Where(finding.Where, words), Looks.Wrapped), 20, 12),
            context.Column<Finding>("concerns", finding => context.Names.RestsOn(finding.Concerns, words), 18, 10),
            context.Column<Finding>("finding-code", finding => Cell.Of(finding.Code, Looks.Text), 28, 12),
            context.Column<Finding>("finding-id", finding => Cell.Of(finding.Id, Looks.Text), 16),
        ];
    }

    private static ImmutableArray<Column<Ruling>> RulingColumns(WorkbookContext context)
    {
        var words = context.Words;
        List<Column<Ruling>> columns =
        [
            context.Column<Ruling>("ruling-day", ruling => Cell.Of(ruling.Day, Looks.Day), 14, 12),
            context.Column<Ruling>("ruling-reason", ruling => Cell.Of(ruling.Reason, Looks.Foreign(ruling.Reason, Looks.Wrapped)), 80, 50),
            context.Column<Ruling>("ruling", ruling => Cell.Of(words["ruling." + Codes.Of(ruling.Kind)], Looks.Wrapped), 30),
            context.Column<Ruling>("ruling-value", ruling => Cell.Of(ruling.Value, Looks.Count), 20, numeric: true),
            context.Column<Ruling>("ruling-subject", ruling => Subject(context, ruling.Subject), 18, 10),
            context.Column<Ruling>("ruling-other", ruling => Subject(context, ruling.Other), 28, 10),
        ];
        if (context.Options.ShowReviewers) columns.Add(context.Column<Ruling>("reviewer", ruling => Cell.Of(ruling.Author, Looks.Text), 16));
        return [.. columns];
    }

    private static Cell Subject(WorkbookContext context, string? id) => context.Names.TallyNumber(id) is { } number
        ? Cell.Of(context.Words.Say("rests-on", Invariant.Of(number)), Looks.FileLink, context.Names.TallyLink(id))
        : Cell.Of(id, Looks.Text);

    private static string? Where(Citation? citation, Words words) => citation?.Span is { } span
        ? words.Say("characters", Invariant.Of(span.Start), Invariant.Of(span.End))
        : citation?.Cell;
}
