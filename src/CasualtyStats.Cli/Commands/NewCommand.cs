using System.CommandLine;
using CasualtyStats.Collect.Starting;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>new</c>: a folder to start with.</summary>
internal static class NewCommand
{
    public static Command Build(Grammar grammar)
    {
        var start = grammar.Command("new");
        var folder = grammar.Required("FOLDER", "new-folder");
        start.Add(folder);
        start.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(folder);
            foreach (string name in StarterFolder.Create(path)) grammar.Session.Tell("cli.run.written", Path.Combine(path, name));
            grammar.Session.Results.WriteLine(grammar.Session.Say("cli.new.made", path));
            return ExitCode.Done;
        });
        return start;
    }
}
