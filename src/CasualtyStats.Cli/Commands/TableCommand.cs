using System.CommandLine;

namespace CasualtyStats.Cli.Commands;

internal static class TableCommand
{
    public static Command Build(Grammar grammar) => grammar.Command("table");
}
