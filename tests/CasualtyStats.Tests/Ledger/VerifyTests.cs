using CasualtyStats.Ledger;
using CasualtyStats.Model;

namespace CasualtyStats.Tests.Ledger;

public sealed class VerifyTests : IDisposable
{
    private readonly LedgerFile file = new();

    public VerifyTests()
    {
        using var ledger = file.Open();
        ledger.Append([Samples.Collected("a.txt", "8 killed"), Samples.Collected("b.txt", "9 killed")]);
        ledger.AppendRuling(Samples.Ruling("f000000000001"));
    }

    public void Dispose() => file.Dispose();

    [Fact]
    public void Verify_Untouched_FindsNothing() => Assert.Equal([], Problems());

    [Theory]
    [InlineData("UPDATE record SET payload = replace(payload, 'Accept', 'Reject') || ' ' WHERE number = 6",
        "Record 6 (ruling Rana|f000000000001, made 2030-03-09T12:00:00.000Z) was changed after it was made: its hash does not fit. Do not rely on it; take this record from the last backup.")]
    [InlineData("UPDATE record SET at = '2029-01-01' WHERE number = 2",
        "Record 2 (document a.txt, made 2029-01-01) was changed after it was made: its hash does not fit. Do not rely on it; take this record from the last backup.")]
    [InlineData("DELETE FROM record WHERE number = 3",
        "Records 3 to 3 are missing. Someone removed them, or the file was damaged. Keep a copy of the file as it is and compare it with the last backup. && The content * belongs to no record: it was put there outside the program. No figure rests on it.")]
    [InlineData("DELETE FROM record WHERE number = 6",
        "The ledger ends with record 5, but 6 were made: the last ones were cut off. Keep a copy of the file as it is and compare it with the last backup.")]
    [InlineData("UPDATE record SET number = 99 WHERE number = 4; UPDATE record SET number = 4 WHERE number = 2; UPDATE record SET number = 2 WHERE number = 99",
        "Record 2 does not follow from record 1: records were changed, exchanged or put in between. Keep a copy of the file as it is and compare it with the last backup. && Record 2 (document* && Record 3 does not* && Record 4 does not* && Record 4 (document* && Record 5 does not*")]
    [InlineData("UPDATE content SET bytes = CAST('7 killed' AS BLOB) WHERE bytes = CAST('8 killed' AS BLOB)",
        "The content * that record 2 names was changed: its bytes do not fit its hash. Do not rely on what was read from it; take it from the last backup.")]
    [InlineData("DELETE FROM content WHERE bytes = CAST('8 killed' AS BLOB)",
        "The content * that record 2 names is missing. Take it from the last backup, or collect the same file again.")]
    [InlineData("INSERT INTO content (sha256, packed, bytes) VALUES ('abc', 0, CAST('x' AS BLOB))",
        "The content abc belongs to no record: it was put there outside the program. No figure rests on it.")]
    [InlineData("INSERT INTO record SELECT 7, kind, 'x', payload, at, hash, hash FROM record WHERE number = 6",
        "Record 7 (ruling x, made 2030-03-09T12:00:00.000Z) was changed after it was made: its hash does not fit. Do not rely on it; take this record from the last backup. && The last record is 7, but the ledger's mark of its end names 6 or another hash: records were added or changed outside the program. Keep a copy of the file as it is and compare it with the last backup.")]
    public void Verify_FileWasTamperedWith_NamesTheRecordAndWhatToDo(string sql, string expected)
    {
        file.Tamper(sql);
        Assert.Collection(Problems(), [.. expected.Split(" && ").Select(pattern => new Action<string>(found => Matches(pattern, found)))]);
    }

    // The index decides what explain reads: a row that is gone would make a figure smaller.
    [Theory]
    [InlineData("DELETE FROM index_day", "2 4")]
    [InlineData("DELETE FROM index_id", "2 4")]
    [InlineData("DELETE FROM index_chunk WHERE document = 'b.txt'", "4")]
    [InlineData("UPDATE index_day SET first = first + 1", "2 4")]
    [InlineData("UPDATE index_place SET code = 'SY99'", "2 4")]
    [InlineData("UPDATE index_chunk SET kinds = 0 WHERE document = 'a.txt'", "2")]
    [InlineData("UPDATE index_chunk SET content = (SELECT content FROM index_chunk WHERE document = 'b.txt') WHERE document = 'a.txt'", "2")]
    [InlineData("UPDATE index_document SET present = 0 WHERE name = 'a.txt'", "2")]
    [InlineData("DELETE FROM index_document WHERE name = 'b.txt'", "4")]
    public void Verify_IndexWasTamperedWith_NamesTheRecordAndRebuildingMendsIt(string sql, string records)
    {
        file.Tamper(sql);
        Assert.Equal(records.Split(' ').Select(record => $"The index does not say of {(record == "2" ? "a.txt" : "b.txt")} what record {record} and its reading give: it was changed outside the program. "
            + $"The records are sound; explain may leave counts out until the index is made anew: casualtystats ledger index --ledger {file.Path}"), Problems());
        var run = EndToEnd.ConsoleRun.Of("ledger", "index", "--ledger", file.Path);
        Assert.Equal((0, $"{file.Path}: the index was made anew from the records.\n"), (run.Exit, run.Messages));
        Assert.Equal([], Problems());
    }

