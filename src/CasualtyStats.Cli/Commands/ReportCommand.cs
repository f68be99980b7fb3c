using System.CommandLine;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>report</c>: outputs again from the ledger, for a selection, a language or an edition.</summary>
internal static class ReportCommand
{
    public static Command Build(Grammar grammar)
    {
        var report = grammar.Command("report");
        var selectors = new SelectionOptions(grammar, report);
        var outputs = grammar.Text("--out", "DIR");
        var slides = grammar.Switch("--slides");
        report.Add(outputs);
        report.Add(slides);
        report.SetAction(parsed =>
        {
            var record = ReconciledRecord.Open(grammar, parsed, selectors.AsOf(parsed));
            var selection = selectors.Read(parsed, record.Tables.Gazetteer);
            Outputs.Write(grammar.Session, Path.GetFullPath(parsed.GetValue(outputs) ?? "reports"), ContentBuilder.Build(record, selection), parsed.GetValue(slides));
            return grammar.Session.Done(record.ToCheck);
        });
        return report;
    }
}
