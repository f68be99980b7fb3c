using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CasualtyStats.Collect.Summaries;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>summary</c>: sums of one source's table as it stands, without a ledger.</summary>
internal static class SummaryCommand
{
    // A screen of more lines helps nobody; the other forms give all.
    private const int MostOnScreen = 200;

    public static Command Build(Grammar grammar)
    {
        var session = grammar.Session;
        var summary = grammar.Command("summary");
        var files = new Argument<string[]>("FILE…") { Description = session.Say("cli.argument.summary-file"), Arity = ArgumentArity.OneOrMore };
        var by = new Option<string[]>("--by") { HelpName = "month,country,…", Description = session.Say("cli.option.summary-by"), Arity = ArgumentArity.OneOrMore, Required = true };
        var columns = grammar.Texts("--columns", "HEADER,…");
        var across = new Option<string?>("--across") { HelpName = "sources", Description = session.Say("cli.option.across") };
        across.AcceptOnlyFromAmong("sources");
        summary.Add(files);
        summary.Add(by);
        summary.Add(columns);
        summary.Add(across);
        var format = grammar.Format(summary, "table", "csv", "json");
        summary.SetAction(parsed => Sum(session, [.. parsed.GetRequiredValue(files)], parsed.GetValue(format), new SummaryQuery
        {
            By = List(parsed.GetRequiredValue(by)),
            Columns = List(parsed.GetValue(columns) ?? []),
            AcrossSources = parsed.GetValue(across) is not null,
        }));
        return summary;
    }

    private static int Sum(Session session, ImmutableArray<string> files, string? format, SummaryQuery query)
    {
        foreach (string file in files)
            if (!File.Exists(file)) throw new RefusedException(new("cli.no-file", file));
        if (query is { AcrossSources: true, Columns.Length: > 1 }) throw new RefusedException(new("cli.summary.one-column", string.Join(", ", query.Columns)));
        var (table, faults) = TableSummary.Of(files, query, session.Cancel);
        foreach (var finding in faults) session.Messages.WriteLine(finding.Text(session.Language.Console));
        if (table is null) return ExitCode.Refused;
        switch (format)
        {
            case "csv": table.WriteCsv(session.Data); break;
            case "json": table.WriteJson(session.Data); break;
            default: Screen(session, table); break;
        }
        Tell(session, table, query);
        return session.Done(table.Findings.Length);
    }

    private static void Screen(Session session, SummaryTable table)
    {
        ScreenTable.PrintAs(session, table.Headers, Enumerable.Range(0, Math.Min(MostOnScreen, table.Groups)).Select(group => table.Cells(group).ToArray()));
        if (table.Groups > MostOnScreen) session.Tell("cli.summary.more", Number(table.Groups - MostOnScreen));
    }

    // What was added and that it is rows that were added, not people that were reconciled.
    private static void Tell(Session session, SummaryTable table, SummaryQuery query)
    {
        session.Tell(query.AcrossSources ? "cli.summary.across" : "cli.summary.summed", Number(table.Rows), string.Join(", ", table.Summed));
        if (!table.NotSummed.IsEmpty) session.Tell("cli.summary.not-summed", string.Join(", ", table.NotSummed));
        foreach (var finding in table.Findings) session.Messages.WriteLine(finding.Text(session.Language.Console));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<string> List(IEnumerable<string> values) => [.. values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
