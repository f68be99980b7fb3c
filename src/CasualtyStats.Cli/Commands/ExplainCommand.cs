using System.Collections.Immutable;
using System.CommandLine;
using CasualtyStats.Model;
using CasualtyStats.Reconcile;
using CasualtyStats.Report.Page;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>explain</c>: a figure down to its quotes.</summary>
internal static class ExplainCommand
{
    public static Command Build(Grammar grammar)
    {
        var explain = grammar.Command("explain");
        var selectors = new SelectionOptions(grammar, explain);
        var page = grammar.Text("--html", "FILE.html");
        explain.Add(page);
        explain.SetAction(parsed => Explain(grammar, parsed, selectors, parsed.GetValue(page)));
        return explain;
    }

    // A page, an earlier state and the number of all findings need the whole ledger; a figure needs what bears on it.
    private static int Explain(Grammar grammar, ParseResult parsed, SelectionOptions selectors, string? page)
    {
        var session = grammar.Session;
        if (page is null && !session.Strict && selectors.AsOf(parsed) is null && Around(grammar, parsed, selectors) is { } narrow)
        {
            Tell(session, narrow);
            return ExitCode.Done;
        }
        var record = ReconciledRecord.Open(grammar, parsed, selectors.AsOf(parsed));
        var selection = selectors.Read(parsed, record.Tables.Gazetteer);
        var explanations = Explanations(record.Reconciliation, selection);
        Tell(session, explanations);
        if (page is not null) Write(session, page, record, selection, explanations);
        return session.Done(record.ToCheck);
    }

    // Null where everything has to be read: nothing narrows the question, or the ledger has no index.
    private static ImmutableArray<Explanation>? Around(Grammar grammar, ParseResult parsed, SelectionOptions selectors)
    {
        string path = LedgerLocation.ForReading(grammar, parsed);
        using var ledger = LedgerLocation.Open(grammar.Session, path);
        using var finder = ledger.Finder();
        if (finder is null) return null;
        var tables = UserTables.Load([LedgerLocation.FolderOf(path), parsed.GetValue(grammar.Data)], finder.Places, finder.Words);
        var selection = selectors.Read(parsed, tables.Gazetteer);
        if (selection is { Area: null, From: null } or { Area: null, To: null } || selection.By.Contains(Dimension.Incident)) return null;
        // Where each source or cause is reconciled by itself, or a group is named without a class, what is told of anywhere decides which rows there are; only the whole ledger can tell.
        if ((selection.Outcomes.IsEmpty || selection.Classes.IsEmpty) && AsksApart(selection)) return null;
        return Explanations(Reconciliation.Around(selection, new LedgerStatements(finder, tables.Gazetteer), finder.Rulings, tables.Gazetteer, tables.Sources), selection);
    }

    private static bool AsksApart(Selection selection) => !selection.Causes.IsEmpty || !selection.Groups.IsEmpty || selection.By.Contains(Dimension.Source) || selection.By.Contains(Dimension.Cause)
        || selection.Outcomes.Any(outcome => outcome is Outcome.Displaced or Outcome.Abducted or Outcome.Neutralised);

    private static ImmutableArray<Explanation> Explanations(Reconciliation reconciliation, Selection selection) =>
        [.. reconciliation.Table(selection).Select(figure => reconciliation.Explain(Narrowed(selection, figure)))];

    // The account is whole in its sentences: the figure, its origins, each statement with its quote, what is not added, what to check.
    private static void Tell(Session session, ImmutableArray<Explanation> explanations)
    {
        foreach (var explanation in explanations)
        {
            foreach (var sentence in explanation.Sentences) session.Results.WriteLine(sentence.Text(session.Language.Console));
            session.Results.WriteLine();
        }
    }

    // Consoles handle right-to-left badly: the page shows each quote in its own direction.
    private static void Write(Session session, string file, ReconciledRecord record, Selection selection, ImmutableArray<Explanation> explanations)
    {
        var content = ContentBuilder.Build(record, selection with { By = [] });
        var spoken = explanations.SelectMany(explanation => explanation.Rests.Select(verdict => verdict.Statement)).ToHashSet(StringComparer.Ordinal);
        content = content with { Tallies = [.. content.Tallies.Where(tally => spoken.Contains(tally.Id))] };
        try
        {
            CasualtyPage.Write(file, content, new PageOptions { Language = session.Language.Console, Explanations = explanations });
        }
        catch (OutputException error)
        {
            throw new RefusedException(error.Account);
        }
        session.Tell("cli.run.written", Path.GetFullPath(file));
    }

    // One row of the table as a question of its own.
    private static Selection Narrowed(Selection selection, Figure figure) => selection with
    {
        By = [],
        From = figure.DateStart ?? selection.From,
        To = figure.DateEnd ?? selection.To,
        Area = figure.Area ?? selection.Area,
        Outcomes = [figure.Outcome],
        Classes = [figure.Class],
        Groups = [figure.Group],
    };
}
