using System.CommandLine;
using System.Globalization;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>places find</c> and <c>places add</c>.</summary>
internal static class PlacesCommand
{
    private const string PlacesFile = "places.csv";

    public static Command Build(Grammar grammar)
    {
        var places = grammar.Command("places");
        places.Add(Find(grammar));
        places.Add(Add(grammar));
        return places;
    }

    private static Command Find(Grammar grammar)
    {
        var find = new Command("find", grammar.Session.Say("cli.places.find"));
        var name = grammar.Required("NAME", "place-name");
        find.Add(name);
        find.SetAction(parsed => Found(grammar.Session, parsed.GetRequiredValue(name), UserTables.Load([parsed.GetValue(grammar.Data), Environment.CurrentDirectory]).Gazetteer));
        return find;
    }

    private static int Found(Session session, string name, Gazetteer gazetteer)
    {
        var found = gazetteer.FindByName(name);
        if (found.IsEmpty && gazetteer.Find(AsCode(name)) is { } coded) found = [new(coded, MatchKind.Exact)];
        if (found.IsEmpty)
        {
            session.Messages.WriteLine(session.Say("cli.places.none", name));
            var near = gazetteer.Suggest(name);
            if (!near.IsEmpty) session.Messages.WriteLine(session.Say("cli.places.perhaps", string.Join("; ", near.Select(place => $"{place.Name(session.Language.Console)} ({place.Code})"))));
            return ExitCode.Refused;
        }
        var language = session.Language.Console;
        ScreenTable.Print(session, ["code", "level", "name", "parent"], found.Select(match => new[]
        {
            match.Place.Code.Value,
            match.Place.Level.ToString(CultureInfo.InvariantCulture),
            string.Join(" / ", new[] { match.Place.English, match.Place.Arabic }.Where(text => text.Length > 0)),
            string.Join(", ", gazetteer.Ancestors(match.Place.Code).Where(place => place.Level > 0).Select(place => place.Name(language))),
        }));
        return ExitCode.Done;
    }

    private static PCode AsCode(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? new PCode(name) : default;

    private static Command Add(Grammar grammar)
    {
        var add = new Command("add", grammar.Session.Say("cli.places.add"));
        var file = grammar.Required("FILE.csv", "places-file");
        add.Add(file);
        add.SetAction(parsed => Added(grammar.Session, parsed.GetRequiredValue(file), parsed.GetValue(grammar.Data) ?? Environment.CurrentDirectory));
        return add;
    }

    private static int Added(Session session, string file, string folder)
    {
        if (!File.Exists(file)) throw new RefusedException(new("cli.no-file", file));
        var known = UserTables.Load([folder]).Gazetteer;
        var (read, findings) = UserPlaces.Read(File.ReadAllText(file), Path.GetFileName(file), known);
        foreach (var finding in findings) session.Messages.WriteLine(finding.Text(session.Language.Console));
        if (read.IsEmpty) return ExitCode.Refused;
        string target = Path.Combine(folder, PlacesFile);
        var before = File.Exists(target) ? UserPlaces.Read(File.ReadAllText(target), PlacesFile, Gazetteer.BuiltIn).Places : [];
        var all = new Gazetteer(before.Concat(read)).Places;
        Directory.CreateDirectory(folder);
        string half = target + ".new";
        File.WriteAllText(half, UserPlaces.Write(all));
        File.Move(half, target, overwrite: true);
        session.Tell("cli.places.added", read.Length.ToString(CultureInfo.InvariantCulture), target);
        return session.Done(findings.Length);
    }
}
