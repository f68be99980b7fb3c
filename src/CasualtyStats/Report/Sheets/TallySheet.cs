using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>Every count as it was read, with its quote, its place in the document and what reconciliation made of it.</summary>
internal static class TallySheet
{
    public static Sheet Make(WorkbookContext context)
    {
        var words = context.Words;
        var content = context.Content;
        var restated = content.Restatements.GroupBy(line => line.Statement, StringComparer.Ordinal).ToDictionary(lines => lines.Key, lines => (long)Math.Min(lines.Sum(line => (decimal)line.Count), long.MaxValue), StringComparer.Ordinal);
        ImmutableArray<Column<ReportedCount>> columns =
        [
            .. Quoted(context),
            .. Meant(context),
            .. Described(context),
            context.Column<ReportedCount>("verdict", tally => Cell.Of(Verdict(content, tally) is { } verdict ? words["verdict." + Codes.Of(verdict.Kind)] : null, Looks.Wrapped), 16),
            context.Column<ReportedCount>("verdict-other", tally => Other(context, Verdict(content, tally)), 10),
            context.Column<ReportedCount>("reason", tally => Cell.Of(Verdict(content, tally)?.Reason.Text(words.Language), Looks.Wrapped), 44, 12),
            context.Column<ReportedCount>("restated", tally => Cell.Of(restated.TryGetValue(tally.Id, out long count) ? count : null, Looks.Count), 12, numeric: true),
            context.Column<ReportedCount>("flags", tally => Cell.Of(words.List(tally.Flags.Select(words.Of)), Looks.Wrapped), 44, 12),
            context.Column<ReportedCount>("tally-id", tally => Cell.Of(tally.Id, Looks.FileName), 16),
        ];
        string name = words["sheet.tallies"];
        context.Describe(name, columns);
        return TableSheet.Make(name, "Tallies", words["empty.tallies"], content.Tallies, columns, frozenColumns: 2, pagesWide: 3) with
        {
            Emphases = Emphases(columns, content.Tallies.Length, words),
        };
    }

    private static IEnumerable<Column<ReportedCount>> Quoted(WorkbookContext context)
    {
        yield return context.Column<ReportedCount>("number", tally => Cell.Of(context.Names.TallyNumber(tally.Id), Looks.Count), 7, numeric: true);
        yield return context.Column<ReportedCount>("quote", tally => Cell.Of(tally.Citation.Quote, Looks.Foreign(tally.Citation.Quote, Looks.Wrapped)), 40, 24);
        yield return context.Column<ReportedCount>("document", tally => Cell.Of(tally.Citation.Document, Looks.FileName), 28, 14);
        yield return context.Column<ReportedCount>("document-number", tally => Cell.Of(context.Names.DocumentNumber(tally.Citation.Document), Looks.CountLink, context.Names.DocumentLink(tally.Citation.Document)), 8, numeric: true);
        yield return context.Column<ReportedCount>("start", tally => Cell.Of(tally.Citation.Span?.Start, Looks.Count), 9, numeric: true);
        yield return context.Column<ReportedCount>("end", tally => Cell.Of(tally.Citation.Span?.End, Looks.Count), 9, numeric: true);
        yield return context.Column<ReportedCount>("cell", tally => Cell.Of(tally.Citation.Cell, Looks.Wrapped), 16);
    }

    private static IEnumerable<Column<ReportedCount>> Meant(WorkbookContext context)
    {
        var words = context.Words;
        yield return context.Column<ReportedCount>("outcome", tally => Cell.Of(words.Of(tally.Outcome), Looks.Wrapped), 14, 9);
        yield return context.Column<ReportedCount>("count", tally => Cell.Of(tally.Count, Looks.Key), 9, numeric: true);
        yield return context.Column<ReportedCount>("qualifier", tally => Cell.Of(words["qualifier." + Codes.Of(tally.Qualifier)], Looks.Wrapped), 14);
        yield return context.Column<ReportedCount>("allowed-low", tally => Cell.Of(tally.Interval.Low, Looks.Count), 10, numeric: true);
        yield return context.Column<ReportedCount>("allowed-high", tally => Cell.Of(tally.Interval.High, Looks.Count), 10, numeric: true);
        yield return context.Column<ReportedCount>("class", tally => Cell.Of(words.Of(tally.Class), Looks.Wrapped), 16, 11);
        yield return context.Column<ReportedCount>("class-basis", tally => Cell.Of(tally.ClassBasis is { } basis ? words["basis." + Codes.Of(basis)] : null, Looks.Wrapped), 12);
        yield return context.Column<ReportedCount>("breakdown", tally => Cell.Of(words.List(tally.Breakdown.Parts.Select(part => Part(part, words))), Looks.Wrapped), 22, 12);
        yield return context.Column<ReportedCount>("assertion", tally => Cell.Of(words["assertion." + Codes.Of(tally.Assertion)], Looks.Wrapped), 12);
    }

