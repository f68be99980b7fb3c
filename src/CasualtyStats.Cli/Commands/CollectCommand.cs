using System.CommandLine;

namespace CasualtyStats.Cli.Commands;

internal static class CollectCommand
{
    public static Command Build(Grammar grammar) => grammar.Command("collect");
}
