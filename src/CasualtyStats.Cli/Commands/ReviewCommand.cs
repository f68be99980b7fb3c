using System.CommandLine;

namespace CasualtyStats.Cli.Commands;

internal static class ReviewCommand
{
    public static Command Build(Grammar grammar) => grammar.Command("review");
}
