using System.CommandLine;
using System.Globalization;
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
            var counts = record.Content.Counts.Concat(record.Content.Rulings.Select(ruling => ruling.Added).OfType<ReportedCount>())
                .DistinctBy(count => count.Id).ToDictionary(count => count.Id, StringComparer.Ordinal);
            foreach (var figure in record.Reconciliation.Table(selection))
                Print(grammar.Session, record.Reconciliation.Explain(Narrowed(selection, figure)), counts);
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

    private static void Print(Session session, Explanation explanation, Dictionary<string, ReportedCount> counts)
    {
        var language = session.Language.Console;
        foreach (var sentence in explanation.Sentences) session.Results.WriteLine(sentence.Text(language));
        if (!explanation.Rests.IsEmpty)
        {
            session.Results.WriteLine(session.Say("cli.explain.rests"));
            foreach (var verdict in explanation.Rests) Statement(session, counts, verdict, null);
        }
        if (!explanation.SetAside.IsEmpty)
        {
            session.Results.WriteLine(session.Say("cli.explain.set-aside"));
            foreach (var restated in explanation.SetAside) Statement(session, counts, restated.Verdict, restated.Count);
        }
        foreach (var finding in explanation.Findings) session.Results.WriteLine(session.Say("cli.explain.check", finding.Text(language)));
        session.Results.WriteLine();
    }

    private static void Statement(Session session, Dictionary<string, ReportedCount> counts, Verdict verdict, long? notAdded)
    {
        if (!counts.TryGetValue(verdict.Statement, out var count)) return;
        string amount = notAdded is { } number ? $"−{number.ToString(CultureInfo.InvariantCulture)}  " : "";
        string quote = count.Citation.Quote is { } words ? $" «{words}»" : "";
        session.Results.WriteLine($"  {amount}{count.Citation.Where}{quote}");
        session.Results.WriteLine($"      {verdict.Reason.Text(session.Language.Console)}");
    }
}
