namespace CasualtyStats.Ledger;

/// <summary>The tables of a ledger file, as the steps that lead from each version to the next.</summary>
internal static class SqliteSchema
{
    /// <summary>Marks a SQLite file as a ledger of this program ("CSTL").</summary>
    public const long ApplicationId = 0x4353544C;

    /// <summary>Step 0 makes version 1 from an empty file; step n raises version n. Steps are only ever added.</summary>
    public static readonly IReadOnlyList<string> Steps =
    [
        """
        CREATE TABLE record (
            number INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            payload TEXT NOT NULL,
            at TEXT NOT NULL,
            previous_hash TEXT NOT NULL,
            hash TEXT NOT NULL
        );
        CREATE INDEX record_by_key ON record (kind, key, number);
        CREATE TABLE content (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, packed INTEGER NOT NULL, bytes BLOB NOT NULL);
        CREATE TABLE head (only INTEGER PRIMARY KEY CHECK (only = 1), number INTEGER NOT NULL, hash TEXT NOT NULL);
        CREATE TRIGGER record_stays BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'records of a ledger are never changed'); END;
        CREATE TRIGGER record_kept BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'records of a ledger are never removed'); END;
        CREATE TRIGGER content_stays BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'contents of a ledger are never changed'); END;
        CREATE TRIGGER content_kept BEFORE DELETE ON content BEGIN SELECT RAISE(ABORT, 'contents of a ledger are never removed'); END;
        """,
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Steps.Count;
}
