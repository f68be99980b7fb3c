using System.CommandLine;
using CasualtyStats.Report.Exports;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>tallies</c>: every reported count, as read.</summary>
internal static class TalliesCommand
{
    public static Command Build(Grammar grammar)
    {
        var tallies = grammar.Command("tallies");
        var format = grammar.Format(tallies, "table", "csv", "jsonl");
        tallies.SetAction(parsed =>
        {
            var record = ReconciledRecord.Open(grammar, parsed);
            var session = grammar.Session;
            switch (parsed.GetValue(format))
            {
                case "csv": TallyCsv.Write(session.Data, record.Content.Counts); break;
                case "jsonl": TallyJsonLines.Write(session.Data, record.Content.Counts); break;
                default: ScreenTable.Tallies(session, record.Content.Counts); break;
            }
            return session.Done(record.ToCheck);
        });
        return tallies;
    }
}
