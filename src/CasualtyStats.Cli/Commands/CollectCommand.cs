using System.CommandLine;
using CasualtyStats.Collect;
using CasualtyStats.Collect.Manifests;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>collect</c>: reports and tables into the ledger, nothing else.</summary>
internal static class CollectCommand
{
    public static Command Build(Grammar grammar)
    {
        var collect = grammar.Command("collect");
        var paths = new Argument<string[]>("PATH") { Description = grammar.Session.Say("cli.argument.paths"), Arity = ArgumentArity.ZeroOrMore };
        var writeManifest = grammar.Switch("--write-manifest");
        collect.Add(paths);
        collect.Add(writeManifest);
        var again = grammar.Switch("--again");
        var map = grammar.Text("--map", "FILE.map.csv");
        collect.Add(again);
        collect.Add(map);
        collect.SetAction(parsed =>
        {
            string[] given = parsed.GetValue(paths) ?? [];
            if (parsed.GetValue(again)) return CollectAgain.Run(grammar, parsed, given);
            if (given.Length == 0) throw new RefusedException(new("cli.no-path"));
            return parsed.GetValue(writeManifest) ? WriteManifest(grammar.Session, given) : Collect(grammar, parsed, given, parsed.GetValue(map));
        });
        return collect;
    }

    // Lines that are there stay as they are; the files without one get a line to fill in.
    private static int WriteManifest(Session session, string[] folders)
    {
        foreach (string folder in folders)
        {
            if (!Directory.Exists(folder)) throw new RefusedException(new("cli.no-folder", folder, folder));
            string path = Path.Combine(folder, "manifest.csv");
            string proposal = ManifestProposal.Write(folder, File.Exists(path) ? Manifest.Read(path) : Manifest.Empty);
            File.WriteAllText(path + ".part", proposal);
            File.Move(path + ".part", path, overwrite: true);
            session.Tell("cli.run.written", path);
        }
        return ExitCode.Done;
    }

    private static int Collect(Grammar grammar, ParseResult parsed, string[] paths, string? map)
    {
        if (map is not null && !File.Exists(map)) throw new RefusedException(new("cli.no-file", map));
        if (map is not null && (paths.Length > 1 || Directory.Exists(paths[0]))) throw new RefusedException(new("cli.map.one-file", map));
        var session = grammar.Session;
        string? folder = paths.Where(Directory.Exists).FirstOrDefault();
        string path = LedgerLocation.ForWriting(grammar, parsed, folder);
        using var ledger = LedgerLocation.Open(session, path);
        var tables = UserTables.Load([folder, parsed.GetValue(grammar.Data)], ledger);
        var collected = Collecting.Into(ledger, session, tables, paths, new CollectOptions { Skip = [Path.GetFullPath(ledger.Name)], ManifestPath = parsed.GetValue(grammar.Manifest), MapPath = map });
        ledger.NoteUnread("collect " + string.Join(' ', paths.Select(Path.GetFileName)), collected.Strays);
        foreach (var finding in collected.Strays) session.Messages.WriteLine(finding.Text(session.Language.Console));
        collected.Tell(session);
        LedgerLocation.Export(session, ledger, path);
        return collected.Names.IsEmpty && collected.Strays.Length > 0 ? ExitCode.Refused : session.Done(collected.Strays.Length);
    }
}
