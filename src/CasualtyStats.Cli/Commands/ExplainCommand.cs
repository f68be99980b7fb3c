using System.CommandLine;
using CasualtyStats.Model;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>explain</c>: a figure down to its quotes.</summary>
internal static class ExplainCommand
{
    public static Command Build(Grammar grammar)
    {
        var explain = grammar.Command("explain");
        var selectors = new SelectionOptions(grammar, explain);
        explain.SetAction(parsed =>
        {
            var record = ReconciledRecord.Open(grammar, parsed, selectors.AsOf(parsed));
            var selection = selectors.Read(parsed, record.Tables.Gazetteer);
            foreach (var figure in record.Reconciliation.Table(selection))
            {
                // The account is whole in its sentences: the figure, its origins, each statement with its quote, what is not added, what to check.
                foreach (var sentence in record.Reconciliation.Explain(Narrowed(selection, figure)).Sentences)
                    grammar.Session.Results.WriteLine(sentence.Text(grammar.Session.Language.Console));
                grammar.Session.Results.WriteLine();
            }
            return grammar.Session.Done(record.ToCheck);
        });
        return explain;
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
