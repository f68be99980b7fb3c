using System.Security.Cryptography;
using System.Text;
using CasualtyStats.Ledger;

namespace CasualtyStats.Cli;

/// <summary>A ledger whose folder is synced or on a network: it lives in the user's local application data, and a closed copy of it lies in the folder.</summary>
/// <param name="Shared">Where the user has it: the closed copy.</param>
/// <param name="Local">Where it lives.</param>
/// <param name="Reason">What shares the folder, for instance <c>OneDrive</c>.</param>
internal sealed record MovedLedger(string Shared, string Local, string Reason)
{
    /// <summary>Variable that names another folder than the local application data.</summary>
    public const string Variable = "CASUALTYSTATS_LOCAL";

    /// <summary>The moved ledger of a path; null where its folder is this computer's own.</summary>
    /// <param name="path">Where the ledger would lie.</param>
    public static MovedLedger? Of(string path)
    {
        string full = Path.GetFullPath(path);
        if (SharedFolder.Of(full) is not { } reason) return null;
        string root = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "CasualtyStats");
        string key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)).AsSpan(0, 6));
        return new(full, Path.Combine(root, key, Path.GetFileName(full)), reason);
    }

    /// <summary>Brings the local ledger up to the closed copy, as far as that goes on where the local one ends: a colleague's computer may have written it.</summary>
    /// <param name="session">For messages.</param>
    public void TakeIn(Session session)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Local)!);
        session.Tell("cli.ledger.moved", Shared, Reason, Local);
        if (!File.Exists(Shared)) return;
        // Never opened where it lies: opening a database writes beside it.
        string copy = Local + ".incoming";
        try
        {
            File.Copy(Shared, copy, overwrite: true);
            using var incoming = SqliteLedger.Open(copy, session.Clock);
            using var local = SqliteLedger.OpenForCopy(Local);
            if (local.ChangesSince(incoming.Head) is not null) return;
            incoming.CopyTo(local, session.Cancel);
        }
        catch (LedgerException error) when (error.Reason.Key == "ledger.copy-differs")
        {
            throw new RefusedException(new("cli.ledger.apart", Shared, Local));
        }
        finally
        {
            foreach (string ending in new[] { "", "-wal", "-shm" }) File.Delete(copy + ending);
        }
    }

    /// <summary>Writes the closed copy into the folder; it takes its predecessor's place when it is whole.</summary>
    /// <param name="session">For messages.</param>
    /// <param name="ledger">The local ledger, open.</param>
    public void Export(Session session, CasualtyLedger ledger)
    {
        string made = Local + ".outgoing", half = Shared + ".part";
        File.Delete(made);
        ledger.Backup(made);
        File.Copy(made, half, overwrite: true);
        File.Move(half, Shared, overwrite: true);
        File.Delete(made);
        session.Tell("cli.ledger.exported", Shared);
    }
}
