using System.CommandLine;
using CasualtyStats.Ledger;

namespace CasualtyStats.Cli;

/// <summary>Finds and opens the ledger that a command is about.</summary>
internal static class LedgerLocation
{
    /// <summary>File name of a folder's own ledger.</summary>
    public const string FileName = "casualties.db";

    /// <summary>The ledger that is written to: what <c>--ledger</c> names, else the folder's own.</summary>
    /// <param name="grammar">The grammar, for its option.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="folder">The folder collected, or null for the current one.</param>
    public static string ForWriting(Grammar grammar, ParseResult parsed, string? folder) =>
        Named(grammar, parsed) ?? Path.Combine(folder ?? Environment.CurrentDirectory, FileName);

    /// <summary>The ledger that is read: it has to be there already.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static string ForReading(Grammar grammar, ParseResult parsed)
    {
        string? named = Named(grammar, parsed);
        if (named is null && File.Exists(FileName)) return Path.GetFullPath(FileName);
        if (named is null) throw new RefusedException(new("cli.ledger-needed"));
        if (named == PostgresLedger.Name) return named;
        return File.Exists(named) ? named : throw new RefusedException(new("cli.no-ledger", named, named));
    }

    /// <summary>Opens a ledger with the session's clock.</summary>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    /// <exception cref="RefusedException">It is on a server that nothing names.</exception>
    public static CasualtyLedger Open(Session session, string path) => path == PostgresLedger.Name ? PostgresLedger.Open(ConnectionString(), session.Clock) : SqliteLedger.Open(path, session.Clock);

    /// <summary>Opens a ledger as the target of a copy.</summary>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    /// <exception cref="RefusedException">It is on a server that nothing names.</exception>
    public static CasualtyLedger OpenForCopy(string path) => path == PostgresLedger.Name ? PostgresLedger.OpenForCopy(ConnectionString()) : SqliteLedger.OpenForCopy(path);

    /// <summary>The folder beside a ledger's file, for the user's own tables; null for a ledger on a server.</summary>
    public static string? FolderOf(string path) => path == PostgresLedger.Name ? null : Path.GetDirectoryName(path);

    // Never on the command line, where others on the machine could read the password.
    private static string ConnectionString() => Environment.GetEnvironmentVariable(PostgresLedger.Variable) is { Length: > 0 } text ? text : throw new RefusedException(new("cli.postgres-unset"));

    private static string? Named(Grammar grammar, ParseResult parsed) => parsed.GetValue(grammar.Ledger) switch
    {
        null => null,
        PostgresLedger.Name => PostgresLedger.Name,
        var path => Path.GetFullPath(path),
    };
}
