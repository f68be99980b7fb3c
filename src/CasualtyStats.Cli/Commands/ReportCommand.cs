using System.CommandLine;
using CasualtyStats.Ledger;
using CasualtyStats.Report;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>report</c>: outputs again from the ledger, for a selection, a language or an edition.</summary>
internal static class ReportCommand
{
    public static Command Build(Grammar grammar)
    {
        var report = grammar.Command("report");
        var selectors = new SelectionOptions(grammar, report);
        var outputs = grammar.Text("--out", "DIR");
        var edition = grammar.Text("--edition", "NAME");
        var slides = grammar.Switch("--slides");
        report.Add(outputs);
        report.Add(edition);
        report.Add(slides);
        report.SetAction(parsed =>
        {
            var record = ReconciledRecord.Open(grammar, parsed, selectors.AsOf(parsed));
            var content = ContentBuilder.Build(record, selectors.Read(parsed, record.Tables.Gazetteer));
            string target = Path.GetFullPath(parsed.GetValue(outputs) ?? "reports");
            if (parsed.GetValue(edition) is { } name) target = Freeze(grammar, parsed, content, target, name);
            Outputs.Write(grammar.Session, target, content, parsed.GetValue(slides));
            return grammar.Session.Done(record.ToCheck);
        });
        return report;
    }

    // An edition is what was published under a name: its figures stay in the ledger, its files in a folder of their own.
    private static string Freeze(Grammar grammar, ParseResult parsed, ReportContent content, string folder, string name)
    {
        if (name.Length == 0 || name.Trim('.').Length == 0 || name.AsSpan().IndexOfAny(['/', '\\', ':']) >= 0) throw new RefusedException(new("cli.bad-edition", name));
        string kept = LedgerLocation.ForReading(grammar, parsed);
        using var ledger = LedgerLocation.Open(grammar.Session, kept);
        if (ledger.Publications().Any(known => known.Edition == name)) throw new RefusedException(new("cli.edition-exists", name));
        ledger.AppendPublication(new Publication(name, content.AsOf, content.Summary.AddRange(content.ByDay).AddRange(content.ByPlace)));
        LedgerLocation.Export(grammar.Session, ledger, kept);
        return Path.Combine(folder, name);
    }
}
