using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CasualtyStats.Ledger;
using CasualtyStats.Model;
using CasualtyStats.Report;
using CasualtyStats.Report.Exports;
using CasualtyStats.Report.Moves;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>changes</c>: which figures moved since a day or an edition, by how much and why.</summary>
internal static class ChangesCommand
{
    public static Command Build(Grammar grammar)
    {
        var changes = grammar.Command("changes");
        var since = new Option<string>("--since") { HelpName = "DATE|EDITION", Description = grammar.Session.Say("cli.option.since"), Required = true };
        changes.Add(since);
        var selectors = new SelectionOptions(grammar, changes);
        var format = grammar.Format(changes, "table", "csv", "jsonl");
        changes.SetAction(parsed =>
        {
            var session = grammar.Session;
            var moves = Moves(grammar, parsed, parsed.GetRequiredValue(since), selectors);
            switch (parsed.GetValue(format))
            {
                case "csv": MoveCsv.Write(session.Data, moves); break;
                case "jsonl": MoveJson.Write(session.Data, moves); break;
                default: Screen(session, moves); break;
            }
            if (moves.IsEmpty) session.Tell("cli.changes.none", parsed.GetRequiredValue(since));
            return ExitCode.Done;
        });
        return changes;
    }

    private static ImmutableArray<FigureMove> Moves(Grammar grammar, ParseResult parsed, string since, SelectionOptions selectors)
    {
        string path = LedgerLocation.ForReading(grammar, parsed);
        string?[] folders = [LedgerLocation.FolderOf(path), parsed.GetValue(grammar.Data)];
        using var ledger = LedgerLocation.Open(grammar.Session, path);
        var now = ReconciledRecord.Of(ledger, folders, selectors.AsOf(parsed));
        var selection = selectors.Read(parsed, now.Tables.Gazetteer);
        if (DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            var then = ReconciledRecord.Of(ledger, folders, day);
            return FigureMoves.Between(Known(then, selection), Known(now, selection), day);
        }
        if (ledger.Publications().LastOrDefault(edition => edition.Edition == since) is not { } edition)
            throw new RefusedException(new("cli.changes.no-edition", since, string.Join(", ", ledger.Publications().Select(known => known.Edition).Distinct().Order(StringComparer.Ordinal))));
        return SinceEdition(edition, now, ReconciledRecord.Of(ledger, folders, edition.AsOf), selection);
    }

    // What the edition printed is compared; of what was not printed then, nothing is said to have moved.
    private static ImmutableArray<FigureMove> SinceEdition(Publication edition, ReconciledRecord now, ReconciledRecord then, Selection selection)
    {
        var known = Known(now, selection);
        return FigureMoves.Between(new(Printed(edition, known.Figures), then.Content.Counts, then.Content.Rulings), known, edition.AsOf);
    }

    private static ImmutableArray<Figure> Printed(Publication edition, ImmutableArray<Figure> asked)
    {
        var cells = asked.Select(Cell).ToHashSet();
        return [.. edition.Figures.Where(figure => cells.Contains(Cell(figure)))];
    }

    private static (DateOnly?, DateOnly?, string?, Outcome, VictimClass, VictimGroup, string?, string?) Cell(Figure figure) =>
        (figure.DateStart, figure.DateEnd, figure.Area?.ToString(), figure.Outcome, figure.Class, figure.Group, figure.Source, figure.Incident);

    /// <summary>What a record says of a selection; without a question of one's own, of the whole and of each day.</summary>
    public static KnownRecord Known(ReconciledRecord record, Selection selection)
    {
        var figures = record.Reconciliation.Table(selection);
        if (selection.By.IsEmpty) figures = figures.AddRange(record.Reconciliation.Table(selection with { By = [Dimension.Day] }));
        return new(figures, record.Content.Counts, record.Content.Rulings);
    }

    /// <summary>Prints moves for people.</summary>
    public static void Screen(Session session, ImmutableArray<FigureMove> moves)
    {
        var language = session.Language.Console;
        ScreenTable.Print(session, ["date", "place", "outcome", "class", "group", "then", "now", "difference", "why"], moves.Select(move => new[]
        {
            ScreenTable.Period(move.Figure.DateStart, move.Figure.DateEnd),
            language == Language.Arabic ? move.Figure.PlaceArabic : move.Figure.PlaceEnglish,
            session.Say("outcome." + ScreenTable.Code(move.Figure.Outcome)),
            session.Say("class." + move.Figure.Class.ToString().ToLowerInvariant()),
            Wording.Has("group." + move.Figure.Group) ? session.Say("group." + move.Figure.Group) : move.Figure.Group.Code,
            Estimate(session, move.Then),
            Estimate(session, move.Now),
            move.Difference is { } difference ? difference.ToString("+0;-0;0", CultureInfo.InvariantCulture) : session.Say("cli.not-fixed"),
            string.Join("; ", move.Causes.Select(cause => session.Say("cli.changes." + cause switch { ChangeCause.NewHarm => "new-harm", ChangeCause.LateAddition => "late", _ => "correction" })).Concat(move.Documents).Concat(move.Rulings)),
        }));
    }

    private static string Estimate(Session session, CountEstimate estimate)
    {
        if (estimate.Status == FigureStatus.None) return session.Say("status.none");
        string low = estimate.Low?.ToString(CultureInfo.InvariantCulture) ?? "", high = ScreenTable.High(session, estimate);
        string best = estimate.Best?.ToString(CultureInfo.InvariantCulture) ?? session.Say("cli.not-fixed");
        return low == best && high == best ? best : $"{best} ({low}–{high})";
    }
}
