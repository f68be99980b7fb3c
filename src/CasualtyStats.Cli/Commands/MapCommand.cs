using System.CommandLine;
using System.Globalization;
using CasualtyStats.Collect;
using CasualtyStats.Collect.Tables.Mapping;
using CasualtyStats.Model;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>map</c>: proposes what the columns of a table hold, and shows what would be read.</summary>
internal static class MapCommand
{
    private const int Shown = 10;

    public static Command Build(Grammar grammar)
    {
        var map = grammar.Command("map");
        var file = grammar.Required("FILE", "map-file");
        map.Add(file);
        map.SetAction(parsed => Map(grammar.Session, parsed.GetRequiredValue(file), parsed.GetValue(grammar.Data)));
        return map;
    }

    private static int Map(Session session, string file, string? data)
    {
        if (!File.Exists(file)) throw new RefusedException(new("cli.no-file", file));
        var tables = UserTables.Load([Path.GetDirectoryName(Path.GetFullPath(file)), data]);
        var proposal = MapProposal.Of(file, tables.Gazetteer);
        if (proposal.Problem is { } problem) throw new RefusedException(problem.Message);
        if (proposal.Csv.Length == 0) throw new RefusedException(new("cli.map.no-table", file));
        string path = file + ".map.csv";
        if (File.Exists(path)) session.Tell("cli.map.kept", path);
        else if (proposal.Format) session.Tell("cli.map.known", Path.GetFileName(file));
        else
        {
            File.WriteAllText(path, proposal.Csv, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            session.Tell("cli.run.written", path);
        }
        return Show(session, tables, file);
    }

    // What would be read, for a person to compare with the table itself.
    private static int Show(Session session, FolderData tables, string file)
    {
        var items = new Collector(tables.Gazetteer, tables.Sources, tables.Words).Collect([file], new CollectOptions(), null, session.Cancel).ToList();
        var counts = items.Select(item => item.Document).OfType<CollectedDocument>().SelectMany(document => document.Counts).ToList();
        var findings = items.SelectMany(item => item.Strays.Concat(item.Document is { } document ? document.Findings : [])).ToList();
        foreach (var outcome in counts.GroupBy(count => count.Outcome).OrderBy(outcome => outcome.Key))
            session.Results.WriteLine(session.Say("cli.map.would-read", Number(outcome.Count()), session.Say("outcome." + ScreenTable.Code(outcome.Key)),
                Number(outcome.Sum(count => count.Count ?? 0)), Number(outcome.Count(count => count.Cumulative))));
        ScreenTable.Tallies(session, [.. counts.Take(Shown)]);
        if (findings.Count > 0) ScreenTable.Findings(session, [.. findings.Take(Shown * 2)]);
        return session.Done(findings.Count);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
