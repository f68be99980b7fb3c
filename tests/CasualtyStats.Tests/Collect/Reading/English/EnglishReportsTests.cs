namespace CasualtyStats.Tests.Collect.Reading.English;

/// <summary>Habits of monitors' monthly reports and of UN updates: each with an example and what only looks like it; reports of Monday 2 December 2024.</summary>
public sealed class EnglishReportsTests
{
    [Theory]
    // how fast is not how many
    [InlineData("An average of 12 civilians were killed per month.", "")]
    [InlineData("12 civilians were killed each day.", "")]
    [InlineData("There were 12 deaths a day in November.", "")]
    [InlineData("12 civilians were killed a day after the raid.", "killed 12 civilian")]
    // the verb behind the last part is that of the whole
    [InlineData("12 including 3 children and 4 women were killed.", "killed 12 children=3 women=4")]
    [InlineData("12 people were killed, including 3 children, and 4 women were wounded.", "killed 12 children=3; injured 4 women=4")]
    // an age limit goes with its group
    [InlineData("Raids killed 12 civilians, including 3 children under the age of eighteen, and 4 women over the age of eighteen.", "killed 12 civilian children=3 women=4")]
    [InlineData("12 people were killed and 3 children over two days were wounded.", "killed 12; injured 3 children=3")]
    // tolls
    [InlineData("The monitor tallied November's death toll at 3,300.", "killed 3300")]
    [InlineData("This brings the total number of people who have died of hunger to 300.", "killed 300")]
    [InlineData("The number of people who have died rose, at 300 sites.", "")]
    public void Read_MonthlyReport_Counts(string text, string expected) => Assert.Equal(expected, Reports.Counts(text));

    [Theory]
    // whoever wrote "the report"
    [InlineData("The Relief Network documented raids. According to the report, 8 people were killed.", "The Relief Network")]
    // a body in brackets behind the statement, and not its short name
    [InlineData("Shelling left 8 people dead in the city (Regional Military Administration).", "Regional Military Administration")]
    [InlineData("Shelling left 8 people dead in the north of the city (Binnish, Taftanaz).", null)]
    // an agency passes on what a monitor said
    [InlineData("8 people were killed, the Syrian Observatory for Human Rights said on Sunday, according to AFP.", "the Syrian Observatory for Human Rights")]
    [InlineData("8 people were killed on Sunday, according to AFP.", "AFP")]
    public void Read_Source_IsWhoCounts(string text, string? expected) => Assert.Equal(expected, Assert.Single(Reports.Read(text).Counts).Source.Written);

    [Theory]
    // whose people they are is not where it was
    [InlineData("Attacks attributed to the Assad regime killed 8 people in Binnish.", "Binnish")]
    [InlineData("OHCHR's figures are not complete. 8 people were killed.", null)]
    [InlineData("8 people were killed in Binnish.", "Binnish")]
    public void Read_Place_IsNoOwner(string text, string? expected) => Assert.Equal(expected, Assert.Single(Reports.Read(text).Counts).Place.Written);

    [Fact]
    public void Read_DatelineBeforeColon_IsNoDayOfHarm()
    {
        var count = Assert.Single(Reports.Read("LONDON, 1 November 2024 (SOHR): Raids killed 8 people in Binnish on 30 October.").Counts);
        Assert.Equal(new DateOnly(2024, 10, 30), count.Harmed.Start);
    }

