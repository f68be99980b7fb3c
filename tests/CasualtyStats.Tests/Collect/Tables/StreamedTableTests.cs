using System.Globalization;
using System.Text;
using CasualtyStats.Collect;
using CasualtyStats.Ledger;
using CasualtyStats.Model;
using CasualtyStats.Tests.EndToEnd;
using CsCheck;

namespace CasualtyStats.Tests.Collect.Tables;

/// <summary>A table that is recorded while it is read gives what it gives when it is read at once.</summary>
public sealed class StreamedTableTests
{
    private static readonly CollectOptions Streamed = new() { StreamTablesFrom = 0 };

    private static string Tallies(int rows) => "date_start,place,outcome,count,victim_class,source,name of victim\n" + string.Concat(Enumerable.Range(0, rows).Select(i => string.Create(CultureInfo.InvariantCulture,
        $"2030-01-{i % 28 + 1:00},{(i % 3 == 0 ? "Ariha" : "مدينة إدلب")},{(i % 2 == 0 ? "killed" : "injured")},{(i % 97 == 5 ? "1O" : (i % 31).ToString(CultureInfo.InvariantCulture))},,SNHR,{(i % 5 == 0 ? "\"A, B\"" : "")}\n")));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1256")]
    public void Append_TableInPieces_LeavesTheSameLedgerAsAtOnce(string encoding)
    {
        byte[] bytes = (encoding == "windows-1256" ? CodePagesEncodingProvider.Instance.GetEncoding(1256)! : Encoding.GetEncoding(encoding)).GetBytes(Tallies(7_001) + "2030-01-01,Ariha,killed,\"4,,,\n2030-01-02,Ariha,killed,5,,,\n");
        using var desk = new Desk().With("t.csv", bytes);
        var whole = Assert.Single(desk.Collect().Documents);
        var table = Assert.Single(desk.Collect(Streamed).Items).Table!;
        using var scratch = new ScratchFolder();
        using var left = SqliteLedger.Open(Path.Combine(scratch.Path, "left.db"));
        using var right = SqliteLedger.Open(Path.Combine(scratch.Path, "right.db"));
        left.Append(whole);
        Assert.Equal(AppendOutcome.New, right.Append(table).Outcome);
        Assert.Equal(whole.Counts.Length, table.CountTotal);
        Assert.Equal(7_001 - 73 + 1, table.CountTotal);
        var (one, other) = (left.Read(), right.Read());
        Assert.Equal(one.Counts.Select(count => count.ToString()), other.Counts.Select(count => count.ToString()));
        Assert.Equal(one.Findings.Select(finding => finding.Id), other.Findings.Select(finding => finding.Id));
        Assert.Equal(AppendOutcome.Unchanged, right.Append(table).Outcome);
        Assert.Empty(right.Verify());
    }

    [Fact]
    public void Append_StoppedInTheMiddle_LeavesNothingOfTheTable()
    {
        using var desk = new Desk().With("t.csv", Tallies(40_000));
        var table = Assert.Single(desk.Collect(Streamed).Items).Table!;
        using var scratch = new ScratchFolder();
        using var ledger = SqliteLedger.Open(Path.Combine(scratch.Path, "l.db"));
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ledger.Append(table, stop.Token));
        Assert.Empty(ledger.Read().Documents);
        Assert.Empty(ledger.Verify());
        Assert.Equal(AppendOutcome.New, ledger.Append(table).Outcome);
    }

    [Fact]
    public void Collect_TableAboveTheBound_SaysWhyAndWhatToDo()
    {
        using var desk = new Desk().With("t.csv", Tallies(40_000)).Collect(new CollectOptions { MaximumTableBytes = 1 << 20 });
        string size = (new FileInfo(Path.Combine(desk.Folder, "t.csv")).Length / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture);
        Assert.Equal([$"t.csv: the table has {size} MB; at most 1 MB are collected, since the ledger keeps every table whole; split it, for instance by year (casualtystats summary adds up tables of any size)"], desk.Told);
    }

    [Fact]
    public void Collect_AnyBytesAsCsv_GiveTheSameInPiecesAsAtOnce() =>
        Gen.Select(Gen.OneOf(Gen.Const("date,place,outcome,count\n"), Gen.Const("date;place;outcome;count\r\n"), Gen.Const("date\tplace\toutcome\tcount\r")), Gen.OneOf(Gen.Const("2030-01-01"), Gen.Const("killed"), Gen.Const("Ariha"), Gen.Const("3"), Gen.Const("\""), Gen.Const(","), Gen.Const(";"), Gen.Const("\t"), Gen.Const("\n"), Gen.Const("\r\n"), Gen.Const("\r"), Gen.Const("é"), Gen.Const("قتيل"), Gen.Const(" ")).List[0, 60])
            .Sample((header, cells) =>
            {
                using var desk = new Desk().With("t.csv", header + string.Concat(cells));
                var whole = desk.Collect().Documents.FirstOrDefault();
                if (desk.Collect(Streamed).Items is not [{ Table: { } table }]) return;
                var counts = new List<ReportedCount>();
                var findings = table.Read(counts.Add);
                Assert.Equal(whole?.Counts.Select(count => count.Id) ?? [], counts.Select(count => count.Id));
                Assert.Equal(whole?.Findings.Select(finding => finding.Id) ?? [], findings.Select(finding => finding.Id));
            }, iter: 300);
}
