using System.Collections.Immutable;
using System.CommandLine;
using CasualtyStats.Collect;
using CasualtyStats.Ledger;
using CasualtyStats.Model;
using CasualtyStats.Reconcile;

namespace CasualtyStats.Cli;

/// <summary>A ledger's content with what reconciliation made of it.</summary>
/// <param name="Content">What the ledger holds.</param>
/// <param name="Tables">Places, sources and words, the user's own among them.</param>
/// <param name="Reconciliation">The reconciled record.</param>
/// <param name="Findings">Everything to check, most serious first, then by document and place in it.</param>
internal sealed record ReconciledRecord(LedgerContent Content, FolderData Tables, Reconciliation Reconciliation, ImmutableArray<Finding> Findings)
{
    /// <summary>Reads and reconciles a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="dataFolders">Folders with the user's own tables.</param>
    /// <param name="asOf">Only what was known by this day; null for all.</param>
    /// <param name="session">Tells whether the work is shared with other computers; null for not.</param>
    /// <exception cref="RefusedException">The work is to be shared, and the ledger is not on a server.</exception>
    public static ReconciledRecord Of(CasualtyLedger ledger, IEnumerable<string?> dataFolders, DateOnly? asOf = null, Session? session = null)
    {
        bool shared = session is { ShareWork: true };
        if (shared && ledger.Name != PostgresLedger.Name) throw new RefusedException(new("cli.share-work-file", ledger.Name));
        var head = ledger.Head;
        var content = ledger.Read(asOf);
        var tables = UserTables.Load(dataFolders, content);
        // Where somebody wrote meanwhile, what was read has no name that others know.
        var options = new ReconcileOptions { Work = shared && ledger.Head == head ? new SharedComponents(LedgerLocation.ConnectionString(), SharedComponents.StateOf(head, tables, asOf)) : null };
        var reconciliation = Reconciliation.Of(content.Counts, content.Rulings, tables.Gazetteer, tables.Sources, options);
        var rejected = content.Rulings.Where(ruling => ruling.Kind is RulingKind.Reject or RulingKind.Accept).Select(ruling => ruling.Subject).ToHashSet(StringComparer.Ordinal);
        // An image whose numbers somebody typed is read.
        var typed = content.Rulings.Select(ruling => ruling.Added?.Citation.Sha256).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var findings = reconciliation.Findings.Concat(content.Findings).Concat(tables.Findings)
            .Where(finding => !rejected.Contains(finding.Id) && !(finding is { Code: "image", Where: { } image } && typed.Contains(image.Sha256)))
            .DistinctBy(finding => finding.Id)
            .OrderByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Where?.Document ?? "", StringComparer.Ordinal)
            .ThenBy(finding => finding.Where?.Span?.Start ?? 0)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal);
        return new(content, tables, reconciliation, [.. findings]);
    }

    /// <summary>Opens the ledger that a reading command names, and reconciles it.</summary>
    public static ReconciledRecord Open(Grammar grammar, ParseResult parsed, DateOnly? asOf = null)
    {
        string path = LedgerLocation.ForReading(grammar, parsed);
        using var ledger = LedgerLocation.Open(grammar.Session, path);
        return Of(ledger, [LedgerLocation.FolderOf(path), parsed.GetValue(grammar.Data)], asOf, grammar.Session);
    }

    /// <summary>Number of findings that a person should look at: all but notes.</summary>
    public int ToCheck => Findings.Count(finding => finding.Severity > Severity.Note);
}
