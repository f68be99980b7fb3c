using System.CommandLine;

namespace CasualtyStats.Cli.Commands;

internal static class FindingsCommand
{
    public static Command Build(Grammar grammar) => grammar.Command("findings");
}
