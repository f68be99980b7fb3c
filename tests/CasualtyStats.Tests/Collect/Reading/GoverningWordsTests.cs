using CasualtyStats.Collect.Reading;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>Which day, source and place govern a count where a sentence offers several.</summary>
public sealed class GoverningWordsTests
{
    private static readonly ProseReader Reader = new(Gazetteer.BuiltIn, SourceRegistry.BuiltIn, WordLists.BuiltIn);

    [Theory]
    [InlineData("انتشلت الفرق اليوم الخميس جثماني مدنيين اثنين قُتلا في قصف مدينة سرمين يوم الثلاثاء 5 آذار.")]
    [InlineData("انتشلت الفرق اليوم الخميس جثامين 3 مدنيين قُتلوا في غارة على مدينة سرمين الثلاثاء 5 آذار.")]
    public void Read_RecoveredBodies_AreHarmedOnTheDayOfTheDeath(string text)
    {
        var count = Assert.Single(Read(text, new(2030, 3, 7)));
        Assert.Equal(ReferencePeriod.On(new(2030, 3, 5)), count.Harmed);
        Assert.Equal(ReferencePeriod.On(new(2030, 3, 7)), count.Counted);
    }

    [Theory]
    [InlineData("أدى القصف لمقتل مدنيين اثنين وإصابة 6 آخرين.", 2)]
    [InlineData("أسفر الهجوم عن مقتل مدنيين اثنين.", 2)]
    // "Two of them" tells of people counted before.
    [InlineData("أسفر الهجوم عن مقتل 7 مدنيين اثنان منهم طفلان.", 7)]
    public void Read_TwoAfterTheNoun_CountsTwo(string text, long killed) =>
        Assert.Equal(killed, Read(text, new(2030, 3, 7)).First(count => count.Outcome == Outcome.Killed).Count);

    [Fact]
    public void Read_Dateline_GivesWayToTheDayOfTheSentence()
    {
        var count = Assert.Single(Read("Hama, 12 March 2030 - Four people were killed when rockets hit Salamiyah on Monday.", new(2030, 3, 12)));
        Assert.Equal(ReferencePeriod.On(new(2030, 3, 11)), count.Harmed);
    }

    [Fact]
    public void Read_NobodyNamed_ThePublisherSpeaksWithItsOrigin()
    {
        var count = Assert.Single(Read("Three civilians were killed in Sarmin on 5 March 2030.", new(2030, 3, 6), "White Helmets"));
        Assert.Equal(("White Helmets", "syria-civil-defence", null), (count.Source.Written, count.Source.Origin, count.Source.Relay));
    }

    [Fact]
    public void Read_AnotherIsNamed_ThePublisherRelays()
    {
        var count = Assert.Single(Read("According to Civil Defence, three civilians were killed in Sarmin on 5 March 2030.", new(2030, 3, 6), "OCHA"));
        Assert.Equal(("syria-civil-defence", "un-ocha"), (count.Source.Origin, count.Source.Relay));
    }

    [Theory]
    [InlineData("قُتل 4 مدنيين في مدينة سرمين يوم 5 آذار، وفق قرار صدر قبل أعوام.")]
    [InlineData("قُتل 4 مدنيين في مدينة سرمين يوم 5 آذار، وفقاً لاتفاق وقف النار.")]
    public void Read_AccordingToADocument_NamesNobody(string text) =>
        Assert.Null(Assert.Single(Read(text, new(2030, 3, 7))).Source.Written);

    [Fact]
    public void Read_AreaOfTwoKinds_HoldsBoth()
    {
        var count = Assert.Single(Read("Nine civilians were killed in Idlib governorate and the town of Atareb between 3 and 6 March 2030.", new(2030, 3, 7)));
        Assert.Equal("C1022+SY07", count.Place.Area.ToString());
    }

    private static System.Collections.Immutable.ImmutableArray<ReportedCount> Read(string text, DateOnly published, string? publisher = null) =>
        Reader.Read(new SourceDocument { Name = "post.txt", Sha256 = new string('0', 64), Bytes = default, Text = text, Published = published, Publisher = publisher }).Counts;
}
