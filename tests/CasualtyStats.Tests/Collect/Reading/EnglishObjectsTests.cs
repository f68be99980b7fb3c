using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>English counts in a list before their verb, persons whom a verb takes as its object, tolls of events, hyphened directions; reports of Monday 2 December 2024.</summary>
public sealed class EnglishObjectsTests
{
    [Theory]
    // a chain of commas up to "and", with the verb behind the last
    [InlineData("The Observatory said 830 civilians, 231 soldiers and 250 gunmen were killed.", "killed 830 civilian; killed 231 combatant; killed 250 combatant")]
    [InlineData("The Observatory said 830 civilians, 231 soldiers and 250 gunmen were trained.", "")]
    [InlineData("In 12 attacks, 231 soldiers and 250 gunmen were killed.", "killed 231 combatant; killed 250 combatant")]
    // the toll of an event is not of those whom the event was about
    [InlineData("The death toll from the strike on a school sheltering displaced families rose to 22.", "killed 22")]
    [InlineData("The toll of displaced families rose to 22.", "displaced 22")]
    [InlineData("The death toll rose to 22 and the number of wounded to 40.", "killed 22; injured 40")]
    // the object of the verb
    [InlineData("Gunmen killed the mayor of Tafas and wounded his bodyguard.", "killed 1; injured 1")]
    [InlineData("Gunmen killed the lights and fled.", "")]
    [InlineData("The mayor said three people were killed.", "killed 3")]
    public void Read_Lists_AreCounted(string text, string expected) => Assert.Equal(expected, Reports.Counts(text).Replace("carried-", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("At least 75 people were killed in north-west Syria.", "north-west Syria")]
    [InlineData("At least 75 people were killed in north-western Syria.", "north-western Syria")]
    [InlineData("At least 75 people were killed in western Syria.", "western Syria")]
    public void Read_Directions_KeepTheirHyphen(string text, string expected) => Assert.Equal(expected, Reports.Read(text).Counts[0].Place.Written);

    [Fact]
    public void Read_NorthWestWithAHyphen_IsTheRegionWithout()
        => Assert.Equal(Reports.Read("Ten people were killed in northwest Syria.").Counts[0].Place.Area, Reports.Read("Ten people were killed in north-west Syria.").Counts[0].Place.Area);

    [Theory]
    [InlineData("Its teams treated 48 wounded people, five of whom died.", "Injured")]
    [InlineData("Its teams saw 48 people, five of whom died.", "")]
    public void Read_WoundedOfWhomSomeDied_WereWounded(string text, string expected) => Assert.Equal(expected, Reports.Read(text).Counts.Last(count => count.Outcome == Outcome.Killed).FormerOutcome?.ToString() ?? "");

    [Theory]
    [InlineData("\"We received 15 bodies,\" the director of Nasser Hospital, Atef al-Hout, said.", "the director of Nasser Hospital, Atef al-Hout")]
    [InlineData("\"We received 15 bodies,\" said Atef al-Hout.", "Atef al-Hout")]
    public void Read_Source_IsTheOfficeAndWhoHoldsIt(string text, string expected) => Assert.Equal(expected, Reports.Read(text).Counts[0].Source.Written);

    [Fact]
    public void Read_PersonsAsObjects_AreFlagged() => Assert.All(Reports.Read("Gunmen killed the mayor of Tafas.").Counts, count => Assert.Contains(count.Flags, flag => flag.Code == "definite"));
}
