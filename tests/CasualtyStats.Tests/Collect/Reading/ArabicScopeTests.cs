using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>Which source, day and place govern a count.</summary>
public sealed class ArabicScopeTests
{
    [Theory]
    [InlineData("قتل 3 مدنيين أمس في مدينة سراقب.", "2024-12-01", "2024-12-01")]
    [InlineData("قتل 3 مدنيين اليوم.", "2024-12-02", "2024-12-02")]
    [InlineData("والخميس، قتل 3 مدنيين.", "2024-11-28", "2024-11-28")]
    [InlineData("قتل 3 مدنيين يوم 15 تشرين الأول.", "2024-10-15", "2024-10-15")]
    [InlineData("قتل 3 مدنيين في 15/10/2023.", "2023-10-15", "2023-10-15")]
    [InlineData("قتل 30 مدنياً منذ 27 تشرين الثاني وحتى 1 كانون الأول.", "2024-11-27", "2024-12-01")]
    [InlineData("قتل 30 مدنياً خلال الأيام الثلاثة الماضية.", "2024-11-29", "2024-12-02")]
    [InlineData("قتل 30 مدنياً خلال الـ24 ساعة الماضية.", "2024-12-01", "2024-12-02")]
    [InlineData("قتل 30 مدنياً بين 11 و24 من أيلول.", "2024-09-11", "2024-09-24")]
    [InlineData("قتل 30 مدنياً منذ مطلع العام الجاري.", "2024-01-01", "2024-12-02")]
    [InlineData("قتل 3 مدنيين.", "2024-12-02", "2024-12-02")]
    public void Read_Date_IsCountedFromTheReportsDay(string text, string start, string end)
    {
        var harmed = Assert.Single(Reports.Read(text).Counts).Harmed;
        Assert.Equal((start, end), ($"{harmed.Start:yyyy-MM-dd}", $"{harmed.End:yyyy-MM-dd}"));
    }

    [Fact]
    public void Read_ReportThatPrintsItsDay_CountsYesterdayFromIt()
    {
        var counts = Reports.Read("قال الدفاع المدني في بيان إن 5 مدنيين قتلوا اليوم الأحد 1 كانون الأول.\nوأصيب طفلان أمس في مدينة سراقب.\n", "2024-12-03").Counts;
        Assert.Equal(new DateOnly(2024, 12, 1), counts[0].Harmed.Start);
        Assert.Equal(new DateOnly(2024, 11, 30), counts[1].Harmed.Start);
        Assert.Equal(new DateOnly(2024, 12, 1), counts[1].ReportDate);
    }

    [Fact]
    public void Read_DayInBrackets_GovernsOnlyWhatStandsThere()
    {
        var counts = Reports.Read("أدى القصف لمقتل 10 مدنيين، (بينهم طفل وامرأة قتلوا بقصف الأمس) وأصيب 20 آخرون.").Counts;
        Assert.Equal([10L, 2L, 20L], counts.Select(count => count.Count!.Value));
        Assert.Equal(counts[0].Id, counts[1].Relations.PartOf);
        Assert.Equal(new DateOnly(2024, 12, 1), counts[1].Harmed.Start);
        Assert.Equal(ReferencePeriod.On(new(2024, 12, 2)), counts[1].Counted);
        Assert.Equal(ReferencePeriod.On(new(2024, 12, 2)), counts[2].Harmed);
    }

    [Fact]
    public void Read_BodiesRecovered_AreHarmedThenAndCountedNow()
    {
        var count = Assert.Single(Reports.Read("انتشلت الفرق جثامين 3 مدنيين قتلوا في غارات السبت على مدينة سراقب.").Counts);
        Assert.Equal(ReferencePeriod.On(new(2024, 11, 30)), count.Harmed);
        Assert.Equal(ReferencePeriod.On(new(2024, 12, 2)), count.Counted);
    }

    [Fact]
    public void Read_TollThatRises_TakesInWhatCameBeforeInTheSentence()
    {
        var counts = Reports.Read("انتشلت الفرق جثامين 3 مدنيين قتلوا في غارات أمس، لترتفع حصيلة الضحايا أمس إلى 27 مدنياً.").Counts;
        Assert.Equal([3L, 27L], counts.Select(count => count.Count!.Value));
        Assert.Equal(counts[1].Id, counts[0].Relations.PartOf);
        Assert.True(counts[1].Cumulative);
    }

    [Theory]
    [InlineData("قتل 3 مدنيين في مدينة سراقب.", "مدينة سراقب")]
    [InlineData("قتل 3 مدنيين بقصف استهدف بلدة النيرب شرقي إدلب.", "بلدة النيرب")]
    [InlineData("قتل 3 مدنيين في غارات على مدينة إدلب وريفها وريف حلب.", "مدينة إدلب وريفها وريف حلب")]
    [InlineData("قتل 3 مدنيين في شمال غرب سوريا.", "شمال غرب سوريا")]
    public void Read_Place_IsAsWritten(string text, string place) =>
        Assert.Equal(place, Assert.Single(Reports.Read(text).Counts).Place.Written);

    [Fact]
    public void Read_NeighbourhoodWithoutACode_TakesTheTownItLiesIn()
    {
        var place = Assert.Single(Reports.Read("قتل 3 مدنيين بغارة استهدفت حي الزيتون في مدينة إدلب.").Counts).Place;
        Assert.Equal("حي الزيتون في مدينة إدلب", place.Written);
        Assert.Equal("C3871", place.Area.ToString());
        Assert.Equal(Basis.Inferred, place.Basis);
    }

    [Fact]
    public void Read_Exclusion_IsTakenOutOfTheArea()
    {
        var place = Assert.Single(Reports.Read("بلغ عدد القتلى في محافظتي إدلب وحلب 81 قتيلاً مدنياً، وهذه الحصيلة لا تشمل الضحايا في مدينة حلب.").Counts).Place;
        Assert.Equal("SY02+SY07-C1007", place.Area.ToString());
    }

    [Theory]
    [InlineData("وأفاد الدفاع المدني السوري بمقتل 3 مدنيين.", "syria-civil-defence")]
    [InlineData("قتل 3 مدنيين، حسب الدفاع المدني.", "syria-civil-defence")]
    [InlineData("أفاد المرصد السوري لحقوق الإنسان بمقتل 3 مدنيين.", "sohr")]
    [InlineData("قتل 3 مدنيين.", null)]
    public void Read_Source_IsResolved(string text, string? origin) =>
        Assert.Equal(origin, Assert.Single(Reports.Read(text).Counts).Source.Origin);

    [Fact]
    public void Read_SentenceRepeatedWordForWord_IsADuplicate()
    {
        var counts = Reports.Read("قتل 3 مدنيين في سراقب.\nوقال الوفد إنه عاد.\nقتل 3 مدنيين في سراقب.\n").Counts;
        Assert.Null(counts[0].Relations.DuplicateOf);
        Assert.Equal(counts[0].Id, counts[1].Relations.DuplicateOf);
    }
}
