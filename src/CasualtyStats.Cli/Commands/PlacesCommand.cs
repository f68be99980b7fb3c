using System.CommandLine;

namespace CasualtyStats.Cli.Commands;

internal static class PlacesCommand
{
    public static Command Build(Grammar grammar) => grammar.Command("places");
}
