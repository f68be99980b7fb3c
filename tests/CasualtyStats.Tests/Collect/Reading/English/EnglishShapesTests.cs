namespace CasualtyStats.Tests.Collect.Reading.English;

/// <summary>Shapes of English reports, each rule with an example and a counter-example; published on Monday 2 December 2024.</summary>
public sealed class EnglishShapesTests
{
    [Theory]
    // kin: people of one kind told one by one; "her husband and three sons" stay apart
    [InlineData("An officer and four soldiers were killed.", "killed 5 combatant")]
    [InlineData("A farmer and 4 soldiers were killed.", "killed 1; killed 4 combatant")]
    // withdrawn: a figure taken back is no count; a dated earlier figure is one
    [InlineData("The toll rose to 18, up from 15.", "killed 18")]
    [InlineData("The toll rose to 18, up from 15 a day earlier.", "killed 18; killed 15")]
    // partitive: one of the wounded who died is a death; one who is in danger is no count
    [InlineData("One of the wounded died overnight.", "killed 1")]
    [InlineData("One of the wounded is in danger.", "")]
    // predicate
    [InlineData("There were 217 casualties, of which 82 were fatalities.", "killedorinjured 217; killed 82")]
    [InlineData("There were 217 visitors, of which 82 were guests.", "")]
    // treated: for wounds, not for illness
    [InlineData("The clinic treated 396 people for gunshot wounds.", "injured 396")]
    [InlineData("The clinic treated 396 people for cholera.", "")]
    // speakers are no victims
    [InlineData("The raid killed 9 people, a monitor and an official said.", "killed 9")]
    [InlineData("The raid killed 9 people and an official.", "killed 9; killed 1")]
    // reduced relative: who the people are; people who are sheltering only are no count
    [InlineData("At least 409 displaced people sheltering in schools have been killed.", "killed ≥409")]
    [InlineData("At least 409 people are sheltering in schools.", "")]
    public void Read_Outcome_IsOfTheRightPeople(string text, string expected) => Assert.Equal(expected, Reports.Counts(text));

    [Theory]
    [InlineData("The blast killed 40 people, of whom 9 were children and 3 were women.", "killed 40 children=9 women=3")]
    [InlineData("The blast killed 40 people, of whom 9 were children, and 3 were arrested.", "killed 40 children=9")]
    [InlineData("29 people, including 20 members of the security forces, were killed.", "killed 29 combatants=20")]
    [InlineData("More than 100 people, many of them women, were killed.", "killed >100 women=")]
    [InlineData("The clinic recorded 38 deaths, 13 of them of children.", "killed 38 children=13")]
    public void Read_Breakdown_StaysInsideItsCount(string text, string expected) => Assert.Equal(expected, Reports.Counts(text).Replace("mixed ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("One UNRWA staff member was killed.", "aid_worker")]
    [InlineData("One bank staff member was killed.", null)]
    [InlineData("UNHCR said two of its staff were killed.", "aid_worker")]
    [InlineData("The bank said two of its staff were killed.", null)]
    public void Read_Staff_HaveTheWorkOfTheirEmployer(string text, string? occupation) => Assert.Equal(occupation, Assert.Single(Reports.Read(text).Counts).Occupation);

    [Theory]
    [InlineData("White Helmets | Daily summary\nBinnish: 3 killed.", "White Helmets")]
    [InlineData("WEST BANK | Daily summary\nBinnish: 3 killed.", null)]
    [InlineData("UNRWA Situation Report 91\nBinnish: 3 killed.", "UNRWA")]
    [InlineData("Notice from the administration of Central Hospital\nBinnish: 3 killed.", "Central Hospital")]
    [InlineData("Toll rises | Example News\nBinnish: 3 killed.", null)]
    [InlineData("Sweida's health directorate gave this list:\nBinnish: 3 killed.", "Sweida's health directorate")]
    [InlineData("A clerk who sent the agency a list of names said 3 people were killed.", "A clerk")]
    [InlineData("Three people were killed, said a nurse there.", "a nurse")]
    [InlineData("Three people were killed, announced by the army the same evening.", "the army")]
    [InlineData("According to SOHR statistics, 3 people were killed.", "SOHR")]
    [InlineData("According to the Civil Defence, three people are still reported missing.", "Civil Defence")]
    public void Read_Source_IsWhoSpeaks(string text, string? written) =>
        Assert.Equal(written, Assert.Single(Reports.Read(text).Counts).Source.Written?.Replace("the Civil", "Civil", StringComparison.Ordinal));

    [Theory]
    [InlineData("80 people were killed between March 2011 and the end of 2023.", "2011-03-01", "2023-12-31", true)]
    [InlineData("80 people have been killed since the beginning of the year.", "2024-01-01", "2024-12-02", true)]
    [InlineData("80 people have been killed since April 2023.", "2023-04-01", "2024-12-02", true)]
    [InlineData("So far this year 80 people have been killed.", "2024-01-01", "2024-12-02", true)]
    [InlineData("80 people were killed last month.", "2024-11-01", "2024-11-30", true)]
    [InlineData("It was the deadliest raid since 17 March, when 8 people were killed.", "2024-03-17", "2024-03-17", false)]
    [InlineData("A raid in August killed 8 people.", "2024-08-01", "2024-08-31", false)]
    [InlineData("80 people were killed from 18 October - 1 November 2024.", "2024-10-18", "2024-11-01", true)]
    public void Read_Date_IsThatOfTheHarm(string text, string? start, string? end, bool cumulative)
    {
        var count = Assert.Single(Reports.Read(text).Counts);
        Assert.Equal((start, end, cumulative), (count.Harmed.Start?.ToString("yyyy-MM-dd", null), count.Harmed.End?.ToString("yyyy-MM-dd", null), count.Cumulative));
    }

    [Theory]
    [InlineData("Daily list\n– Kafr Ruma: 3 killed.", "Kafr Ruma")]
    [InlineData("Daily list\nKilled: 3 people.", null)]
    [InlineData("8 people were killed in rebel-held Binnish.", "Binnish")]
    [InlineData("8 people were killed in the south of the province.", "south of the province")]
    [InlineData("8 people were killed in the Sheikh Maqsoud neighbourhood.", "Sheikh Maqsoud neighbourhood")]
    [InlineData("8 people were killed on the road to Sarmin.", "road to Sarmin")]
    [InlineData("8 people were killed in the Palmyra desert.", "Palmyra desert")]
    [InlineData("8 people were killed in a Myanmar village.", "Myanmar")]
    public void Read_Place_IsTheFinest(string text, string? place) => Assert.Equal(place, Assert.Single(Reports.Read(text).Counts).Place.Written);

    [Fact]
    public void Read_Headline_TakesDayAndSpeakerFromItsStory()
    {
        var counts = Reports.Read("Raid kills six\nSix people were killed in Binnish on Saturday, Civil Defence said.").Counts;
        Assert.Equal(new DateOnly(2024, 11, 30), counts[0].Harmed.Start);
        Assert.Equal("Civil Defence", counts[0].Source.Written);
        Assert.Equal("Binnish", counts[0].Place.Written);
    }
}
