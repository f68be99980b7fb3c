using System.CommandLine;
using System.Globalization;
using CasualtyStats.Collect;
using CasualtyStats.Ledger;
using CasualtyStats.Model;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>collect --again</c>: every kept document is read anew by today's reader and word lists, whether or not its file still exists.</summary>
internal static class CollectAgain
{
    /// <summary>Reads anew what one ledger keeps.</summary>
    /// <param name="grammar">The grammar.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="paths">At most one folder, whose ledger and tables are meant.</param>
    public static int Run(Grammar grammar, ParseResult parsed, string[] paths)
    {
        var session = grammar.Session;
        string? folder = paths.Where(Directory.Exists).FirstOrDefault();
        string path = folder is null ? LedgerLocation.ForReading(grammar, parsed) : LedgerLocation.ForReading(grammar, parsed, folder);
        using var ledger = LedgerLocation.Open(session, path);
        var tables = UserTables.Load([folder ?? LedgerLocation.FolderOf(path), parsed.GetValue(grammar.Data)], ledger);
        var content = ledger.Read();
        var findings = content.Findings.Where(finding => finding.Where is not null).ToLookup(finding => finding.Where!.Document, StringComparer.Ordinal);
        var collector = new Collector(tables.Gazetteer, tables.Sources, tables.Words);
        var unreadable = new List<string>();
        var results = ledger.ReRead(Anew(), session.Cancel);
        LedgerLocation.Export(session, ledger, path);
        foreach (string name in unreadable) session.Tell("cli.again.not", name);
        session.Tell("cli.again.done", Text(content.Documents.Length), Text(results.Count(result => result.Outcome != AppendOutcome.Unchanged)), Text(unreadable.Count));
        return session.Done(unreadable.Count);

        IEnumerable<CollectedDocument> Anew()
        {
            foreach (var document in content.Documents)
            {
                var kept = document with { Bytes = ledger.ReadBytes(document.Sha256) ?? throw new LedgerException(new("ledger.content-missing", ledger.Name, document.Sha256)) };
                if (collector.ReadAgain(kept, findings[document.Name], new CollectOptions()) is { } read) yield return read;
                else unreadable.Add(document.Name);
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
