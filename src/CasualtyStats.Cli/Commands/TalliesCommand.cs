using System.CommandLine;

namespace CasualtyStats.Cli.Commands;

internal static class TalliesCommand
{
    public static Command Build(Grammar grammar) => grammar.Command("tallies");
}