    [Theory]
    // a total of months is not where the last strike was, but in the land of which the text speaks
    [InlineData("Strikes in northwestern Syria went on. Shelling killed 8 people in Binnish. Since 7 October, 900 people have been killed.", "Binnish; northwestern Syria")]
    [InlineData("Shelling killed 8 people in Binnish. Since 7 October, 900 people have been killed.", "Binnish; ")]
    // the toll of one incident is where the incident was
    [InlineData("Shelling killed 8 people in Binnish. The death toll later rose to 9.", "Binnish; Binnish")]
    // what was attacked is where people died
    [InlineData("Gunmen raided the Al-Wadi neighbourhood, killing 8 people.", "Al-Wadi neighbourhood")]
    public void Read_WideTotal_LeavesTheLastIncident(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Reports.Read(text).Counts.Select(count => count.Place.Written)));

    [Theory]
    // our people speak under the name of whoever signs the page
    [InlineData("Our staff recorded raids. Shelling killed 8 people.", "Our staff")]
    [InlineData("Northern Relief Network, 1 December 2024\n\nOur staff recorded raids. Shelling killed 8 people.", "Northern Relief Network")]
    // a page goes on with the short name of its author
    [InlineData("Northern Relief Network\n\nNRN confirmed raids.\nBinnish: 8 killed.", "NRN")]
    // a count that goes on with the one body that counts, and no activist's
    [InlineData("The Ministry of Health said raids went on.\n\nSince 7 October, 8 people have been killed.", "The Ministry of Health")]
    [InlineData("Local activists said raids went on.\n\nSince 7 October, 8 people have been killed.", null)]
    [InlineData("Since the beginning of the year the Office has logged 8 deaths.", "the Office")]
    public void Read_Author_SpeaksOn(string text, string? expected) => Assert.Equal(expected, Assert.Single(Reports.Read(text).Counts).Source.Written);

    [Fact]
    public void Read_OnlySpeaker_IsDoubted() =>
        Assert.Contains(Assert.Single(Reports.Read("The Ministry of Health said raids went on.\n\nSince 7 October, 8 people have been killed.").Counts).Flags, flag => flag.Code == "source-carried");

    [Theory]
    [InlineData("Shelling went on since 4 November. These strikes have resulted in 8 deaths.", true)]
    [InlineData("Shelling went on since 4 November. This strike resulted in 8 deaths on Sunday.", false)]
    public void Read_EventsToldBefore_AreCountedTogether(string text, bool expected) => Assert.Equal(expected, Assert.Single(Reports.Read(text).Counts).Cumulative);

    [Theory]
    // numbers behind names, of what the count before them counts
    [InlineData("Idlib had the most with 31 deaths, then Deir ez-Zor (19) and Daraa (14).", "killed 31 Idlib; killed 19 Deir ez-Zor; killed 14 Daraa")]
    [InlineData("8 people were killed in Binnish. By town: Sarmin (5), Taftanaz (3).", "killed 8 Binnish; killed 5 Sarmin; killed 3 Taftanaz")]
    [InlineData("The law of Idlib (19) was passed. The plan of Daraa (14) was not.", "")]
    // each count in the place before its bracket
    [InlineData("Most were in Binnish (54 killed, 210 injured) and Taftanaz (30 killed; 121 injured).", "killed 54 Binnish; injured 210 Binnish; killed 30 Taftanaz; injured 121 Taftanaz")]
    [InlineData("The deaths were 30 in Binnish, 20 in Taftanaz and 10 in Sarmin.", "killed 30 Binnish; killed 20 Taftanaz; killed 10 Sarmin")]
    [InlineData("There were 30 deaths in Binnish, 20 in hiding.", "killed 30 Binnish")]
    public void Read_ListOfPlaces_SharesTheOutcome(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Reports.Read(text).Counts.Select(count => $"{count.Outcome.ToString().ToLowerInvariant()} {count.Count} {count.Place.Written}")));

    [Theory]
    // each group is of the count of its own outcome
    [InlineData("The mission verified 900 civilians killed and 2,000 injured, including 70 children killed and 190 injured.", "killed 900 civilian children=70; injured 2000 carried-civilian children=190")]
    [InlineData("The mission verified 900 civilians killed and 2,000 injured, including 70 children.", "killed 900 civilian; injured 2000 carried-civilian children=70")]
    public void Read_GroupWithOutcome_IsOfThatCount(string text, string expected) => Assert.Equal(expected, Reports.Counts(text));

    [Theory]
    [InlineData("\"Warplanes killed 8 people,\" Example News reported.", "Example News")]
    [InlineData("8 people were killed, according to the civil society group the Coordination of Camps.", "the Coordination of Camps")]
    [InlineData("8 people were killed, according to the civil society group.", "the civil society group")]
    public void Read_Speaker_IsNamedInFull(string text, string expected) => Assert.Equal(expected, Assert.Single(Reports.Read(text).Counts).Source.Written);

    [Theory]
    [InlineData("Protection of civilians, October 2024\nDrones killed 66 people.", "2024-10-01..2024-10-31")]
    [InlineData("Protection of civilians, October 2024\nOn 3 November a drone killed 6 people.", "2024-11-03..2024-11-03")]
    public void Read_MonthOfTitle_IsThatOfItsCounts(string text, string expected)
    {
        var count = Assert.Single(Reports.Read(text).Counts);
        Assert.Equal(expected, $"{count.Harmed.Start:yyyy-MM-dd}..{count.Harmed.End:yyyy-MM-dd}");
    }

    [Fact]
    public void Read_GroupsAfterAListOfPlaces_AreOfTheWhole()
    {
        var counts = Reports.Read("90 people were killed. The deaths were 30 in Binnish and 20 in Taftanaz. Among the dead were 12 children.").Counts;
        Assert.Equal([1, 0, 0], counts.Select(count => count.Breakdown.Parts.Length));
    }

    [Fact]
    public void Read_DayOfPublishing_IsNoDayOfHarm()
    {
        var count = Assert.Single(Reports.Read("Protection of civilians (published 11 November 2024)\nA missile killed 8 people on 23 October.").Counts);
        Assert.Equal(new DateOnly(2024, 10, 23), count.Harmed.Start);
    }

    [Theory]
    [InlineData("Governorate | Killed | Injured\nIdlib | 48 | 203\nHama | 14 | 71", "killed 48 Idlib; injured 203 Idlib; killed 14 Hama; injured 71 Hama")]
    [InlineData("Governorate | Houses | Wells\nIdlib | 48 | 203", "")]
    [InlineData("Governorate | Killed | Injured\nIdlib | 48 | see note", "")]
    public void Read_TableOfBars_IsReadByItsHeadings(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Reports.Read(text).Counts.Select(count => $"{count.Outcome.ToString().ToLowerInvariant()} {count.Count} {count.Place.Written}")));

    [Theory]
    [InlineData("Figures are those of the local health authority for 5 to 15 October.", "the local health authority")]
    [InlineData("Figures are not complete.", null)]
    public void Read_NoteBelowATable_TellsWhoCounted(string note, string? expected) =>
        Assert.All(Reports.Read("Governorate | Killed | Injured\nIdlib | 48 | 203\n" + note).Counts, count => Assert.Equal(expected, count.Source.Written));
}
