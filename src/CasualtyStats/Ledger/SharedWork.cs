using CasualtyStats.Ledger.Postgres;

namespace CasualtyStats.Ledger;

/// <summary>Pieces of work that several workers share on a server, for instance the components of a reconciliation, which do not touch each other. Results are derived and never evidence.</summary>
/// <remarks>
/// A worker locks the row of the piece that it works on and passes over rows that others hold (<c>FOR UPDATE SKIP LOCKED</c>), so no piece is
/// done twice at once, and one whose worker died is free again. A piece is named by what it is about, and its input by a hash of all that it
/// rests on: an unchanged piece keeps its result. Since results depend on the input alone, they are those of one worker in sequence.
/// </remarks>
public sealed class SharedWork : IDisposable
{
    private readonly PostgresSession session;

    private SharedWork(PostgresSession session) => this.session = session;

    /// <summary>Connects to the ledger's server, where the ledger has been made already.</summary>
    /// <param name="connectionString">As <see cref="PostgresLedger.Open(string, TimeProvider?)"/> takes it; the user needs the role of a collector or reviewer.</param>
    /// <exception cref="LedgerException">The server cannot be reached or refuses the user.</exception>
    public static SharedWork Open(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        return new(new(connectionString, SqliteLedger.Patience));
    }

    /// <summary>Names the pieces that there are now; pieces named before and not now are dropped.</summary>
    /// <param name="pieces">For each name a hash of its input; where that is another than before, the result is to be made anew.</param>
    /// <exception cref="LedgerException">The server refuses.</exception>
    public void Offer(IReadOnlyDictionary<string, string> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        string[] names = [.. pieces.Keys.Order(StringComparer.Ordinal)];
        session.Execute("""
            WITH given AS (SELECT * FROM unnest($1, $2) AS piece (name, input)), gone AS (DELETE FROM work WHERE name <> ALL ($1))
            INSERT INTO work (name, input) SELECT name, input FROM given
            ON CONFLICT (name) DO UPDATE SET input = excluded.input, result = NULL, worker = NULL WHERE work.input <> excluded.input
            """, names, names.Select(name => pieces[name]).ToArray());
    }

    /// <summary>Does pieces, one after the other, until none is left that nobody works on.</summary>
    /// <param name="worker">The worker's name, kept beside each result.</param>
    /// <param name="work">Makes the result of a piece from its name and its input's hash.</param>
    /// <param name="cancel">Honoured between pieces.</param>
    /// <returns>Names of the pieces done by this worker, in order.</returns>
    /// <exception cref="LedgerException">The server refuses, or the connection broke; the piece in hand is free again.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped.</exception>
    public IReadOnlyList<string> Do(string worker, Func<string, string, byte[]> work, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(worker);
        ArgumentNullException.ThrowIfNull(work);
        var done = new List<string>();
        while (One(worker, work) is { } name)
        {
            done.Add(name);
            cancel.ThrowIfCancellationRequested();
        }
        return done;
    }

    /// <summary>The results that there are, by name; a piece that is not done is left out.</summary>
    /// <exception cref="LedgerException">The server refuses.</exception>
    public IReadOnlyDictionary<string, byte[]> Results() =>
        session.Rows("SELECT name, result FROM work WHERE result IS NOT NULL", row => (row.GetString(0), row.GetFieldValue<byte[]>(1))).ToDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose() => session.Dispose();

    private string? One(string worker, Func<string, string, byte[]> work)
    {
        session.Execute("BEGIN");
        try
        {
            var piece = session.Rows("SELECT name, input FROM work WHERE result IS NULL ORDER BY name LIMIT 1 FOR UPDATE SKIP LOCKED", row => (Name: row.GetString(0), Input: row.GetString(1))).FirstOrDefault();
            if (piece.Name is not null) session.Execute("UPDATE work SET result = $2, worker = $3 WHERE name = $1", piece.Name, work(piece.Name, piece.Input), worker);
            session.Execute("COMMIT");
            return piece.Name;
        }
        catch
        {
            try { session.Execute("ROLLBACK"); }
            catch (LedgerException) { }
            throw;
        }
    }
}
