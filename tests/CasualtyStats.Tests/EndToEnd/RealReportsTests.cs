using System.Text.Json;

namespace CasualtyStats.Tests.EndToEnd;

/// <summary>The main job on the five real reports, against sums that were checked by hand.</summary>
public sealed class RealReportsTests : IClassFixture<RealReportsTests.Collected>
{
    private readonly Collected collected;

    public RealReportsTests(Collected collected) => this.collected = collected;

    [SkippableTheory]
    // The Civil Defence report of 2 December: 34 + 12 + 35 = 81 and 120 + 78 + 106 = 304, Aleppo city left out.
    [InlineData("2024-11-27", "2024-12-02", "SY02,SY07", "C1007", "killed", "total", "81", "81", "82")]
    [InlineData("2024-11-27", "2024-12-02", "SY02,SY07", "C1007", "killed", "children", "34", "34", "35")]
    [InlineData("2024-11-27", "2024-12-02", "SY02,SY07", "C1007", "killed", "women", "12", "12", "12")]
    [InlineData("2024-11-27", "2024-12-02", "SY02,SY07", "C1007", "killed", "men", "35", "35", "35")]
    [InlineData("2024-11-27", "2024-12-02", "SY02,SY07", "C1007", "injured", "total", "304", "304", "305")]
    [InlineData("2024-11-27", "2024-12-02", "SY02,SY07", "C1007", "injured", "children", "120", "120", "120")]
    [InlineData("2024-11-27", "2024-12-02", "SY02,SY07", "C1007", "injured", "women", "78", "78", "79")]
    [InlineData("2024-11-27", "2024-12-02", "SY02,SY07", "C1007", "injured", "men", "106", "106", "106")]
    public void Table_SixDaysWithoutAleppoCity_IsTheReportsOwnTotal(
        string from, string to, string places, string except, string outcome, string group, string low, string best, string high)
    {
        var row = Figure(from, to, places, except, outcome, group);
        Assert.Equal((low, best, high), (row["low"], row["best"], row["high"]));
    }

    [SkippableFact]
    public void Table_FirstOfDecemberInIdlib_IsAtLeastTwentySeven()
    {
        Assert.Equal("27", Figure("2024-12-01", "2024-12-01", "SY07", null, "killed", "total")["low"]);
        Assert.Equal("12", Figure("2024-12-01", "2024-12-01", "SY07", null, "killed", "children")["low"]);
        Assert.Equal("4", Figure("2024-12-01", "2024-12-01", "SY07", null, "killed", "women")["low"]);
    }

    [SkippableTheory]
    [InlineData("2024-11-28", "killed", "total", "15")]
    [InlineData("2024-11-28", "killed", "children", "4")]
    [InlineData("2024-11-28", "killed", "women", "2")]
    [InlineData("2024-11-28", "injured", "total", "5")]
    [InlineData("2024-11-28", "injured", "children", "2")]
    // Two sentences tell of the same two injured.
    [InlineData("2024-11-29", "injured", "total", "2")]
    public void Table_Atarib_CountsEachDayOnce(string day, string outcome, string group, string best) =>
        Assert.Equal(best, Figure(day, day, "C1022", null, outcome, group)["best"]);

    [SkippableFact]
    public void Table_SecondOfDecemberInIdlib_DiffersByClock()
    {
        // 25 are booked on the 2nd; three of them were harmed on the 1st and recovered on the 2nd.
        var harm = Figure("2024-12-02", "2024-12-02", "SY07", null, "killed", "total");
        Assert.Equal(("22", "23"), (harm["low"], harm["high"]));
        Assert.Equal("25", Figure("2024-12-02", "2024-12-02", "SY07", null, "killed", "total", "--clock", "report")["best"]);
    }

    [SkippableFact]
    public void Table_CiviliansKilled_NeverHoldCombatants()
    {
        var combatants = collected.Console("tallies", "--format", "csv").Rows.Where(row => row["victim_class"] == "combatant").Select(row => row["id"]).ToHashSet();
        Assert.NotEmpty(combatants);
        var civilians = collected.Console("table", "--class", "civilian", "--outcome", "killed,injured", "--by", "day,place", "--format", "csv").Rows;
        Assert.NotEmpty(civilians);
        Assert.All(civilians, row => Assert.DoesNotContain(row["statements"].Split(';'), id => combatants.Contains(id)));
    }

    [SkippableFact]
    public void Findings_SecondOfDecember_SayThatTheItemsDoNotAddUp()
    {
        string findings = collected.Console("findings", "--format", "csv").Results;
        Assert.Contains("killed 26 against 25; injured 67 against 66; injured 55 against 54; injured, women 13 against 12", findings, StringComparison.Ordinal);
        Assert.Contains("Everything fits if Khan Shaykun", findings, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Tallies_EveryQuote_StandsAtItsOffsets()
    {
        int seen = 0;
        foreach (string line in collected.Console("tallies", "--format", "jsonl").Results.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var tally = JsonDocument.Parse(line);
            var root = tally.RootElement;
            string text = File.ReadAllText(collected.Folder[root.GetProperty("document").GetString()!]);
            Assert.Equal(text[root.GetProperty("start").GetInt32()..root.GetProperty("end").GetInt32()], root.GetProperty("quote").GetString());
            seen++;
        }
        Assert.True(seen >= 28, $"{seen} tallies; at least the 28 of the Civil Defence and the UN were expected");
    }

    [SkippableFact]
    public void Run_ASecondTime_GivesTheSameBytes()
    {
        _ = collected.Console("verify");
        var before = collected.Outputs();
        Assert.Equal(0, ConsoleRun.Of("run", collected.Folder.Path, "--quiet").Exit);
        Assert.Equal(before, collected.Outputs());
    }

    private CasualtyStats.Model.DataRow Figure(string from, string to, string places, string? except, string outcome, string group, params string[] more)
    {
        string[] without = except is null ? [] : ["--except", except];
        var run = collected.Console([
            "table", "--from", from, "--to", to, "--place", places, .. without, "--class", "civilian", "--outcome", outcome, "--group", group, "--format", "csv", .. more]);
        return Assert.Single(run.Rows);
    }

    /// <summary>The five reports collected once for all tests of the class.</summary>
    public sealed class Collected : IDisposable
    {
        private ScratchFolder? folder;

        internal ScratchFolder Folder
        {
            get
            {
                if (folder is not null) return folder;
                folder = new ScratchFolder(Repository.SharedPath("seeds"));
                var run = ConsoleRun.Of("run", folder.Path);
                Assert.True(run.Exit == 0, run.Messages);
                return folder;
            }
        }

        public void Dispose() => folder?.Dispose();

        internal ConsoleRun Console(params string[] args)
        {
            var run = ConsoleRun.Of([.. args, "--ledger", Folder["casualties.db"]]);
            Assert.True(run.Exit == 0, run.Messages);
            return run;
        }

        internal SortedDictionary<string, string> Outputs()
        {
            var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (string file in Directory.EnumerateFiles(Folder["reports"], "*", SearchOption.AllDirectories))
                hashes[Path.GetRelativePath(Folder.Path, file)] = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));
            Assert.NotEmpty(hashes);
            return hashes;
        }
    }
}
