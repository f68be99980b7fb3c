using CasualtyStats.Collect.Tables.Mapping;
using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Tests.EndToEnd;

namespace CasualtyStats.Tests.Collect.Tables;

public sealed class MappingTests
{
    private const string Table = "Wann,Wo,Tote,davon Kinder,Bemerkung\n2030-01-01,Saraqib,3,1,x\n2030-01-02,Ariha,5,,y\n";
    private const string Map = "sheet,column,header,field,value,example\n,A,Wann,date_start,,\n,B,Wo,place,,\n,C,Tote,killed civilian,,\n,D,davon Kinder,killed civilian children,,\n,E,Bemerkung,ignore,,\n,,,source,White Helmets,\n";

    [Fact]
    public void Of_UnknownHeaders_ProposesWhatTheValuesTell()
    {
        using var desk = new Desk().With("t.csv", Table);
        Assert.Equal("sheet,column,header,field,value,example\n,,,header_row,1,\n,A,Wann,date_start,,2030-01-01\n,B,Wo,place,,Saraqib\n,C,Tote,,,3\n,D,davon Kinder,,,1\n,E,Bemerkung,,,x\n,,,source,,\n",
            MapProposal.Of(Path.Combine(desk.Folder, "t.csv"), Gazetteer.BuiltIn).Csv);
    }

    [Theory]
    [InlineData("t.csv.map.csv")]
    [InlineData("t.map.csv")]
    public void Collect_MapBesideTheTable_IsHonoured(string name)
    {
        using var desk = new Desk().With("t.csv", Table).With(name, Map).Collect();
        Assert.Equal(["2,3 3 1 C3916 Civilian syria-civil-defence", "3,3 5  C4278 Civilian syria-civil-defence"],
            desk.Counts.Select(count => $"{count.Citation.Cell} {count.Count} {count.Breakdown.Children} {count.Place.Area} {count.Class} {count.Source.Origin}"));
        Assert.Empty(desk.Told);
    }

    [Fact]
    public void Collect_MapOfOneCountARow_GoesToTheSameReaderAsTheTemplate()
    {
        using var desk = new Desk().With("t.csv", "Tag,Ort,Was,Zahl\n2030-01-01,Saraqib,killed,at least\n2030-01-02,Saraqib,injured,7\n")
            .With("t.map.csv", "sheet,column,header,field,value\n,A,,date_start,\n,B,,place,\n,C,,outcome,\n,D,,count,\n").Collect();
        Assert.Equal("3,4", Assert.Single(desk.Counts).Citation.Cell);
        Assert.Equal(["t.csv, cell 2,4: \"at least\" is no number of people; expected a whole number such as 12; the row is not counted until it is mended"], desk.Told);
    }

    [Fact]
    public void Collect_RunningFieldOfAMap_IsARunningTotal()
    {
        using var desk = new Desk().With("t.csv", Table).With("t.map.csv", Map.Replace("killed civilian,", "killed civilian running,", StringComparison.Ordinal)).Collect();
        Assert.All(desk.Counts.Where(count => count.Count is not null), count => Assert.Equal((true, (DateOnly?)null), (count.Cumulative, count.Harmed.Start)));
    }

    [Fact]
    public void Collect_MapThatDoesNotFit_SaysWhichLine()
    {
        using var desk = new Desk().With("t.csv", Table).With("t.map.csv", Map.Replace("Wo,place", "Where,place", StringComparison.Ordinal).Replace("ignore", "remark", StringComparison.Ordinal)).Collect();
        Assert.Equal(
            [
                "t.csv: t.map.csv, line 3: the table has no column \"Where\"; correct the line, or run casualtystats map for a new proposal",
                "t.csv: t.map.csv, line 6: the field is \"remark\"; expected date_start, place, source, ignore … or words such as killed children civilian running",
                "t.csv, cell 1,3: no column says where; the counts are kept without a place; casualtystats map lets you name one",
            ], desk.Told);
    }

    [Fact]
    public void Map_Command_WritesAProposalAndShowsWhatWouldBeRead()
    {
        using var desk = new Desk().With("t.csv", "Day,Town,Civilians killed\n2030-01-01,Saraqib,3\n2030-01-02,Ariha,5\n");
        string file = Path.Combine(desk.Folder, "t.csv");
        var run = ConsoleRun.Of("map", file);
        Assert.Equal((0, $"Wrote {file}.map.csv\n"), (run.Exit, run.Messages));
        Assert.StartsWith("2 counts of killed, 8 if simply added; 0 of them are totals.\n", run.Results, StringComparison.Ordinal);
        var again = ConsoleRun.Of("map", file);
        Assert.Equal((run.Results, $"{file}.map.csv is there already and was kept; it is used for what follows.\n"), (again.Results, again.Messages));
    }

    [Fact]
    public void Propose_FieldsOfAProposal_ReadTheSameAsTheHeaders()
    {
        string table = "date,governorate,civilians killed,of them children,injured (cumulative)\n2030-01-01,Idlib,3,1,9\n2030-01-02,Aleppo,4,,8\n";
        using var plain = new Desk().With("t.csv", table).Collect();
        using var mapped = new Desk().With("t.csv", table);
        mapped.With("t.csv.map.csv", MapProposal.Of(Path.Combine(mapped.Folder, "t.csv"), Gazetteer.BuiltIn).Csv).Collect();
        Assert.Equal(plain.Counts.Select(Line), mapped.Counts.Select(Line));

        static string Line(ReportedCount count) => $"{count.Citation.Cell} {count.Outcome} {count.Count} {count.Class} {count.Breakdown.Children} {count.Place.Area} {count.Harmed} {count.Cumulative}";
    }
}