    private static IEnumerable<Column<ReportedCount>> Described(WorkbookContext context)
    {
        var words = context.Words;
        var names = context.Content.PlaceNames;
        yield return context.Column<ReportedCount>("place-written", tally => Cell.Of(tally.Place.Written, Looks.Foreign(tally.Place.Written, Looks.Wrapped)), 24, 12);
        yield return context.Column<ReportedCount>("place", tally => Cell.Of(words.Name(tally.Place.Area, names), Looks.Wrapped), 22, 12);
        yield return context.Column<ReportedCount>("pcode", tally => Cell.Of(tally.Place.Area.ToString(), Looks.Wrapped), 14);
        yield return context.Column<ReportedCount>("harm-first", tally => Cell.Of(tally.Harmed.Start, Looks.Day), 12, 12);
        yield return context.Column<ReportedCount>("harm-last", tally => Cell.Of(tally.Harmed.End, Looks.Day), 12, 12);
        yield return context.Column<ReportedCount>("counted-first", tally => Cell.Of(tally.Counted.Start, Looks.Day), 12, 12);
        yield return context.Column<ReportedCount>("counted-last", tally => Cell.Of(tally.Counted.End, Looks.Day), 12, 12);
        yield return context.Column<ReportedCount>("source-written", tally => Cell.Of(tally.Source.Written, Looks.Foreign(tally.Source.Written, Looks.Wrapped)), 24, 12);
        yield return context.Column<ReportedCount>("origin", tally => Cell.Of(tally.Source.Origin is { } id ? context.Names.OriginName(id, words) : null, Looks.Wrapped), 34, 12);
        yield return context.Column<ReportedCount>("cumulative", tally => Cell.Of(tally.Cumulative ? words["yes"] : null, Looks.Text), 12);
        yield return context.Column<ReportedCount>("cause", tally => Cell.Of(words.Coded("cause", tally.Cause), Looks.Wrapped), 14);
        yield return context.Column<ReportedCount>("actor", tally => Cell.Of(tally.AllegedActor, Looks.Foreign(tally.AllegedActor, Looks.Wrapped)), 16);
        yield return context.Column<ReportedCount>("occupation", tally => Cell.Of(words.Coded("occupation", tally.Occupation), Looks.Wrapped), 14);
    }

    private static Verdict? Verdict(ReportContent content, ReportedCount tally) => content.Verdicts.GetValueOrDefault(tally.Id);

    private static Cell Other(WorkbookContext context, Verdict? verdict) => context.Names.TallyNumber(verdict?.Other) is { } number
        ? Cell.Of(number, Looks.CountLink, context.Names.TallyLink(verdict!.Other))
        : Cell.Empty(Looks.Text);

    private static string Part(BreakdownPart part, Words words) => part.Count is { } count
        ? words.Say("part", Invariant.Of(count), words.Of(part.Group))
        : words.Of(part.Group);

    private static ImmutableArray<Emphasis> Emphases(ImmutableArray<Column<ReportedCount>> columns, int records, Words words)
    {
        if (records == 0) return [];
        int verdict = columns.Length - 5, flags = columns.Length - 1;
        string Range(int column) => CellReference.Range(2, column, records + 1, column);
        Emphasis Verdict(VerdictKind kind, string? fill, string? ink) => new(Range(verdict), $"${CellReference.Column(verdict)}2=\"{words["verdict." + Codes.Of(kind)]}\"", fill, ink, false);
        return
        [
            Verdict(VerdictKind.Contradicted, Looks.FillContradicted, null),
            Verdict(VerdictKind.NotCounted, null, Looks.InkNone),
            new(Range(flags), $"LEN(${CellReference.Column(flags)}2)>0", Looks.FillOpen, null, false),
        ];
    }
}
