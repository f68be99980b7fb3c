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
        return new(new(connectionString, SqliteLedger.Moments));
    }

    /// <summary>Names the pieces that there are now; pieces named before and not now are dropped.</summary>
    /// <param name="pieces">For each name a hash of its input; where that is another than before, the result is to be made anew.</param>
    /// <exception cref="LedgerException">The server refuses.</exception>
    public void Offer(IReadOnlyDictionary<string, string> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        string[] names = [.. pieces.Keys.Order(StringComparer.Ordinal)], inputs = [.. names.Select(name => pieces[name])];
        // A piece that somebody works on is dropped once it is done, by whoever offers next.
        session.Execute("DELETE FROM work WHERE name IN (SELECT name FROM work WHERE name <> ALL ($1) FOR UPDATE SKIP LOCKED)", (object)names);
        session.Execute("UPDATE work SET input = given.input, result = NULL, worker = NULL FROM unnest($1, $2) AS given (name, input) WHERE work.name = given.name AND work.input <> given.input", names, inputs);
        session.Execute("INSERT INTO work (name, input) SELECT * FROM unnest($1, $2) ON CONFLICT (name) DO NOTHING", names, inputs);
    }

    /// <summary>Does pieces, one after the other, until none is left that nobody works on.</summary>
    /// <param name="worker">The worker's name, kept beside each result.</param>
    /// <param name="work">Makes the result of a piece from its name and its input's hash.</param>
    /// <param name="input">Only pieces of this input; null for all.</param>
    /// <param name="cancel">Honoured between pieces.</param>
    /// <returns>Names of the pieces done by this worker, in order.</returns>
    /// <exception cref="LedgerException">The server refuses, or the connection broke; the piece in hand is free again.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped.</exception>
    public IReadOnlyList<string> Do(string worker, Func<string, string, byte[]> work, string? input = null, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(worker);
        ArgumentNullException.ThrowIfNull(work);
        var done = new List<string>();
        while (One(worker, work, null, input) is { } name)
        {
            done.Add(name);
            cancel.ThrowIfCancellationRequested();
        }
        return done;
    }

    /// <summary>Waits until whoever works on a piece has done it, and does it here where that worker failed.</summary>
    /// <param name="worker">The worker's name, kept beside the result.</param>
    /// <param name="piece">The piece's name.</param>
    /// <param name="work">Makes the result of a piece from its name and its input's hash.</param>
    /// <exception cref="LedgerException">The server refuses, or the worker did not end within some seconds.</exception>
    public void Await(string worker, string piece, Func<string, string, byte[]> work)
    {
        ArgumentException.ThrowIfNullOrEmpty(worker);
        ArgumentException.ThrowIfNullOrEmpty(piece);
        ArgumentNullException.ThrowIfNull(work);
        One(worker, work, piece, null);
    }

    /// <summary>The results that there are, by name; a piece that is not done is left out.</summary>
    /// <exception cref="LedgerException">The server refuses.</exception>
    public IReadOnlyDictionary<string, byte[]> Results() =>
        session.Rows("SELECT name, result FROM work WHERE result IS NOT NULL", row => (row.GetString(0), row.GetFieldValue<byte[]>(1))).ToDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose() => session.Dispose();

    private string? One(string worker, Func<string, string, byte[]> work, string? awaited, string? input)
    {
        session.Execute("BEGIN");
        try
        {
            var piece = (awaited is null ? session.Rows("SELECT name, input FROM work WHERE result IS NULL AND ($1 = '' OR input = $1) ORDER BY name LIMIT 1 FOR UPDATE SKIP LOCKED", Piece, input ?? "")
                : session.Rows("SELECT name, input FROM work WHERE result IS NULL AND name = $1 FOR UPDATE", Piece, awaited)).FirstOrDefault();
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

    private static (string Name, string Input) Piece(Npgsql.NpgsqlDataReader row) => (row.GetString(0), row.GetString(1));
}
