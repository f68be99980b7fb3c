using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CasualtyStats.Ledger;

/// <summary>One connection to a SQLite file with its prepared statements; faults come out as refusals that a person understands.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>A session that is not open yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="patience">How long it waits for another writer.</param>
    /// <param name="still">True for a file that nobody can write to: it is read without the side files that a log needs.</param>
    public SqliteSession(string path, TimeSpan patience, bool still = false)
    {
        Path = path;
        connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = still ? "file:" + Uri.EscapeDataString(System.IO.Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal) + "?immutable=1" : path,
            Mode = still ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ToString());
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens the connection.</summary>
    public void Open() => Guard(connection.Open);

    /// <summary>Begins to write, or finds that another writer does not end in time.</summary>
    public void Begin(TimeSpan patience)
    {
        var command = Command("BEGIN IMMEDIATE", []);
        command.CommandTimeout = Math.Max(1, (int)patience.TotalSeconds);
        Guard(() => command.ExecuteNonQuery());
    }

    /// <summary>Runs a statement whose gaps are $0, $1 and so on.</summary>
    public void Execute(string sql, params ReadOnlySpan<object> values)
    {
        var command = Command(sql, values);
        Guard(() => command.ExecuteNonQuery());
    }

    /// <summary>All rows of a query.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object> values)
    {
        var command = Command(sql, values);
        var rows = new List<T>();
        Guard(() =>
        {
            using var reader = command.ExecuteReader();
            while (reader.Read()) rows.Add(read(reader));
        });
        return rows;
    }

    /// <summary>The first column of the first row as a number; 0 where there is none.</summary>
    public long Number(string sql, params ReadOnlySpan<object> values) => Rows(sql, row => row.IsDBNull(0) ? 0 : row.GetInt64(0), values).FirstOrDefault();

    /// <summary>Texts as the JSON array that <c>json_each</c> takes: one gap for any number of them.</summary>
    public static string List(IEnumerable<string> values) => Json.JsonFields.Text(json =>
    {
        json.WriteStartArray();
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in prepared.Values) command.Dispose();
        prepared.Clear();
        connection.Dispose();
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<object> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter("$" + i.ToString(CultureInfo.InvariantCulture), null));
            prepared.Add(sql, command);
        }
        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }

    private void Guard(Action action)
    {
        try { action(); }
        catch (SqliteException fault) { throw SqliteFaults.Explain(fault, Path); }
    }
}
