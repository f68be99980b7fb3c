using System.Buffers.Binary;
using CasualtyStats.Model;
using CasualtyStats.Report;
using CasualtyStats.Report.Charts;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Tests.Report.Charts;

public sealed class ChartSetTests : IDisposable
{
    private static readonly DateOnly Day = new(2024, 12, 1);
    private readonly string folder = Directory.CreateTempSubdirectory("charts").FullName;

    [Fact]
    public void Write_SixDays_WritesEveryChartInBothLanguages()
    {
        var files = ChartSet.Write(folder, ChartSamples.SixDays, new());
        Assert.All(files.Where(file => file.Path is null), file => Assert.NotNull(file.NotWritten));
        foreach (string name in (string[])["trend", "groups", "places"])
            foreach (string end in (string[])["en.png", "ar.png", "en.svg", "ar.svg"])
                Assert.True(new FileInfo(Path.Combine(folder, $"{name}.{end}")).Length > 10_000, $"{name}.{end}");
        Assert.Empty(Directory.GetFiles(folder, "*.part"));
    }

    [Fact]
    public void Write_EveryKindOfFigure_WritesEveryChart()
    {
        var files = ChartSet.Write(folder, ChartSamples.Everything, new() { Formats = [ChartFormat.SlidePng] });
        Assert.Equal(ChartSet.Names.SelectMany(name => (string[])[name + ".en.slide.png", name + ".ar.slide.png"]), files.Select(file => Path.GetFileName(file.Path)));
        Assert.Equal("Adding every printed figure would give 138; 81 civilians reported killed, 27 November–2 December 2024. "
            + "Why the printed figures are not added up: the same people are told of more than once. ",
            files.Last(file => file.Chart == "restated").Caption!.English.Split("Source:")[0]);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        var options = new ChartOptions { Formats = [ChartFormat.PagePng, ChartFormat.SlidePng, ChartFormat.Svg] };
        string again = Path.Combine(folder, "again");
        ChartSet.Write(folder, ChartSamples.Everything, options);
        ChartSet.Write(again, ChartSamples.Everything, options with { Threads = 1 });
        foreach (string file in Directory.GetFiles(again))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(folder, Path.GetFileName(file))));
    }

    [Fact]
    public void Write_PagePng_IsSixteenCentimetresWide()
    {
        var file = ChartSet.Write(folder, ChartSamples.SixDays, new() { Charts = ["trend"], Languages = [Language.English] })[0];
        byte[] png = File.ReadAllBytes(file.Path!);
        int width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        Assert.Equal("pHYs"u8.ToArray(), png[37..41]);
        int perMetre = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(41));
        Assert.Equal(1890, width);
        Assert.Equal(0.16, width / (double)perMetre, 3);
    }

    [Fact]
    public void Write_Trend_StatesTheFindingInBothLanguages()
    {
        var caption = ChartSet.Write(folder, ChartSamples.SixDays, new() { Charts = ["trend"] })[0].Caption!;
        Assert.Equal("81 civilians reported killed, 27 November–2 December 2024; highest reported 82. By day of harm. Most on 1 December: 27. "
            + "Source: Syria Civil Defence (White Helmets); UN Office for the Coordination of Humanitarian Affairs (OCHA). As of 3 December 2024. "
            + "Range of reports, not a confidence interval; actual numbers may be higher. Civilian: as described by the source.", caption.English);
        Assert.StartsWith("الإبلاغ عن مقتل 81 مدنيًا، من 27 تشرين الثاني إلى 2 كانون الأول 2024؛ وأعلى ما ورد 82.", caption.Arabic, StringComparison.Ordinal);
        Assert.Equal("Line chart with a band. 81 civilians reported killed, 27 November–2 December 2024; highest reported 82. "
            + "27 November: 5; 28 November: 15; 29 November: 9 (9–10); 30 November: nothing reported; 1 December: 27; 2 December: 22 (22–23).", caption.EnglishAlternative);
    }

    [Fact]
    public void Write_Captions_StandBesideTheCharts()
    {
        ChartSet.Write(folder, ChartSamples.SixDays, new());
        var rows = DataTable.Parse(File.ReadAllText(Path.Combine(folder, "charts.csv")), "charts.csv");
        Assert.All(rows, row => Assert.True(File.Exists(Path.Combine(folder, row["file"])) && row["caption"].Length > 0 && row["alternative"].Length > 0));
        Assert.Equal(Directory.GetFiles(folder).Length - 1, rows.Count);
    }

    [Fact]
    public void Write_Svg_CarriesItsWordsForScreenReaders()
    {
        ChartSet.Write(folder, ChartSamples.SixDays, new() { Charts = ["trend"], Formats = [ChartFormat.Svg] });
        var svg = System.Xml.Linq.XDocument.Load(Path.Combine(folder, "trend.ar.svg")).Root!;
        Assert.Equal("img", (string?)svg.Attribute("role"));
        Assert.StartsWith("الإبلاغ عن مقتل 81", svg.Elements().First(element => element.Name.LocalName == "title").Value, StringComparison.Ordinal);
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName == "text");
    }

    [Fact]
    public void Write_NoFigures_WritesNoChartAndSaysWhy()
    {
        var files = ChartSet.Write(folder, ChartSamples.Content([], [], []), new() { Languages = [Language.English], Formats = [ChartFormat.PagePng] });
        Assert.All(files, file => Assert.Null(file.Path));
        Assert.Equal("The chart “Trend by day” was not written: no day has a figure of people killed, or the period is longer than ten years; choose another selection.",
            files[0].NotWritten!.Text(Language.English));
        Assert.Equal(["charts.csv"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Write_UnknownChart_NamesTheKnownOnes()
    {
        var error = Assert.Throws<ArgumentException>(() => ChartSet.Write(folder, ChartSamples.SixDays, new() { Charts = ["pie"] }));
        Assert.Equal($"there is no chart \"pie\"; expected one of {string.Join(", ", ChartSet.Names)} (Parameter 'options')", error.Message);
    }

    [Fact]
    public void Write_PathTaken_LeavesNoPartBehind()
    {
        Directory.CreateDirectory(Path.Combine(folder, "trend.en.png"));
        Assert.Throws<OutputException>(() => ChartSet.Write(folder, ChartSamples.SixDays, new() { Charts = ["trend"] }));
        Assert.Empty(Directory.GetFiles(folder, "*.part"));
    }

    [Fact]
    public void Write_AllZero_ClaimsNoHighestPlace()
    {
        string[] places = ["C4126", "C3871"];
        var content = ChartSamples.Content(
            [ChartSamples.Total(null, null, ChartSamples.Exactly(0))],
            [.. Enumerable.Range(0, 2).Select(i => ChartSamples.Total(Day.AddDays(i), null, ChartSamples.Exactly(0)))], []) with
        {
            ByDayAndPlace = [.. places.Select((place, i) => ChartSamples.Total(Day.AddDays(i), (place, place, place), ChartSamples.Exactly(0)))],
        };
        var heat = Assert.Single(ChartSet.Write(folder, content, new() { Charts = ["heat"], Languages = [Language.English], Formats = [ChartFormat.Svg] }));
        Assert.DoesNotContain("highest", heat.Caption!.EnglishAlternative, StringComparison.Ordinal);
    }

    public static TheoryData<string> Oddities => [.. OddContents.Keys];

    [Theory]
    [MemberData(nameof(Oddities))]
    public void Write_OddFigures_NeverThrows(string oddity)
    {
        var files = ChartSet.Write(folder, OddContents[oddity], new() { Formats = [ChartFormat.PagePng, ChartFormat.Svg] });
        Assert.All(files, file => Assert.True(file.Path is null ? file.NotWritten is not null : file.Caption is not null));
        Assert.Contains(files, file => file.Path is not null);
    }

    private static Dictionary<string, ReportContent> OddContents { get; } = new()
    {
        ["one day"] = Days(1, i => ChartSamples.Exactly(7)),
        ["all zero"] = Days(5, i => ChartSamples.Exactly(0)),
        ["all unbounded"] = Days(6, i => new(i + 2, null, null, FigureStatus.Reported)),
        ["best and no upper end"] = Days(6, i => new(i + 2, i + 3, null, FigureStatus.Reported)),
        ["nothing settled"] = Days(6, i => new(0, null, 9, FigureStatus.Implied)),
        ["four hundred days"] = Days(400, i => i % 9 == 4 ? CountEstimate.None : new(i % 31, i % 31 + 1, i % 31 + 4, FigureStatus.Reported)),
        ["huge"] = Days(4, i => ChartSamples.Exactly(1_000_000_000L * (i + 1))),
        ["greatest"] = Days(3, i => ChartSamples.Exactly(long.MaxValue - i)),
        ["long name"] = Places([(new string('x', 300), new string('ش', 300), 5), ("Short", "قصير", 3)]),
        ["mixed directions"] = Places([("Idlib (إدلب) 12-3", "إدلب (Idlib) SY07 – 45%", 5), ("=SUM(A1)", "<b>&\"", 4), ("\u202eabc\u0000", "\u202bأ", 1)]),
        ["two hundred places"] = Places([.. Enumerable.Range(0, 200).Select(i => ($"Place {i}", $"مكان {i}", (long)i))]),
        ["no name"] = Places([("", "", 5)]),
    };

    private static ReportContent Days(int count, Func<int, CountEstimate> estimate) => ChartSamples.Content(
        [ChartSamples.Total(null, null, estimate(0))],
        [.. Enumerable.Range(0, count).Select(i => ChartSamples.Total(Day.AddDays(i), null, estimate(i)))], []);

    private static ReportContent Places(IEnumerable<(string English, string Arabic, long Count)> places) => ChartSamples.Content(
        [], [], [.. places.Select((place, i) => ChartSamples.Total(null, ($"local-{i}", place.English, place.Arabic), ChartSamples.Exactly(place.Count)))]);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Build_PlaceWithoutCoordinates_MapSaysHowManyItDoesNotShow()
    {
        var nowhere = ChartSamples.Total(null, ("PS0101", "Khan Yunis", "خان يونس"), ChartSamples.Exactly(9)) with { Area = Area.Of(new PCode("local-far-village")) };
        var content = ChartSamples.Everything;
        Assert.DoesNotContain("Not on the map", Map(content, Language.English).Footer, StringComparison.Ordinal);
        content = content with { ByPlace = [.. content.ByPlace, nowhere] };
        Assert.EndsWith("No borders are drawn; larger areas are not shown. Not on the map for want of coordinates: 1 place.", Map(content, Language.English).Footer, StringComparison.Ordinal);
        Assert.Contains("غير ظاهرة على الخريطة لعدم توفر إحداثياتها", Map(content, Language.Arabic).Footer, StringComparison.Ordinal);

        static CasualtyStats.Report.Charts.Chart Map(ReportContent content, Language language) => ChartSet.Build(content, language).Single(chart => chart.Name == "map");
    }
}
