namespace CasualtyStats.Tests.Collect.Reading.English;

/// <summary>Who belongs to a count, where it was and who said so, where the words stand apart; reports of Monday 2 December 2024.</summary>
public sealed class EnglishCompanyTests
{
    [Theory]
    // co-subjects: one verb for all who stand before it
    [InlineData("A mother and two of her children lost their lives.", "killed 3 children=2")]
    [InlineData("Two of her children lost their lives.", "killed 2 children=2")]
    // people told one by one between dashes, or after a colon, are those of the count
    [InlineData("Five members of one family - a father, mother and three children - died in Sarmin.", "killed 5 children=3")]
    [InlineData("Five members of one family - all from Sarmin - died.", "killed 5")]
    [InlineData("Clashes killed 12 fighters: 7 soldiers and 5 members of the force.", "killed 12 combatant combatants=7")]
    // ages
    [InlineData("A 62-year-old woman was killed.", "killed 1 women=1")]
    [InlineData("A 62-year-old mosque was hit.", "")]
    [InlineData("A married couple, 68 and 71, suffered wounds.", "injured 2")]
    // one more, and one known
    [InlineData("Three soldiers died and a fourth was wounded.", "killed 3 combatant; injured 1")]
    [InlineData("Three soldiers died and a fourth was late.", "killed 3 combatant")]
    [InlineData("The driver died.", "killed 1")]
    [InlineData("The driver slept.", "")]
    // claims and costs
    [InlineData("The siege has cost eight civilians their lives.", "killed 8 civilian")]
    [InlineData("The siege has cost eight civilians their jobs.", "")]
    [InlineData("The shelling claimed five members of one family.", "killed 5")]
    [InlineData("The party claimed five seats.", "")]
    // besieged people are not missing
    [InlineData("Some 40 people are trapped under the rubble.", "missing ~40")]
    [InlineData("Some 40,000 people are trapped in the town.", "")]
    // places and shares are no people
    [InlineData("Officials in six oblasts reported civilian casualties.", "")]
    [InlineData("A surgeon described corpses in the corridors and a staff cut from 60 to nine.", "")]
    // the former, the latter; a list by status
    [InlineData("The total stands at 2,792 killed and 12,772 wounded. Health workers account for 178 of the former and 279 of the latter.", "killed 2792; injured 12772; killed 178; injured 279")]
    [InlineData("More than 320 people were killed. The monitor's list has 79 fighters, 189 soldiers and 55 civilians.", "killed >320; killed 79 combatant; killed 189 combatant; killed 55 civilian")]
    [InlineData("A strike killed 24 people, later raised to 45.", "killed 24; killed 45")]
    [InlineData("The registry now lists 74 people as injured.", "injured 74")]
    [InlineData("640 people have been killed by mines; 45 of them in May alone.", "killed 640; killed 45")]
    [InlineData("Three people, among them two brothers, died and one was injured.", "killed 3; injured 1")]
    [InlineData("Police found the bodies of two men with gunshot wounds.", "killed 2 men=2")]
    [InlineData("Doctors treated two men with gunshot wounds.", "injured 2 men=2")]
    [InlineData("A suicide bomber killed himself and five others.", "killed 5")]
    public void Read_People_AreThoseOfTheVerb(string text, string expected) => Assert.Equal(expected, Reports.Counts(text).Replace("carried-", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("Last month: Binnish 31 killed and 43 injured; Sarmin 18 killed, 34 injured.", "Binnish; Binnish; Sarmin; Sarmin")]
    [InlineData("In Yemen, 68 people were killed and 47 injured in a strike on Saada.", "Saada; Saada")]
    [InlineData("According to the Gaza health ministry, 48 people have been killed.", "Gaza")]
    [InlineData("Shells killed 3 people in Idlib province: two in Binnish and one in Sarmin. Another 11 people were injured.", "Idlib province; Binnish; Sarmin; Idlib province")]
    [InlineData("14 people were killed on Monday, three of them in Sarmin.", "; Sarmin")]
    [InlineData("Eight people were shot dead in Port-au-Prince.", "Port-au-Prince")]
    [InlineData("Idlib, 2 December 2024. Two children were killed and their mother was injured near Sarmin.", "Sarmin; Sarmin")]
    [InlineData("Shells hit Sarmin. A medical source at Azadi hospital counted eleven dead.", "Sarmin")]
    public void Read_Place_IsOfTheHarm(string text, string expected) => Assert.Equal(expected, string.Join("; ", Reports.Read(text).Counts.Select(count => count.Place.Written)));

    [Theory]
    [InlineData("A missile killed 7 people, the regional governor, Jane Doe, said on Telegram.", "the regional governor, Jane Doe")]
    [InlineData("The Observatory said 18 people were hurt. On the coast 7 people were killed, it said.", "The Observatory")]
    [InlineData("City council, 4 April 2022: 7 people have died.", "City council")]
    [InlineData("Sarmin, 4 April 2022: 7 people have died.", null)]
    [InlineData("The interior ministry spoke of arrests. Jets hit the base; 7 people were killed, according to the health ministry.", "the health ministry")]
    [InlineData("Hours later a spokesman for the hospital put the dead at 7.", "a spokesman for the hospital")]
    public void Read_Source_IsNeverAPlaceOrAMedium(string text, string? expected) => Assert.Equal(expected, Reports.Read(text).Counts.Single(count => count.Count == 7).Source.Written);

    [Theory]
    [InlineData("2,998 casualties (674 killed; 2,324 injured) were verified in November 2024.", "2024-11-01..2024-11-30; 2024-11-01..2024-11-30; 2024-11-01..2024-11-30")]
    [InlineData("Strikes killed 7 people overnight.", "2024-12-01..2024-12-02")]
    [InlineData("Hospitals received 50 bodies in 24 hours.", "2024-12-01..2024-12-02")]
    [InlineData("The agency reported on 23 November that a strike killed 24 people. Seventy others were wounded.", "2024-11-23..2024-11-23; 2024-11-23..2024-11-23")]
    [InlineData("In the first two months of 2024, 217 people were killed.", "2024-01-01..2024-02-29")]
    [InlineData("Eight fighters were killed and 15 wounded in clashes.", "2024-12-02..2024-12-02; 2024-12-02..2024-12-02")]
    [InlineData("The number of people killed in the war has reached 46,645, the ministry said on Sunday.", "..2024-12-01")]
    [InlineData("On Friday a blast killed 7 people.\nThe market was full.\nKordofan: no casualties were reported.", "2024-11-29..2024-11-29; 2024-12-02..2024-12-02")]
    [InlineData("Key figures\n- 112 people killed since 1 November\n- 268 people injured", "2024-11-01..2024-12-02; 2024-11-01..2024-12-02")]
    [InlineData("On Friday a blast killed 7 people.\nThe market was full.\nA hospital told us that it had received 8 wounded people.", "2024-11-29..2024-11-29; 2024-11-29..2024-11-29")]
    public void Read_Day_ReachesAllThatItGoverns(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Reports.Read(text).Counts.Select(count => $"{count.Harmed.Start:yyyy-MM-dd}..{count.Harmed.End:yyyy-MM-dd}")));
}
