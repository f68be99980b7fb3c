using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Reading.English;

/// <summary>Who says it, when and where, in English reports of Monday 2 December 2024.</summary>
public sealed class EnglishScopeTests
{
    [Theory]
    [InlineData("The Ministry of Health said 8 people were killed.", "The Ministry of Health", null)]
    [InlineData("Eight people were killed, according to Civil Defence.", "Civil Defence", "syria-civil-defence")]
    [InlineData("Eight people were killed, says the UN Human Rights Office (OHCHR).", "the UN Human Rights Office (OHCHR)", "un-ohchr")]
    [InlineData("Syria Civil Defence: 8 people were killed.", "Syria Civil Defence", "syria-civil-defence")]
    [InlineData("Eight people were killed, by the count of the Syrian Observatory for Human Rights.", "Syrian Observatory for Human Rights", "sohr")]
    [InlineData("OCHA relays that, according to the White Helmets, 8 people were killed.", "the White Helmets", "syria-civil-defence")]
    [InlineData("Eight people were killed.", null, null)]
    public void Read_Source_IsWhoAsserts(string text, string? written, string? origin)
    {
        var source = Assert.Single(Reports.Read(text).Counts).Source;
        Assert.Equal(written?.Replace("the ", "", StringComparison.Ordinal), source.Written?.Replace("the ", "", StringComparison.Ordinal));
        Assert.Equal(origin, source.Origin);
    }

    [Theory]
    [InlineData("8 people were killed on 28 November.", "2024-11-28", "2024-11-28", false)]
    [InlineData("8 people were killed on Friday.", "2024-11-29", "2024-11-29", false)]
    [InlineData("8 people were killed yesterday.", "2024-12-01", "2024-12-01", false)]
    [InlineData("Since 27 November 80 people have been killed.", "2024-11-27", "2024-12-02", true)]
    [InlineData("80 people were killed between 20 and 30 November.", "2024-11-20", "2024-11-30", true)]
    [InlineData("80 people were killed from 5 October to 30 November 2024.", "2024-10-05", "2024-11-30", true)]
    [InlineData("In October 80 people were killed.", "2024-10-01", "2024-10-31", true)]
    [InlineData("80 people were killed in the past 24 hours.", "2024-12-01", "2024-12-02", false)]
    [InlineData("80 people were killed in the last three days.", "2024-11-29", "2024-12-02", true)]
    [InlineData("As of 30 November the toll stood at 80.", null, "2024-11-30", true)]
    public void Read_Date_IsResolvedAgainstTheReport(string text, string? start, string? end, bool cumulative)
    {
        var count = Assert.Single(Reports.Read(text).Counts);
        Assert.Equal((start, end, cumulative), (count.Harmed.Start?.ToString("yyyy-MM-dd", null), count.Harmed.End?.ToString("yyyy-MM-dd", null), count.Cumulative));
    }

    [Theory]
    [InlineData("8 people were killed in Binnish.", "Binnish")]
    [InlineData("8 people were killed in the town of Binnish.", "Binnish")]
    [InlineData("8 people were killed in Zakho district.", "Zakho district")]
    [InlineData("8 people were killed in southern Lebanon.", "southern Lebanon")]
    [InlineData("8 people were killed in Turkey and Syria.", "Turkey and Syria")]
    [InlineData("8 people were killed in Saudi Hospital in El-Fasher.", "Saudi Hospital in El-Fasher")]
    [InlineData("Shelling of Jabalia refugee camp killed 8 people.", "Jabalia refugee camp")]
    [InlineData("8 people were killed in government-held areas.", "government-held areas")]
    [InlineData("Save the Children said 8 people were killed.", null)]
    public void Read_Place_IsAsWritten(string text, string? place) => Assert.Equal(place, Assert.Single(Reports.Read(text).Counts).Place.Written);

    [Theory]
    [InlineData("8 people were reportedly killed.", Assertion.Unconfirmed)]
    [InlineData("OHCHR verified that 8 people were killed.", Assertion.Verified)]
    [InlineData("The army claimed that 8 fighters were killed.", Assertion.Claimed)]
    [InlineData("The agency said 8 people were killed.", Assertion.Reported)]
    public void Read_Assertion_FollowsTheVerb(string text, Assertion expected) => Assert.Equal(expected, Assert.Single(Reports.Read(text).Counts).Assertion);

    [Theory]
    [InlineData("Idlib governorate")]
    [InlineData("Idleb Governorate")]
    public void Read_SpellingsOfOnePlace_HaveOneCode(string name) =>
        Assert.Equal("SY07", Assert.Single(Reports.Read($"8 people were killed in {name}.").Counts).Place.PCode?.Value);
}
