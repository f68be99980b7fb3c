using System.Security.Cryptography;
using System.Text;
using CasualtyStats.Ledger;
using CasualtyStats.Model;
using CasualtyStats.Tests.Reconcile;
using CsCheck;

namespace CasualtyStats.Tests.EndToEnd;

/// <summary><c>explain</c> reads what bears on a figure and tells what a reading of everything tells.</summary>
public sealed class ExplainTests
{
    private static readonly string[][] Places = [[], ["--place", "SY07"], ["--place", "C1007"], ["--place", "SY02,SY07", "--except", "C1007"], ["--place", "C3871"]];
    private static readonly string[][] More = [["--outcome", "killed", "--class", "civilian"], ["--outcome", "killed"], ["--by", "day", "--outcome", "killed", "--class", "civilian"], ["--clock", "report", "--outcome", "killed", "--class", "civilian"], ["--by", "outcome,group"], ["--by", "admin1", "--class", "civilian", "--outcome", "killed,injured"],
        [], ["--class", "combatant"], ["--by", "day"], ["--by", "place", "--outcome", "injured"], ["--group", "children,women"], ["--outcome", "missing", "--class", "mixed"], ["--by", "source"], ["--cause", "illness"]];

    // More by hand: CASUALTYSTATS_WORLDS=1000.
    private static readonly int Worlds = int.Parse(Environment.GetEnvironmentVariable("CASUALTYSTATS_WORLDS") ?? "30", System.Globalization.CultureInfo.InvariantCulture);

    // With a page everything is read; the sentences are the same.
    [Fact]
    public void Explain_AnyFigureOfAnyLedger_IsWhatTheWholeTells()
    {
        int told = 0;
        BusyWorld.Ruled(60, 20).Select(Gen.Int[0, 4], Gen.Int[0, 13], Gen.Int[0, 19], Gen.Int[0, 6]).Sample((world, place, more, from, days) =>
        {
            using var scratch = new ScratchFolder();
            Keep(scratch["casualties.db"], world.Counts, world.Rulings);
            string[] asked = ["explain", "--ledger", scratch["casualties.db"], .. Places[place], .. More[more], "--from", BusyWorld.Day(from), "--to", BusyWorld.Day(from + days)];
            var narrow = ConsoleRun.Of(asked);
            var whole = ConsoleRun.Of([.. asked, "--html", scratch["page.html"]]);
            Assert.True(narrow.Exit == 0, narrow.Messages);
            Assert.Equal(whole.Results, narrow.Results);
            if (narrow.Results.Length > 0) Interlocked.Increment(ref told);
        }, iter: Worlds);
        Assert.True(told > 10, $"only {told} of the questions had an answer");
    }

    [Fact]
    public void Explain_OneDayOfALongLedger_ReadsASmallPartOfIt()
    {
        var document = Document("table.csv", string.Concat(Enumerable.Repeat("x", 50)));
        var counts = Enumerable.Range(0, 20_000).Select(i => Say.Count("t1", Outcome.Killed, i % 7, "C1007", BusyWorld.Day(i / 20)) with
        {
            Id = ReportedCount.MakeId(document.Sha256, $"{i},1", Outcome.Killed),
            Citation = new(document.Name, document.Sha256, null, $"{i},1", null),
        });
        using var scratch = new ScratchFolder();
        using var ledger = SqliteLedger.Open(scratch["casualties.db"]);
        ledger.Append(new CollectedDocument(document, [.. counts], [], "1"));
        using var finder = ledger.Finder()!;
        var source = new CasualtyStats.Cli.LedgerStatements(finder, CasualtyStats.Places.Gazetteer.BuiltIn);
        Assert.Equal(20, source.Touching(Area.Of(new PCode("C1007")), BusyWorld.Date(500), BusyWorld.Date(500)).Count);
        Assert.Equal(20, source.Touching(Area.Of(new PCode("C1007")), BusyWorld.Date(500), BusyWorld.Date(500)).Count);
        Assert.True(finder.Read <= 400, $"{finder.Read} counts were read for 20");
    }

    private static void Keep(string path, List<ReportedCount> counts, List<Ruling> rulings)
    {
        static string Id(string id) => "t" + id[1..].PadLeft(12, '0');
        using var ledger = SqliteLedger.Open(path);
        ledger.Append(counts.GroupBy(count => count.Citation.Document, StringComparer.Ordinal).Select(group =>
        {
            var document = Document(group.Key + ".txt", group.Key);
            return new CollectedDocument(document, [.. group.Select(count => count with { Id = Id(count.Id), Citation = count.Citation with { Document = document.Name, Sha256 = document.Sha256 } })], [], "1");
        }));
        ledger.AppendRulings(rulings.Select(ruling => ruling with { Subject = Id(ruling.Subject), Other = ruling.Other is { } other ? Id(other) : null }));
    }

    private static SourceDocument Document(string name, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return new() { Name = name, Bytes = bytes, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Text = name.EndsWith(".txt", StringComparison.Ordinal) ? text : null };
    }
}
