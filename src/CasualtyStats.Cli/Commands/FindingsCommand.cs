using System.CommandLine;
using CasualtyStats.Report.Exports;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>findings</c>: what a person should check.</summary>
internal static class FindingsCommand
{
    public static Command Build(Grammar grammar)
    {
        var findings = grammar.Command("findings");
        var format = grammar.Format(findings, "table", "csv", "jsonl");
        findings.SetAction(parsed =>
        {
            var record = ReconciledRecord.Open(grammar, parsed);
            var session = grammar.Session;
            switch (parsed.GetValue(format))
            {
                case "csv": FindingCsv.Write(session.Data, record.Findings, session.Language.Console); break;
                case "jsonl": FindingJsonLines.Write(session.Data, record.Findings); break;
                default: ScreenTable.Findings(session, record.Findings); break;
            }
            return session.Done(record.ToCheck);
        });
        return findings;
    }
}
