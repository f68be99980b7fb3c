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
