using System.CommandLine;

namespace CasualtyStats.Cli.Commands;

internal static class VerifyCommand
{
    public static Command Build(Grammar grammar) => grammar.Command("verify");
}
