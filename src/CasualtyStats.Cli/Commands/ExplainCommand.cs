using System.Collections.Immutable;
using System.CommandLine;
using CasualtyStats.Model;
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
        explain.SetAction(parsed =>
        {
            var session = grammar.Session;
            var record = ReconciledRecord.Open(grammar, parsed, selectors.AsOf(parsed));
            var selection = selectors.Read(parsed, record.Tables.Gazetteer);
            var explanations = record.Reconciliation.Table(selection).Select(figure => record.Reconciliation.Explain(Narrowed(selection, figure))).ToImmutableArray();
            foreach (var explanation in explanations)
            {
                // The account is whole in its sentences: the figure, its origins, each statement with its quote, what is not added, what to check.
                foreach (var sentence in explanation.Sentences) session.Results.WriteLine(sentence.Text(session.Language.Console));
                session.Results.WriteLine();
            }
            if (parsed.GetValue(page) is { } file) Write(session, file, record, selection, explanations);
            return session.Done(record.ToCheck);
        });
        return explain;
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
