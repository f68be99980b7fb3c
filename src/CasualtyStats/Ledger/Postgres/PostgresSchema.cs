namespace CasualtyStats.Ledger.Postgres;

/// <summary>The tables, functions and rights of a ledger on a server, as the steps that lead from each version to the next.</summary>
/// <remarks>In the texts «schema» is the schema's quoted name and «role» the beginning of the roles' names.</remarks>
internal static class PostgresSchema
{
    /// <summary>Step 0 makes version 1; step n raises version n. Steps are only ever added.</summary>
    public static readonly IReadOnlyList<string> Steps = [Tables + Index + Functions + Rights, Files, Kinds];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Steps.Count;

    private const string Tables = """
        CREATE TABLE «schema».record (
            number bigint PRIMARY KEY,
            kind text COLLATE "C" NOT NULL,
            key text COLLATE "C" NOT NULL,
            payload text NOT NULL,
            at text NOT NULL,
            previous_hash text NOT NULL,
            hash text NOT NULL
        );
        CREATE INDEX record_by_key ON «schema».record (kind, hashtextextended(key, 0), number);
        CREATE INDEX record_by_kind ON «schema».record (kind, number);
        CREATE TABLE «schema».content (sha256 text COLLATE "C" PRIMARY KEY, packed boolean NOT NULL, bytes bytea NOT NULL);
        ALTER TABLE «schema».content ALTER COLUMN bytes SET STORAGE EXTERNAL;
        CREATE TABLE «schema».head (one integer PRIMARY KEY CHECK (one = 1), number bigint NOT NULL, hash text NOT NULL);
        INSERT INTO «schema».head VALUES (1, 0, repeat('0', 64));
        CREATE TABLE «schema».form (one integer PRIMARY KEY CHECK (one = 1), version integer NOT NULL);
        INSERT INTO «schema».form VALUES (1, 0);

        CREATE FUNCTION «schema».refuse() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
            RAISE EXCEPTION 'records and contents of a ledger are never changed or removed' USING ERRCODE = '42501';
        END $body$;
        CREATE TRIGGER record_stays BEFORE UPDATE OR DELETE ON «schema».record FOR EACH ROW EXECUTE FUNCTION «schema».refuse();
        CREATE TRIGGER record_kept BEFORE TRUNCATE ON «schema».record FOR EACH STATEMENT EXECUTE FUNCTION «schema».refuse();
        CREATE TRIGGER content_stays BEFORE UPDATE OR DELETE ON «schema».content FOR EACH ROW EXECUTE FUNCTION «schema».refuse();
        CREATE TRIGGER content_kept BEFORE TRUNCATE ON «schema».content FOR EACH STATEMENT EXECUTE FUNCTION «schema».refuse();

        """;

    private const string Index = """
        CREATE TABLE «schema».index_document (name text COLLATE "C" NOT NULL, sha256 text NOT NULL, record bigint NOT NULL, reading bigint NOT NULL, present boolean NOT NULL);
        CREATE INDEX index_document_by_name ON «schema».index_document (hashtextextended(name, 0));
        CREATE INDEX index_document_by_hash ON «schema».index_document (sha256);
        CREATE TABLE «schema».index_chunk (chunk bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, document text COLLATE "C" NOT NULL, ordinal integer NOT NULL, content text NOT NULL);
        CREATE INDEX index_chunk_by_document ON «schema».index_chunk (hashtextextended(document, 0));
        CREATE TABLE «schema».index_day (span integer NOT NULL, first integer NOT NULL, place text COLLATE "C" NOT NULL, chunk bigint NOT NULL, PRIMARY KEY (span, first, place, chunk));
        CREATE TABLE «schema».index_count (count bigint NOT NULL, chunk bigint NOT NULL, PRIMARY KEY (count, chunk));
        CREATE TABLE «schema».index_end (one integer PRIMARY KEY CHECK (one = 1), record bigint NOT NULL);
        INSERT INTO «schema».index_end VALUES (1, 0);
        CREATE TABLE «schema».work (name text COLLATE "C" PRIMARY KEY, input text NOT NULL, result bytea, worker text);

        """;

    // Names may be longer than a key of an index, hence their hash.
    private const string Files = """
        CREATE TABLE «schema».index_file (name text COLLATE "C" NOT NULL, told text NOT NULL);
        CREATE INDEX index_file_by_name ON «schema».index_file (hashtextextended(name, 0));
        GRANT SELECT ON «schema».index_file TO "«role»_reader";
        GRANT INSERT, UPDATE, DELETE ON «schema».index_file TO "«role»_collector";

        """;

