using System.CommandLine;

namespace CasualtyStats.Cli.Commands;

internal static class ExplainCommand
{
    public static Command Build(Grammar grammar) => grammar.Command("explain");
}
