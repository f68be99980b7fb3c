using System.CommandLine;
using System.Globalization;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>verify</c>: the ledger's integrity.</summary>
internal static class VerifyCommand
{
    public static Command Build(Grammar grammar)
    {
        var verify = grammar.Command("verify");
        verify.SetAction(parsed =>
        {
            var session = grammar.Session;
            string path = LedgerLocation.ForReading(grammar, parsed);
            using var ledger = LedgerLocation.Open(session, path);
            var problems = ledger.Verify(session.Cancel);
            foreach (var problem in problems) session.Results.WriteLine(problem.Message.Text(session.Language.Console));
            session.Results.WriteLine(problems.Count == 0
                ? session.Say("cli.verify.sound", path, ledger.Head.Number.ToString(CultureInfo.InvariantCulture))
                : session.Say("cli.verify.broken", path, problems.Count.ToString(CultureInfo.InvariantCulture)));
            return problems.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return verify;
    }
}