    // What a chunk's counts tell of; the index is made anew with it.
    private const string Kinds = """
        ALTER TABLE «schema».index_chunk ADD COLUMN kinds integer NOT NULL DEFAULT 0;
        DELETE FROM «schema».index_document;
        DELETE FROM «schema».index_chunk;
        DELETE FROM «schema».index_day;
        DELETE FROM «schema».index_count;
        UPDATE «schema».index_end SET record = 0;

        """;

    // The server counts a text's length as the chain does: in UTF-16 units, so characters beyond the first plane count twice.
    private const string Functions = """
        CREATE FUNCTION «schema».units(t text) RETURNS integer LANGUAGE sql IMMUTABLE AS
            $body$ SELECT length(t) + length(regexp_replace(t, '[^\U00010000-\U0010FFFF]', '', 'g')) $body$;

        CREATE FUNCTION «schema».may_add(kind text, owner name) RETURNS boolean LANGUAGE sql STABLE AS $body$
            SELECT pg_has_role(session_user, owner, 'MEMBER')
                OR kind = ANY (ARRAY['document', 'reading', 'presence', 'unread', 'publication']) AND pg_has_role(session_user, '«role»_collector', 'MEMBER')
                OR kind <> ALL (ARRAY['document', 'reading', 'presence', 'unread', 'schema']) AND pg_has_role(session_user, '«role»_reviewer', 'MEMBER')
        $body$;

        CREATE FUNCTION «schema».lock_head(OUT number bigint, OUT hash text) LANGUAGE sql SECURITY DEFINER SET search_path = «schema», pg_temp AS
            $body$ SELECT h.number, h.hash FROM head h WHERE h.one = 1 FOR UPDATE $body$;

        CREATE FUNCTION «schema».append_records(numbers bigint[], kinds text[], keys text[], payloads text[], ats text[], previous text[], hashes text[])
        RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = «schema», pg_temp AS $body$
        DECLARE
            last_number bigint;
            last_hash text;
        BEGIN
            SELECT h.number, h.hash INTO last_number, last_hash FROM head h WHERE h.one = 1 FOR UPDATE;
            FOR i IN 1 .. array_length(numbers, 1) LOOP
                IF NOT may_add(kinds[i], current_user) THEN
                    RAISE EXCEPTION 'the user % may not add records of the kind %', session_user, kinds[i] USING ERRCODE = '42501';
                END IF;
                IF numbers[i] <> last_number + 1 OR previous[i] <> last_hash THEN
                    RAISE EXCEPTION 'record % does not follow record %', numbers[i], last_number USING ERRCODE = '23514';
                END IF;
                IF hashes[i] <> encode(sha256(convert_to(numbers[i] || E'\n' || units(kinds[i]) || ':' || kinds[i] || E'\n' || units(keys[i]) || ':' || keys[i] || E'\n'
                    || units(ats[i]) || ':' || ats[i] || E'\n' || previous[i] || E'\n' || payloads[i], 'UTF8')), 'hex') THEN
                    RAISE EXCEPTION 'the hash of record % is not that of what it holds', numbers[i] USING ERRCODE = '23514';
                END IF;
                INSERT INTO record (number, kind, key, payload, at, previous_hash, hash)
                    VALUES (numbers[i], kinds[i], keys[i], payloads[i], ats[i], previous[i], hashes[i]);
                last_number := numbers[i];
                last_hash := hashes[i];
            END LOOP;
            UPDATE head SET number = last_number, hash = last_hash WHERE one = 1;
        END $body$;

        """;

    private const string Rights = """
        REVOKE ALL ON ALL TABLES IN SCHEMA «schema» FROM PUBLIC;
        REVOKE ALL ON ALL FUNCTIONS IN SCHEMA «schema» FROM PUBLIC;
        GRANT "«role»_reader" TO "«role»_collector", "«role»_reviewer";
        GRANT USAGE ON SCHEMA «schema» TO "«role»_reader";
        GRANT SELECT ON ALL TABLES IN SCHEMA «schema» TO "«role»_reader";
        GRANT INSERT ON «schema».content TO "«role»_collector";
        GRANT EXECUTE ON FUNCTION «schema».lock_head(), «schema».append_records(bigint[], text[], text[], text[], text[], text[], text[]) TO "«role»_collector", "«role»_reviewer";
        GRANT INSERT, UPDATE, DELETE ON «schema».index_document, «schema».index_chunk, «schema».index_day, «schema».index_count, «schema».index_end, «schema».work TO "«role»_collector", "«role»_reviewer";

        """;
}
