using System.CommandLine;

namespace CasualtyStats.Cli.Commands;

internal static class NewCommand
{
    public static Command Build(Grammar grammar) => grammar.Command("new");
}