    [Fact]
    public void Verify_IndexNamesADocumentOfNoRecord_SaysSo()
    {
        file.Tamper("INSERT INTO index_document VALUES ('z.txt', 'x', 2, 3, 1)");
        Assert.Equal([$"The index names z.txt, which no record speaks of: it was put there outside the program. The records are sound; make the index anew: casualtystats ledger index --ledger {file.Path}"], Problems());
    }

    // Cut off in the middle, emptied, or with a part of it overwritten: refused or told, never an answer as if it were whole.
    [Theory]
    [InlineData(0.5, false)]
    [InlineData(0.9, false)]
    [InlineData(0.5, true)]
    [InlineData(0.9, true)]
    public void Verify_FileIsCutOrPartlyEmptied_SaysThatItIsDamagedAndWhatToDo(double from, bool emptied)
    {
        using (var ledger = file.Open())
            for (int i = 0; i < 20; i++) ledger.Append(Samples.Collected($"long {i}.txt", string.Join(", ", Enumerable.Range(i, 900))));
        using (var stream = new FileStream(file.Path, FileMode.Open, FileAccess.ReadWrite))
        {
            long start = (long)(stream.Length * from);
            if (!emptied) stream.SetLength(start);
            stream.Position = start;
            if (emptied) stream.Write(new byte[Math.Min(20_000, stream.Length - start)]);
        }
        var run = EndToEnd.ConsoleRun.Of("verify", "--ledger", file.Path);
        Assert.Equal(1, run.Exit);
        Assert.Contains((run.Results + run.Messages).Split('\n'), line =>
            line == $"{file.Path}: the ledger file is damaged. Do not write to it: keep a copy of it as it is, go back to the last backup, and collect the reports anew; what is known is not doubled."
            || (line.StartsWith($"{file.Path}: the database itself is damaged: ", StringComparison.Ordinal) && line.EndsWith(". Keep a copy of the file as it is, go back to the last backup and collect the reports anew.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_ChangedContent_IsRefused()
    {
        file.Tamper("UPDATE content SET bytes = CAST('7 killed' AS BLOB) WHERE bytes = CAST('8 killed' AS BLOB)");
        using var ledger = file.Open();
        string hash = Samples.Document("a.txt", "8 killed").Sha256;
        Assert.Equal($"{file.Path}: the content {hash} was changed since it was recorded; nothing is read from it. Run casualtystats verify --ledger {file.Path} to see which record names it, and go back to the last backup.",
            Assert.Throws<LedgerException>(() => ledger.Read()).Message);
    }

    [Fact]
    public void Verify_PackedContentWasChanged_NamesTheRecord()
    {
        using (var ledger = file.Open()) ledger.Append(Samples.Collected("long.txt", string.Join(", ", Enumerable.Range(0, 900))));
        file.Tamper("UPDATE content SET bytes = substr(bytes, 1, 40) || X'00FF' || substr(bytes, 43) WHERE packed = 1");
        Assert.Equal(["that record 7 names was changed", "that record 8 names was changed"], Problems().Select(problem => problem[77..108]).Distinct());
    }

    [Theory]
    [InlineData("UPDATE record SET payload = 'x'")]
    [InlineData("DELETE FROM record")]
    [InlineData("DELETE FROM content")]
    public void Triggers_ChangeByAnotherTool_IsRefused(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var error = Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => command.ExecuteNonQuery());
        Assert.Contains("of a ledger are never", error.Message, StringComparison.Ordinal);
    }

    private static void Matches(string pattern, string found)
    {
        string[] ends = pattern.Split('*');
        Assert.StartsWith(ends[0], found, StringComparison.Ordinal);
        Assert.EndsWith(ends[^1], found, StringComparison.Ordinal);
    }

    private List<string> Problems()
    {
        using var ledger = file.Open();
        return [.. ledger.Verify().Select(problem => problem.Message.Text(Language.English))];
    }
}
