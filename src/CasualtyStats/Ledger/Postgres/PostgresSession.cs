using CasualtyStats.Model;
using Npgsql;

namespace CasualtyStats.Ledger.Postgres;

/// <summary>One connection to the server; faults come out as refusals that a person understands.</summary>
internal sealed class PostgresSession : IDisposable
{
    private readonly NpgsqlConnection connection;

    /// <summary>Connects.</summary>
    /// <param name="connectionString">As Npgsql takes it; its search path, if any, names the schema.</param>
    /// <param name="patience">How long it waits for another writer.</param>
    /// <exception cref="LedgerException">The text is no connection string, the way is not encrypted, or the server refuses.</exception>
    public PostgresSession(string connectionString, TimeSpan patience)
    {
        var builder = Parsed(connectionString);
        Place = $"{builder.Host}/{builder.Database}";
        Schema = string.IsNullOrWhiteSpace(builder.SearchPath) ? "casualtystats" : builder.SearchPath.Split(',')[0].Trim().Trim('"');
        builder.SearchPath = null;
        builder.Pooling = false;
        builder.ApplicationName = "casualtystats";
        if (!IsLocal(builder.Host) && builder.SslMode is SslMode.Disable or SslMode.Allow or SslMode.Prefer)
            throw new LedgerException(new Message("ledger.postgres-unencrypted", builder.Host ?? ""));
        connection = new NpgsqlConnection(builder.ToString());
        try
        {
            Guard(connection.Open);
            // What was confirmed outlives a power cut of the server; nobody holds the end of the chain for long.
            string limit = Math.Max(1, (int)patience.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Execute($"SET search_path TO {Quoted}, pg_temp; SET synchronous_commit = on; SET lock_timeout = '{limit}s'; SET idle_in_transaction_session_timeout = '300s'");
            if (Text("SHOW server_encoding") is { } encoding and not "UTF8") throw new LedgerException(new Message("ledger.postgres-encoding", Place, encoding));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Server and database, for messages; never a password.</summary>
    public string Place { get; }

    /// <summary>The schema that holds the ledger.</summary>
    public string Schema { get; }

    /// <summary>The schema's name as SQL takes it.</summary>
    public string Quoted => "\"" + Schema.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>Runs a statement whose gaps are $1, $2 and so on.</summary>
    public void Execute(string sql, params ReadOnlySpan<object> values)
    {
        using var command = Command(sql, values);
        Guard(() => command.ExecuteNonQuery());
    }

    /// <summary>All rows of a query.</summary>
    public List<T> Rows<T>(string sql, Func<NpgsqlDataReader, T> read, params ReadOnlySpan<object> values)
    {
        using var command = Command(sql, values);
        var rows = new List<T>();
        Guard(() =>
        {
            using var reader = command.ExecuteReader();
            while (reader.Read()) rows.Add(read(reader));
        });
        return rows;
    }

    /// <summary>The first column of the first row as a number; 0 where there is none.</summary>
    public long Number(string sql, params ReadOnlySpan<object> values) => Rows(sql, row => row.IsDBNull(0) ? 0 : Convert.ToInt64(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture), values).FirstOrDefault();

    /// <summary>The first column of the first row, or null.</summary>
    public string? Text(string sql, params ReadOnlySpan<object> values) => Rows(sql, row => row.IsDBNull(0) ? null : row.GetString(0), values).FirstOrDefault();

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static NpgsqlConnectionStringBuilder Parsed(string connectionString)
    {
        try { return new(connectionString); }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The library's own words may hold a piece of the text, and the text holds a password.
            throw new LedgerException(new Message("ledger.postgres-string"));
        }
    }

    // A path is a socket of this machine.
    private static bool IsLocal(string? host) => host is null or "" or "localhost" or "127.0.0.1" or "::1" || host.StartsWith('/') || host.StartsWith('@');

    private NpgsqlCommand Command(string sql, ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        foreach (object value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    private void Guard(Action action)
    {
        try { action(); }
        catch (NpgsqlException fault) { throw PostgresFaults.Explain(fault, Place, connection.UserName ?? ""); }
        catch (System.Net.Sockets.SocketException fault) { throw new LedgerException(new Message("ledger.postgres-unreachable", Place, fault.Message), fault); }
        // A connection that broke in an earlier statement.
        catch (InvalidOperationException fault) when (connection.State != System.Data.ConnectionState.Open) { throw new LedgerException(new Message("ledger.postgres-unreachable", Place, fault.Message), fault); }
        catch (TimeoutException fault) { throw new LedgerException(new Message("ledger.postgres-unreachable", Place, fault.Message), fault); }
    }
}
