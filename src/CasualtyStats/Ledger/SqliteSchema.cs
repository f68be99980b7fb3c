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

        // The index: derived from the records, so its tables may change and be emptied. A day's row holds the places of one chunk, a document's row the ids of its counts: both grow at one end.
        """
        CREATE INDEX record_by_kind ON record (kind, number);
        CREATE TABLE index_document (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, record INTEGER NOT NULL, reading INTEGER NOT NULL, present INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX index_document_by_hash ON index_document (sha256);
        CREATE TABLE index_chunk (chunk INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL, ordinal INTEGER NOT NULL, content TEXT NOT NULL);
        CREATE INDEX index_chunk_by_document ON index_chunk (document, ordinal);
        CREATE TABLE index_place (place INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);
        CREATE TABLE index_day (span INTEGER NOT NULL, first INTEGER NOT NULL, chunk INTEGER NOT NULL, places BLOB NOT NULL, PRIMARY KEY (span, first, chunk)) WITHOUT ROWID;
        CREATE TABLE index_ids (document TEXT PRIMARY KEY, ids BLOB NOT NULL);
        CREATE TABLE index_end (only INTEGER PRIMARY KEY CHECK (only = 1), record INTEGER NOT NULL);
        """,

        // Files as they were last seen, so that an unchanged one is not read again.
        // Ids in 256 buckets, so that finding one reads a small part of them; the rest of the index is made anew with them.
        """
        CREATE TABLE index_file (name TEXT PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE index_id (bucket INTEGER NOT NULL, first INTEGER NOT NULL, ids BLOB NOT NULL, PRIMARY KEY (bucket, first)) WITHOUT ROWID;
        DROP TABLE index_ids;
        DELETE FROM index_document;
        DELETE FROM index_chunk;
        DELETE FROM index_day;
        DELETE FROM index_end;
        """,

        // What a chunk's counts tell of; the index is made anew with it.
        """
        ALTER TABLE index_chunk ADD COLUMN kinds INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX index_chunk_by_kinds ON index_chunk (kinds, document, ordinal, content);
        DELETE FROM index_document;
        DELETE FROM index_chunk;
        DELETE FROM index_day;
        DELETE FROM index_id;
        DELETE FROM index_end;
        """,
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Steps.Count;
}
