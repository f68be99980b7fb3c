using System.CommandLine;
using System.Globalization;
using CasualtyStats.Collect;
using CasualtyStats.Ledger;
using CasualtyStats.Model;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>run</c>: the main job, from a folder to everything that staff take away.</summary>
internal static class RunCommand
{
    /// <summary>File name of the review workbook beside the reports.</summary>
    public const string ReviewFile = "review.xlsx";

    private static readonly VictimClass[] ClassOrder = [VictimClass.Civilian, VictimClass.Unspecified, VictimClass.Mixed, VictimClass.Combatant];

    public static Command Build(Grammar grammar)
    {
        var run = grammar.Command("run");
        var folder = grammar.Required("FOLDER", "folder");
        var outputs = grammar.Text("--out", "DIR");
        run.Add(folder);
        run.Add(outputs);
        var options = new OutputOptions(grammar, run);
        run.SetAction(parsed => Run(grammar, parsed, parsed.GetRequiredValue(folder), parsed.GetValue(outputs), options));
        return run;
    }

    private static int Run(Grammar grammar, ParseResult parsed, string folder, string? outputs, OutputOptions options)
    {
        var session = grammar.Session;
        var disclosure = options.Disclosure(parsed);
        if (!Directory.Exists(folder)) throw new RefusedException(new("cli.no-folder", folder, folder));
        string target = Path.GetFullPath(outputs ?? Path.Combine(folder, "reports"));
        string ledgerPath = LedgerLocation.ForWriting(grammar, parsed, folder);
        string[] dataFolders = [folder, .. parsed.GetValue(grammar.Data) is { } data ? [data] : Array.Empty<string>()];
        using var ledger = LedgerLocation.Open(session, ledgerPath);
        string review = Path.Combine(folder, ReviewFile);
        var round = ReviewRound.TakeBack(session, ledger, () => ReconciledRecord.Of(ledger, dataFolders), review);
        round.Tell(session, "cli.run.reviewed", review);
        var collected = Collect(grammar, parsed, ledger, folder, target, dataFolders);
        var record = ReconciledRecord.Of(ledger, dataFolders, session: session);
        if (record.Content.Documents.IsEmpty && collected.Strays.IsEmpty) throw new RefusedException(new("cli.nothing-collected", folder));
        session.Cancel.ThrowIfCancellationRequested();
        var selection = new Selection();
        var content = ContentBuilder.Build(record, selection, ContentBuilder.Before(ledger.Publications(), selection, null));
        Outputs.Write(session, target, ContentBuilder.Share(record, selection, content, disclosure), content, options.Slides(parsed), options.Hxl(parsed));
        round.Send(session, record, review);
        LedgerLocation.Export(session, ledger, ledgerPath);
        Headlines(session, content);
        ToCheck(session, record);
        return session.Done(record.ToCheck);
    }

    private static Collecting Collect(Grammar grammar, ParseResult parsed, CasualtyLedger ledger, string folder, string target, string[] dataFolders)
    {
        var tables = UserTables.Load(dataFolders, ledger);
        var options = new CollectOptions { Skip = [target, Path.GetFullPath(ledger.Name)], ManifestPath = parsed.GetValue(grammar.Manifest) };
        var collected = Collecting.Into(ledger, grammar.Session, tables, [folder], options);
        // A file that is there but could not be read this time is not gone.
        var unread = collected.Strays.Select(finding => finding.Where?.Document).OfType<string>().Where(name => File.Exists(Path.Combine(folder, name)));
        ledger.NoteFolder(collected.Names.Concat(unread));
        ledger.NoteUnread("folder", collected.Strays);
        collected.Tell(grammar.Session);
        return collected;
    }

    // Civilians first, then the others; the total of each outcome.
    private static void Headlines(Session session, Report.ReportContent content)
    {
        foreach (var figure in content.Summary.Where(figure => figure.Group == VictimGroup.Total && figure.Estimate.Status != FigureStatus.None).OrderBy(figure => Array.IndexOf(ClassOrder, figure.Class)))
        {
            string best = figure.Estimate.Best is { } value ? value.ToString(CultureInfo.InvariantCulture) : session.Say("cli.not-fixed");
            session.Results.WriteLine(session.Say("cli.headline",
                $"{session.Say("class." + figure.Class.ToString().ToLowerInvariant())}, {session.Say("outcome." + ScreenTable.Code(figure.Outcome))}",
                figure.Estimate.Low?.ToString(CultureInfo.InvariantCulture) ?? "", best, ScreenTable.High(session, figure.Estimate)));
        }
        if (content.AsOf is { } day) session.Results.WriteLine(session.Say("cli.as-of", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private static void ToCheck(Session session, ReconciledRecord record)
    {
        int conflicts = record.Findings.Count(finding => finding.Severity == Severity.Conflict);
        if (record.ToCheck == 0) session.Tell("cli.run.nothing-to-check");
        else session.Tell("cli.run.to-check", record.ToCheck.ToString(CultureInfo.InvariantCulture), conflicts.ToString(CultureInfo.InvariantCulture), ReviewFile);
    }
}
