using CasualtyStats.Ledger;
using CasualtyStats.Tests.EndToEnd;
using Microsoft.Data.Sqlite;

namespace CasualtyStats.Tests.Ledger;

/// <summary>A ledger file of its own for one test.</summary>
internal sealed class LedgerFile : IDisposable
{
    private readonly ScratchFolder folder = new();

    public string Path => folder["casualties.db"];

    public CasualtyLedger Open() => SqliteLedger.Open(Path, new StillClock());

    /// <summary>Does to the file what somebody with another tool could do.</summary>
    public void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DROP TRIGGER IF EXISTS record_stays; DROP TRIGGER IF EXISTS record_kept; DROP TRIGGER IF EXISTS content_stays; DROP TRIGGER IF EXISTS content_kept; " + sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => folder.Dispose();

    private sealed class StillClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2030, 3, 9, 12, 0, 0, TimeSpan.Zero);
    }
}
