using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>What stands beside a count unread is told on the count; what was read, or counts something else, is not.</summary>
public sealed class ResidueTests
{
    [Theory]
    // group-unread
    [InlineData("Sunday's raid killed 30 people, mostly women and children, in the market.", "group-unread children")]
    [InlineData("Sunday's raid killed 30 people, including 8 women and 9 children, in the market.", "")]
    [InlineData("The ministry of women's affairs said that the raid killed 30 people.", "")]
    [InlineData("أدى القصف إلى مقتل 30 شخصاً، معظمهم نساء وأطفال.", "group-unread نساء")]
    [InlineData("أدى القصف إلى مقتل 30 شخصاً، بينهم 8 نساء و9 أطفال.", "")]
    // number-unread
    [InlineData("The village lost 90 of its 200 residents.", "number-unread 200")]
    [InlineData("The village lost 90 residents and 200 sheep.", "")]
    public void Read_WordBesideACount_FlagsTheCount(string text, string expected) => Assert.Equal(expected, string.Join("; ",
        Reports.Read(text).Counts.SelectMany(count => count.Flags).Where(flag => flag.Code.EndsWith("-unread", StringComparison.Ordinal)).Select(flag => $"{flag.Code} {flag.Arguments[0]}")));

    [Fact]
    public void Read_WordBesideACount_SaysSoInBothLanguages()
    {
        var flag = Assert.Single(Assert.Single(Reports.Read("The raid killed 30 people, mostly women and children, in the market.").Counts).Flags);

        Assert.Equal("\"children\" stands beside this count and was not taken into it", new Message($"flag.{flag.Code}", [.. flag.Arguments]).Text(Language.English));
        Assert.Equal("ورد «children» بجانب هذا العدد ولم يُحتسب ضمنه", new Message($"flag.{flag.Code}", [.. flag.Arguments]).Text(Language.Arabic));
    }
}
