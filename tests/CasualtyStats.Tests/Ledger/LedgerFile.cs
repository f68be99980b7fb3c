using CasualtyStats.Ledger;
using CasualtyStats.Tests.EndToEnd;
using Microsoft.Data.Sqlite;

namespace CasualtyStats.Tests.Ledger;

/// <summary>A ledger file of its own for one test.</summary>
internal sealed class LedgerFile : ILedgerPlace
{
    private readonly ScratchFolder folder = new();

    public string Path => folder["casualties.db"];

    public string Name => Path;

    public CasualtyLedger Open() => SqliteLedger.Open(Path, new StillClock());

    public CasualtyLedger OpenImpatient() => SqliteLedger.Open(Path, new StillClock(), TimeSpan.FromSeconds(1));

    public CasualtyLedger OpenForCopy() => SqliteLedger.OpenForCopy(Path);

    public IDisposable Occupy()
    {
        var connection = Connect();
        using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Does to the file what somebody with another tool could do.</summary>
    public void Tamper(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "DROP TRIGGER IF EXISTS record_stays; DROP TRIGGER IF EXISTS record_kept; DROP TRIGGER IF EXISTS content_stays; DROP TRIGGER IF EXISTS content_kept; " + sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => folder.Dispose();

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }
}
