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
    /// <param name="grammar">The grammar, for its option.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="folder">A folder whose own ledger is meant where none is named; null for the current one.</param>
    /// <exception cref="RefusedException">There is none, or an empty file in its place.</exception>
    public static string ForReading(Grammar grammar, ParseResult parsed, string? folder = null)
    {
        string? named = Named(grammar, parsed) ?? (folder is null ? null : Path.Combine(folder, FileName));
        if (named is null && File.Exists(FileName)) named = Path.GetFullPath(FileName);
        if (named is null) throw new RefusedException(new("cli.ledger-needed"));
        if (named == PostgresLedger.Name) return named;
        if (!File.Exists(named)) throw new RefusedException(new("cli.no-ledger", named, named));
        // Whoever writes makes a new ledger of an empty file; whoever reads one would be told that nothing is missing.
        return new FileInfo(named).Length > 0 || new FileInfo(named + "-wal") is { Exists: true, Length: > 0 } ? named : throw new RefusedException(new("cli.ledger-empty", named));
    }

    /// <summary>Opens a ledger with the session's clock.</summary>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    /// <exception cref="RefusedException">It is on a server that nothing names.</exception>
    public static CasualtyLedger Open(Session session, string path)
    {
        var ledger = Found(session, path);
        ledger.Waiting = Waiting(session, path);
        ledger.Indexing = () => session.Tell("cli.ledger.indexing", path);
        return ledger;
    }

    private static CasualtyLedger Found(Session session, string path)
    {
        if (path == PostgresLedger.Name) return PostgresLedger.Open(ConnectionString(), session.Clock);
        if (MovedLedger.Of(path) is not { } moved) return SqliteLedger.Open(path, session.Clock);
        moved.TakeIn(session);
        return SqliteLedger.Open(moved.Local, session.Clock);
    }

    /// <summary>Writes the closed copy of a ledger that lives elsewhere because its folder is synced or on a network; any other ledger is where it is.</summary>
    /// <param name="session">For messages.</param>
    /// <param name="ledger">The ledger, open.</param>
    /// <param name="path">Where the user has it.</param>
    public static void Export(Session session, CasualtyLedger ledger, string path)
    {
        if (path != PostgresLedger.Name) MovedLedger.Of(path)?.Export(session, ledger);
    }

    /// <summary>Opens a ledger as the target of a copy.</summary>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    /// <exception cref="RefusedException">It is on a server that nothing names.</exception>
    public static CasualtyLedger OpenForCopy(Session session, string path)
    {
        var ledger = path == PostgresLedger.Name ? PostgresLedger.OpenForCopy(ConnectionString()) : SqliteLedger.OpenForCopy(path);
        ledger.Waiting = Waiting(session, path);
        return ledger;
    }

    /// <summary>The folder beside a ledger's file, for the user's own tables; null for a ledger on a server.</summary>
    public static string? FolderOf(string path) => path == PostgresLedger.Name ? null : Path.GetDirectoryName(path);

    // Says so once, and lets the user interrupt.
    private static Action Waiting(Session session, string path)
    {
        bool told = false;
        return () =>
        {
            session.Cancel.ThrowIfCancellationRequested();
            if (told) return;
            told = true;
            session.Tell("cli.ledger.waiting", path);
        };
    }

    /// <summary>How to reach the server: never on the command line, where others on the machine could read the password.</summary>
    /// <exception cref="RefusedException">Nothing names it.</exception>
    public static string ConnectionString() => Environment.GetEnvironmentVariable(PostgresLedger.Variable) is { Length: > 0 } text ? text : throw new RefusedException(new("cli.postgres-unset"));

    private static string? Named(Grammar grammar, ParseResult parsed) => parsed.GetValue(grammar.Ledger) switch
    {
        null => null,
        PostgresLedger.Name => PostgresLedger.Name,
        var path => Path.GetFullPath(path),
    };
}
