using System.CommandLine;
using System.Globalization;
using CasualtyStats.Ledger;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>ledger copy</c> and <c>ledger backup</c>: a ledger to another place.</summary>
internal static class LedgerCommand
{
    public static Command Build(Grammar grammar)
    {
        var ledger = grammar.Command("ledger");
        ledger.Add(Copy(grammar));
        ledger.Add(Backup(grammar));
        ledger.Add(Index(grammar));
        return ledger;
    }

    private static Command Copy(Grammar grammar)
    {
        var copy = new Command("copy", grammar.Session.Say("cli.ledger.copy"));
        var from = grammar.Required("A", "ledger-from");
        var to = grammar.Required("B", "ledger-to");
        copy.Add(from);
        copy.Add(to);
        copy.SetAction(parsed =>
        {
            var session = grammar.Session;
            string source = parsed.GetRequiredValue(from), target = parsed.GetRequiredValue(to);
            if (source != PostgresLedger.Name && !File.Exists(source)) throw new RefusedException(new("cli.no-ledger", source, source));
            using var kept = LedgerLocation.Open(session, source);
            using var copied = LedgerLocation.OpenForCopy(session, target);
            long records = kept.CopyTo(copied, session.Cancel);
            session.Results.WriteLine(session.Say("cli.ledger.copied", records.ToString(CultureInfo.InvariantCulture), target, copied.Head.Number.ToString(CultureInfo.InvariantCulture)));
            return ExitCode.Done;
        });
        return copy;
    }

    private static Command Index(Grammar grammar)
    {
        var index = new Command("index", grammar.Session.Say("cli.ledger.index"));
        index.SetAction(parsed =>
        {
            string path = LedgerLocation.ForReading(grammar, parsed);
            using var ledger = LedgerLocation.Open(grammar.Session, path);
            ledger.RebuildIndex();
            LedgerLocation.Export(grammar.Session, ledger, path);
            grammar.Session.Tell("cli.ledger.indexed", path);
            return ExitCode.Done;
        });
        return index;
    }

    private static Command Backup(Grammar grammar)
    {
        var backup = new Command("backup", grammar.Session.Say("cli.ledger.backup"));
        var file = grammar.Required("FILE.db", "backup-file");
        backup.Add(file);
        backup.SetAction(parsed =>
        {
            string target = Path.GetFullPath(parsed.GetRequiredValue(file));
            using var ledger = LedgerLocation.Open(grammar.Session, LedgerLocation.ForReading(grammar, parsed));
            ledger.Backup(target);
            grammar.Session.Tell("cli.run.written", target);
            return ExitCode.Done;
        });
        return backup;
    }
}
