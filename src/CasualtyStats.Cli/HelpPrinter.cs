using System.CommandLine;
using System.CommandLine.Invocation;
using CasualtyStats.Model;

namespace CasualtyStats.Cli;

/// <summary>Prints a command's help from the grammar itself, in the console's language, with the command's example.</summary>
internal sealed class HelpPrinter(Session session) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>The command as it is typed, for instance <c>casualtystats places find</c>.</summary>
    public static string Path(Command command)
    {
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        return parent is null ? "casualtystats" : $"{Path(parent)} {command.Name}";
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = session.Results;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"{session.Say("cli.help.usage")}  {Usage(command)}");
        Rows("cli.help.arguments", command.Arguments.Select(argument => (Shown(argument), argument.Description)));
        Rows("cli.help.commands", command.Subcommands.Where(sub => !sub.Hidden).Select(sub => (sub.Name, sub.Description)));
        Rows("cli.help.options", command.Options.Where(option => !option.Hidden && !option.Recursive).Select(Row));
        Rows("cli.help.everywhere", Everywhere(command).Select(Row));
        string example = "cli.example." + Path(command).Replace("casualtystats", "", StringComparison.Ordinal).Trim().Replace(' ', '-');
        if (Wording.Has(example))
        {
            output.WriteLine();
            output.WriteLine(session.Say("cli.help.example"));
            output.WriteLine("  " + session.Say(example));
        }
        return ExitCode.Done;
    }

    private static (string, string?) Row(Option option) =>
        (option.HelpName is null ? Name(option) : $"{Name(option)} {option.HelpName}", option.Description);

    private static string Name(Option option) => string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Order(StringComparer.Ordinal).Prepend(option.Name));

    private static string Shown(Argument argument) => argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + "…" : argument.Name;

    private static IEnumerable<Option> Everywhere(Command command)
    {
        for (Command? at = command; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault())
            foreach (var option in at.Options.Where(option => option.Recursive && !option.Hidden))
                yield return option;
    }

    private static string Usage(Command command)
    {
        var parts = new List<string> { Path(command) };
        parts.AddRange(command.Arguments.Select(Shown));
        if (command.Subcommands.Count > 0) parts.Add("COMMAND");
        parts.Add("[options]");
        return string.Join(' ', parts);
    }

    private void Rows(string heading, IEnumerable<(string Name, string? Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        int width = all.Max(row => row.Name.Length);
        session.Results.WriteLine();
        session.Results.WriteLine(session.Say(heading));
        foreach (var (name, text) in all) session.Results.WriteLine($"  {name.PadRight(width)}  {text}");
    }
}
