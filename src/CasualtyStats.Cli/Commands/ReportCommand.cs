using System.CommandLine;

namespace CasualtyStats.Cli.Commands;

internal static class ReportCommand
{
    public static Command Build(Grammar grammar) => grammar.Command("report");
}
