namespace CasualtyStats.Tests.Collect.Reading.English;

/// <summary>Counts whose outcome, day or place was told just before, and numbers that look like counts; reports of Monday 2 December 2024.</summary>
public sealed class EnglishSharesTests
{
    [Theory]
    // shares: numbers with a name each, together no more than the count before
    [InlineData("Strikes killed 13 people. Six were in Binnish, four in Taftanaz and three in Sarmin.", "killed 13; killed 6; killed 4; killed 3")]
    [InlineData("Strikes killed 13 people. Six were in Binnish, four in Taftanaz and thirty in Sarmin.", "killed 13")]
    [InlineData("Killed: 3 (Binnish - 2, Sarmin - 1).", "killed 3; killed 2; killed 1")]
    [InlineData("Strikes killed 13 people. Houses: 6. Schools: 2.", "killed 13")]
    [InlineData("The network counted 40 civilians killed. Government forces: 11 civilians. Armed factions: three.", "killed 40 civilian; killed 11 civilian; killed 3 civilian")]
    [InlineData("We registered 90 people hurt. Bullets account for 58, beatings for 32.", "injured 90; injured 58; injured 32")]
    // pairs: the two of before, for a longer time
    [InlineData("38 people were killed and 124 wounded on Sunday. Overall count since October: 2,710 and 12,592.", "killed 38; injured 124; killed 2710; injured 12592")]
    [InlineData("38 people were killed and 124 wounded on Sunday. It rained on 12 and 13 hills.", "killed 38; injured 124")]
    public void Read_NumbersAfterACount_AreItsShares(string text, string expected) => Assert.Equal(expected, Reports.Counts(text).Replace("carried-", "", StringComparison.Ordinal));

    [Fact]
    public void Read_Shares_SayTheirPlaceAndWhetherTheyAddUp()
    {
        var counts = Reports.Read("Killed: 3 (Binnish - 2, Sarmin - 1).\n\nStrikes on Ariha wounded 9 people on Sunday. Four were in Binnish, two in Sarmin.").Counts;
        Assert.Equal(["", "Binnish", "Sarmin", "Ariha", "Binnish", "Sarmin"], counts.Select(count => count.Place.Written ?? ""));
        Assert.Equal([false, false, false, false, true, true], counts.Select(count => count.Flags.Any(flag => flag.Code == "outcome-carried")));
        Assert.Equal(counts[0].Id, counts[1].Relations.PartOf);
        Assert.Equal("2024-12-01", $"{counts[4].Harmed.Start:yyyy-MM-dd}");
    }

    [Theory]
    // ages of one person
    [InlineData("The driver, 39, died.", "killed 1")]
    [InlineData("A mother and her daughter (8) were injured.", "injured 2")]
    [InlineData("A 52-year-old from the town was killed.", "killed 1")]
    [InlineData("A 52-year-old bridge was hit.", "")]
    // shares told in words are no counts
    [InlineData("The ministry counted 60 deaths. Three in four of the deaths were due to shelling.", "killed 60")]
    [InlineData("The ministry counted 60 deaths. Of the 60, 45 died in hospital.", "killed 60; killed 45")]
    // incidents
    [InlineData("There were 129 attacks. In 27 of these people were injured.", "")]
    // figures denied or overtaken
    [InlineData("The figure of thirty dead that is going round did not come from this hospital.", "")]
    [InlineData("The figure of thirty dead came from this hospital.", "killed 30")]
    [InlineData("17 people were killed. The group had earlier spoken of 13 dead.", "killed 17")]
    // bodies: counted with a doubt, but not those of a film
    [InlineData("There were fourteen bodies in the corridor.", "killed 14")]
    [InlineData("A video shows fourteen bodies in the corridor.", "")]
    // figures of speech
    [InlineData("Two nurses paid with their lives.", "killed 2 medics=2")]
    [InlineData("Two nurses paid with their cards.", "")]
    [InlineData("374 fighters fell in the battle.", "killed 374 combatant")]
    [InlineData("374 fighters fell ill in the camp.", "")]
    // people in hospital
    [InlineData("17 others were taken to hospital.", "injured 17")]
    [InlineData("17 others were hospitalised with pneumonia.", "")]
    [InlineData("Two colleagues escaped with shrapnel wounds.", "injured 2")]
    [InlineData("Two colleagues escaped with their papers.", "")]
    // people whose trade no table lists
    [InlineData("A tinsmith was killed in the blast.", "killed 1")]
    [InlineData("A tinsmith was seen in the market.", "")]
    [InlineData("Celebratory fire, girl of 5 wounded.", "injured 1 girls=1")]
    [InlineData("The patrol met a girl of 5.", "")]
    [InlineData("One soldier shot dead by gunmen.", "killed 1 combatant")]
    [InlineData("100+ injured around the bakery.", "injured >100")]
    [InlineData("Nine casualties, two of them fatal.", "killedorinjured 9; killed 2")]
    public void Read_Numbers_ArePeopleOrNot(string text, string expected) => Assert.Equal(expected, Reports.Counts(text).Replace("carried-", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("From 7 October 2023: 61,776 killed.", "2023-10-07..2024-12-02")]
    [InlineData("From 18 March, when the truce ended, until today: 251 killed.", "2024-03-18..2024-12-02")]
    [InlineData("A column came from 7 villages: 12 killed.", "2024-12-02..2024-12-02")]
    [InlineData("What the numbers tell us, 2 November to 20 November:\n- Killed: 86", "2024-11-02..2024-11-20")]
    [InlineData("Monitoring desk: November in figures\nLoss of life. Soldiers killed fifteen people.", "2024-11-01..2024-11-30")]
    [InlineData("Fighting broke out on 13 November. The monitor had, by Friday, documented a death toll of 558.", "2024-11-13..2024-11-29")]
    [InlineData("On Friday gunmen opened fire on herders. By Sunday 14 bodies had been found.", "2024-11-29..2024-11-29")]
    [InlineData("More than 480 people have been killed so far in November.", "2024-11-01..2024-12-02")]
    public void Read_Periods_BeginAndEndAsTold(string text, string expected)
    {
        var harmed = Assert.Single(Reports.Read(text).Counts).Harmed;
        Assert.Equal(expected, $"{harmed.Start:yyyy-MM-dd}..{harmed.End:yyyy-MM-dd}");
    }

    [Fact]
    public void Read_SpeakerNamedOnlyAtTheEnd_SpeaksOfHisOwn()
    {
        var counts = Reports.Read("Binnish: 4 people killed by a mine.\nSarmin: 2 people wounded by shells on the road.\nTaftanaz: shelling of the market. Three people were killed, the Syrian Civil Defence said.").Counts;
        Assert.Equal([null, null, "the Syrian Civil Defence"], counts.Select(count => count.Source.Written));
    }

    [Fact]
    public void Read_WhatFollowsShares_IsWhereTheWholeIs()
    {
        var counts = Reports.Read("Strikes on Idlib countryside killed 13 people today. Six were in Binnish, four in Taftanaz and three in Sarmin. The wounded number 20.").Counts;
        Assert.Equal(["Idlib countryside", "Binnish", "Taftanaz", "Sarmin", "Idlib countryside"], counts.Select(count => count.Place.Written));
    }
}
