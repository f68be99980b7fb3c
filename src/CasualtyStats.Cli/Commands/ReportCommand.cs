using System.CommandLine;
using CasualtyStats.Ledger;

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
        report.Add(outputs);
        report.Add(edition);
        var release = new ReleaseQuestion(grammar, report);
        var options = new OutputOptions(grammar, report);
        report.SetAction(parsed =>
        {
            string? name = parsed.GetValue(edition);
            if (name is null) release.RefuseWithoutEdition(parsed);
            var record = ReconciledRecord.Open(grammar, parsed, selectors.AsOf(parsed));
            string kept = LedgerLocation.ForReading(grammar, parsed);
            using var ledger = LedgerLocation.Open(grammar.Session, kept);
            var editions = ledger.Publications();
            if (name is not null) Check(name, editions);
            var selection = selectors.Read(parsed, record.Tables.Gazetteer);
            var full = ContentBuilder.Build(record, selection, ContentBuilder.Before(editions, selection, name));
            var share = ContentBuilder.Share(record, selection, full, options.Disclosure(parsed));
            string target = Path.GetFullPath(parsed.GetValue(outputs) ?? "reports");
            if (name is null)
            {
                Outputs.Write(grammar.Session, target, share, full, options.Slides(parsed), options.Hxl(parsed));
                return grammar.Session.Done(record.ToCheck);
            }
            string who = release.Ask(parsed, name, share);
            var today = DateOnly.FromDateTime(grammar.Session.Clock.GetUtcNow().UtcDateTime);
            Outputs.Write(grammar.Session, Path.Combine(target, name), share with { Edition = name, Released = today }, full with { Edition = name, Released = today }, options.Slides(parsed), options.Hxl(parsed));
            // Only now: an edition whose files could not be written was not published.
            ledger.AppendPublication(new Publication(name, share.AsOf, share.Summary.AddRange(share.ByDay).AddRange(share.ByPlace), who, today));
            LedgerLocation.Export(grammar.Session, ledger, kept);
            return grammar.Session.Done(record.ToCheck);
        });
        return report;
    }

    // An edition is what was published under a name: its figures stay in the ledger, its files in a folder of their own.
    private static void Check(string name, IReadOnlyList<Publication> editions)
    {
        if (name.Length == 0 || name.Trim('.').Length == 0 || name.AsSpan().IndexOfAny(['/', '\\', ':']) >= 0) throw new RefusedException(new("cli.bad-edition", name));
        if (editions.Any(known => known.Edition == name)) throw new RefusedException(new("cli.edition-exists", name));
    }
}
