using System.CommandLine;

namespace CasualtyStats.Cli.Commands;

internal static class RunCommand
{
    public static Command Build(Grammar grammar) => grammar.Command("run");
}
