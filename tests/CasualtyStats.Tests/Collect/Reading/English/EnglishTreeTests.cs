namespace CasualtyStats.Tests.Collect.Reading.English;

/// <summary>What governs a count from further off: its stretch of the sentence, the line, the heading, the head of the report; reports of Monday 2 December 2024.</summary>
public sealed class EnglishTreeTests
{
    [Theory]
    // own stretch, and what is shared along a chain
    [InlineData("Strikes killed 5 people in Binnish and 7 people in Taftanaz.", "Binnish; Taftanaz")]
    [InlineData("Strikes killed 5 people and wounded 7 in Binnish.", "Binnish; Binnish")]
    // labels
    [InlineData("Binnish: 5 killed and 6 wounded; Taftanaz: 7 killed.", "Binnish; Binnish; Taftanaz")]
    // headings
    [InlineData("Binnish\n5 people were killed.\nTaftanaz\n7 people were killed.", "Binnish; Taftanaz")]
    // a place where it was only said governs nothing
    [InlineData("Shelling hit Binnish. 5 people were killed, he told reporters in Geneva.", "Binnish")]
    [InlineData("Location: Binnish\nKilled: 5", "Binnish")]
    public void Read_Place_IsOfItsOwnStretchFirst(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Reports.Read(text).Counts.Select(count => count.Place.Written)));

    [Theory]
    [InlineData("On Friday 5 people were killed in Binnish. A day earlier, 7 people were killed in Taftanaz.", "2024-11-29; 2024-11-28")]
    [InlineData("5 people were killed on Friday. The same day, 7 people were killed in Taftanaz.", "2024-11-29; 2024-11-29")]
    [InlineData("29 November 2024\n5 people were killed today.", "2024-11-29")]
    [InlineData("DAMASCUS, 29 November - 5 people were killed today.", "2024-11-29")]
    [InlineData("5 people were killed, the ministry said on Sunday.", "2024-12-01")]
    public void Read_Day_IsToldByItsDistance(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Reports.Read(text).Counts.Select(count => $"{count.Harmed.Start:yyyy-MM-dd}")));

    [Theory]
    [InlineData("12 people have been killed in the strike.", false)]
    [InlineData("12 people have been killed so far.", true)]
    [InlineData("The attack killed 1,200 people.", false)]
    [InlineData("Some 1,200 people were killed.", true)]
    [InlineData("25 attacks left six people hurt.", true)]
    [InlineData("12 people were killed in two days of fighting.", true)]
    public void Read_Total_IsNoSingleOccasion(string text, bool expected) => Assert.Equal(expected, Assert.Single(Reports.Read(text).Counts).Cumulative);

    [Theory]
    [InlineData("8 people were killed, police and residents said.", "police and residents")]
    [InlineData("OCHA, citing figures from local hospitals, said 8 people were killed.", "local hospitals")]
    [InlineData("8 people were killed, according to the agreement signed in May.", null)]
    [InlineData("Initial reports of 8 people killed came in.", null)]
    [InlineData("Three people were added to the dead.", null)]
    [InlineData("Source: Ministry of Health\nKilled: 8", "Ministry of Health")]
    public void Read_Source_SpeaksOfPeople(string text, string? expected) => Assert.Equal(expected, Reports.Read(text).Counts.Single(count => count.Count is 3 or 8).Source.Written);

    [Theory]
    [InlineData("Israeli forces killed 8 people.", "Israeli forces")]
    [InlineData("8 people were killed by RSF fighters.", "RSF fighters")]
    [InlineData("The blast killed 8 people.", null)]
    public void Read_Actor_IsAsWritten(string text, string? expected) => Assert.Equal(expected, Assert.Single(Reports.Read(text).Counts).AllegedActor);

    [Fact]
    public void Read_List_TakesItsOutcomeFromItsHead()
    {
        var counts = Reports.Read("The number of people killed rose to 78:\n- 28 fighters\n- 50 civilians, including two children\nOther news").Counts;
        Assert.Equal([78, 28, 50], counts.Select(count => count.Count));
        Assert.All(counts.Skip(1), count => Assert.Equal(counts[0].Id, count.Relations.PartOf));
        Assert.All(counts.Skip(1), count => Assert.Contains(count.Flags, flag => flag.Code == "outcome-carried"));
    }

    [Fact]
    public void Read_EarlierValue_IsReplaced()
    {
        var counts = Reports.Read("The death toll in Idlib rose to 34, up from 30 a day earlier.").Counts;
        Assert.Equal([34, 30], counts.Select(count => count.Count));
        Assert.Equal(counts[1].Id, counts[0].Relations.Supersedes);
    }

    [Theory]
    [InlineData("Strike on Binnish kills 12\nThe strike killed 12 people, the ministry said.", true)]
    [InlineData("The strike killed 12 people in Binnish. Another 12 people were killed in Binnish.", false)]
    [InlineData("Police said 12 people were killed in Binnish. The hospital said 12 people were killed in Binnish.", false)]
    public void Read_SameFigureInOtherWords_IsLinkedUnlessItMayBeAnother(string text, bool expected) =>
        Assert.Equal(expected, Reports.Read(text).Counts[1].Relations.DuplicateOf == Reports.Read(text).Counts[0].Id);
}
