namespace CasualtyStats.Tests.Collect.Reading.English;

/// <summary>Each rule of the English grammar with an example and a counter-example.</summary>
public sealed class EnglishRulesTests
{
    [Theory]
    // noun
    [InlineData("The clinic recorded 41 deaths.", "killed 41")]
    [InlineData("There were 41 attacks.", "")]
    [InlineData("The blast left 20 dead or wounded.", "killedorinjured 20")]
    [InlineData("The blast left 20 dead and 5 wounded.", "killed 20; injured 5")]
    [InlineData("A total of 33 civilian casualties were counted.", "killedorinjured 33 civilian")]
    // bodies: recovered, not seen
    [InlineData("Rescuers recovered the bodies of 3 civilians.", "killed 3 civilian")]
    [InlineData("Two bodies can be seen in the picture.", "")]
    // beside
    [InlineData("The ministry counted 318 people injured.", "injured 318")]
    [InlineData("Two drones injured a shepherd.", "injured 1")]
    [InlineData("A settler killed one man.", "killed 1 men=1")]
    // verb-before
    [InlineData("Shelling hit the town, killing at least 8 people.", "killed ≥8")]
    [InlineData("The raid killed or wounded 15 people.", "killedorinjured 15")]
    [InlineData("The men were injured 5 km away.", "")]
    [InlineData("IS killed 64 people in the desert.", "killed 64")]
    // claimed-lives
    [InlineData("The fire claimed the lives of 14 workers.", "killed 14")]
    [InlineData("Old mines took five lives.", "killed 5")]
    [InlineData("The visit took five days.", "")]
    // noun-before
    [InlineData("It reported the deaths of 39 civilians.", "killed 39 civilian")]
    [InlineData("It was the death of an idea.", "")]
    // verb-after
    [InlineData("Twelve people in the camp were killed.", "killed 12")]
    [InlineData("Twelve people in the camp were rescued.", "")]
    [InlineData("Some 40 people lost their lives.", "killed ~40")]
    [InlineData("A staff of 13,000 works there and died out slowly.", "")]
    // toll
    [InlineData("The death toll rose to 27.", "killed 27")]
    [InlineData("The wounded were 225.", "injured 225")]
    [InlineData("They put the number killed at between 14 and 35.", "killed 14-35")]
    [InlineData("Killed: 87. Injured: 273 citizens.", "killed 87; injured 273")]
    [InlineData("The number of schools rose to 27.", "")]
    // coordination, gapping
    [InlineData("23 fighters and 40 farmers had been killed.", "killed 23 combatant; killed 40")]
    [InlineData("Soldiers killed 577 of them and settlers 10.", "killed 577; killed 10")]
    [InlineData("Soldiers killed 577 people and 10 tanks burnt.", "killed 577")]
    // sums of groups
    [InlineData("Two women and a child were killed.", "killed 3 women=2 children=1")]
    // partitive
    [InlineData("Some 312 of those killed were nurses.", "killed ~312 medics=312")]
    [InlineData("Two of the wounded are in critical condition.", "")]
    // other fates
    [InlineData("About 900 people were displaced.", "displaced ~900")]
    [InlineData("Nine people were kidnapped.", "abducted 9")]
    [InlineData("Nine people were arrested.", "")]
    // zero
    [InlineData("No casualties were reported.", "killedorinjured zero")]
    public void Read_Outcome_IsOfTheRightPeople(string text, string expected) => Assert.Equal(expected, Reports.Counts(text));

    [Theory]
    [InlineData("12 civilians were killed, including 3 children and a woman.", "killed 12 civilian children=3 women=1")]
    [InlineData("6 people were killed and 30 others injured, among them 11 children and 9 women.", "killed 6; injured 30 children=11 women=9")]
    [InlineData("At least 377 people, 157 of them children, were killed.", "killed ≥377 children=157")]
    [InlineData("Nine civilians, of whom six were children, died.", "killed 9 civilian children=6")]
    [InlineData("The blast killed 12 people (4 women, 6 children).", "killed 12 women=4 children=6")]
    [InlineData("The blast killed 12 people - 5 men, 3 women and 4 children.", "killed 12 men=5 women=3 children=4")]
    [InlineData("Six people were killed, two women and a girl included.", "killed 6 women=2 girls=1")]
    [InlineData("Four women and seven children are among the 23 wounded.", "injured 23 women=4 children=7")]
    [InlineData("Six people were hurt, three of them critically.", "injured 6")]
    [InlineData("A raid killed 55 people. Two women and 18 children were among the dead.", "killed 55 women=2 children=18")]
    [InlineData("A raid killed 5 people. Two women and 18 children were among the dead.", "killed 5")]
    public void Read_Breakdown_BelongsToTheNearestCount(string text, string expected) => Assert.Equal(expected, Reports.Counts(text));

    [Theory]
    [InlineData("10 civilians were killed and 21 others hurt.", "killed 10 civilian; injured 21 carried-civilian")]
    [InlineData("10 civilians were killed and 21 people hurt.", "killed 10 civilian; injured 21")]
    [InlineData("They lost 1,003 soldiers wounded and 173 killed.", "injured 1003 combatant; killed 173 carried-combatant")]
    [InlineData("45 people died, all of them said to be civilians.", "killed 45 civilian")]
    [InlineData("45 people died, most of them in hospital.", "killed 45")]
    public void Read_Class_IsStatedOrCarried(string text, string expected) => Assert.Equal(expected, Reports.Counts(text));

    [Theory]
    [InlineData("two dozen", "24")]
    [InlineData("a dozen", "12")]
    [InlineData("half a dozen", "6")]
    [InlineData("twenty-nine", "29")]
    [InlineData("one hundred and five", "105")]
    [InlineData("three thousand two hundred", "3200")]
    [InlineData("2,011", "2011")]
    [InlineData("1.4 million", "1400000")]
    [InlineData("dozens of", "dozens")]
    [InlineData("several", "vague")]
    [InlineData("up to 30", "≤30")]
    [InlineData("as many as 30", "≤30")]
    [InlineData("no fewer than 30", "≥30")]
    [InlineData("upwards of 30", ">30")]
    [InlineData("fewer than 30", "<30")]
    [InlineData("nearly 30", "~30")]
    [InlineData("30 or more", "≥30")]
    [InlineData("between 20 and 30", "20-30")]
    [InlineData("20 to 30", "20-30")]
    public void Read_Number_HasItsValueAndBound(string words, string expected) =>
        Assert.Equal("killed " + expected, Reports.Counts($"The storm killed {words} people."));

    [Theory]
    [InlineData("On 12 June 2023 the dead were buried.")]
    [InlineData("A man of 19 spoke of the dead.")]
    [InlineData("The killed boy, aged 14, was buried.")]
    [InlineData("At 21:00 the wounded slept.")]
    [InlineData("Some 66 per cent of the dead are known.")]
    [InlineData("Resolution 2254 names the dead.")]
    [InlineData("A 7.8-magnitude quake shook the dead town.")]
    [InlineData("The 24-hour toll is not known.")]
    [InlineData("Of 177 damaged schools, 32 are closed; the dead are unknown.")]
    public void Read_NumberOfSomethingElse_IsNoCount(string text) => Assert.Equal("", Reports.Counts(text));
}
