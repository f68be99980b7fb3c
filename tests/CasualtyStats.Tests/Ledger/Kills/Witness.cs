using CasualtyStats.Ledger;
using Microsoft.Data.Sqlite;

namespace CasualtyStats.Tests.Ledger.Kills;

/// <summary>Another program that reads a ledger while it is written: whatever it has seen was confirmed and must be there ever after.</summary>
internal sealed class Witness(string path)
{
    private LedgerHead seen = new(0, "");

    /// <summary>Records seen so far.</summary>
    public long Records => seen.Number;

    /// <summary>Looks at the end of the chain, as far as there is one yet.</summary>
    public void Look()
    {
        if (!File.Exists(path)) return;
        try
        {
            using var connection = new SqliteConnection($"Data Source={path};Mode=ReadWrite;Pooling=False;Default Timeout=1");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT number, hash FROM head";
            using var row = command.ExecuteReader();
            if (row.Read() && row.GetInt64(0) >= seen.Number) seen = new(row.GetInt64(0), row.GetString(1));
        }
        catch (SqliteException)
        {
            // The file is being made at this moment.
        }
    }

    /// <summary>Checks that the ledger is sound and holds all that was seen.</summary>
    public void Check(CasualtyLedger ledger)
    {
        Assert.Equal([], ledger.Verify());
        Assert.True(seen.Number == 0 || ledger.ChangesSince(seen) is not null, $"record {seen.Number}, which another program had read, is gone or another; the ledger ends with {ledger.Head.Number}");
        seen = ledger.Head;
    }
}
