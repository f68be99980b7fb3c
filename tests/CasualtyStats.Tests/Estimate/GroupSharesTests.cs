using CasualtyStats.Estimate;
using CasualtyStats.Model;
using CsCheck;

namespace CasualtyStats.Tests.Estimate;

public sealed class GroupSharesTests
{
    [Fact]
    public void Of_PartsThatAddUp_GivesShares()
    {
        var shares = GroupShares.Of(Killed(VictimGroup.Total, 81), [Killed(VictimGroup.Children, 34), Killed(VictimGroup.Women, 12), Killed(VictimGroup.Men, 35)]);
        Assert.Null(shares.Refused);
        Assert.Equal([0.42m, 0.15m, 0.43m], shares.Shares.Select(share => decimal.Round(share.Share, 2)));
        Assert.Equal(1m, decimal.Round(shares.Shares.Sum(share => share.Share), 20));
    }

    [Fact]
    public void Of_PartsOfSmallerBase_IsRefused() => Refused(
        "No shares: the groups add up to 20, the total is 81; some people are not broken down, or counted twice.",
        GroupShares.Of(Killed(VictimGroup.Total, 81), [Killed(VictimGroup.Children, 14), Killed(VictimGroup.Women, 6)]));

    [Fact]
    public void Of_PartOfOtherDays_IsRefused() => Refused(
        "No shares: the figure for women has other days, another region or another class than the total.",
        GroupShares.Of(Killed(VictimGroup.Total, 10), [Killed(VictimGroup.Children, 4), Killed(VictimGroup.Women, 6) with { DateStart = new(2024, 1, 1) }]));

    [Fact]
    public void Of_PartNotSettled_IsRefused() => Refused(
        "No shares: the statements do not settle the number of children.",
        GroupShares.Of(Killed(VictimGroup.Total, 10), [Killed(VictimGroup.Children, 4) with { Estimate = new(2, null, 4, FigureStatus.Implied) }, Killed(VictimGroup.Women, 6)]));

    [Fact]
    public void Of_TotalNotSettled_IsRefused() => Refused(
        "No shares: the statements do not settle the total.",
        GroupShares.Of(Killed(VictimGroup.Total, 0) with { Estimate = new(2, null, 4, FigureStatus.Implied) }, [Killed(VictimGroup.Children, 2)]));

    [Fact]
    public void Of_Zero_IsRefused() => Refused("No shares: the total is zero.", GroupShares.Of(Killed(VictimGroup.Total, 0), [Killed(VictimGroup.Children, 0)]));

    [Fact]
    public void Of_NoGroups_IsRefused() => Refused(
        "No shares: nothing was reported of any group.",
        GroupShares.Of(Killed(VictimGroup.Total, 4), [Killed(VictimGroup.Children, 0) with { Estimate = CountEstimate.None }]));

    [Fact]
    public void Of_GroupTwice_IsRefused() => Assert.Equal(
        "the group \"children\" stands twice; a group stands once (Parameter 'parts')",
        Assert.Throws<ArgumentException>(() => GroupShares.Of(Killed(VictimGroup.Total, 4), [Killed(VictimGroup.Children, 2), Killed(VictimGroup.Children, 2)])).Message);

    [Fact]
    public void Of_AnyParts_SharesOnlyWhatAddsUp() =>
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[0, 1_000_000], Gen.Long[0, 1_000_000], Gen.Long[-1, 1]).Sample((children, women, men, off) =>
        {
            long total = Math.Max(0, children + women + men + off);
            var shares = GroupShares.Of(Killed(VictimGroup.Total, total), [Killed(VictimGroup.Children, children), Killed(VictimGroup.Women, women), Killed(VictimGroup.Men, men)]);
            bool addsUp = total > 0 && children + women + men == total;
            return addsUp ? shares.Refused is null && Math.Abs(shares.Shares.Sum(share => share.Share) - 1) < 1e-20m : shares.Refused is not null && shares.Shares.IsEmpty;
        });

    private static void Refused(string sentence, GroupShares shares)
    {
        Assert.Empty(shares.Shares);
        Assert.Equal(sentence, shares.Refused!.Text(Language.English));
    }

    private static Figure Killed(VictimGroup group, long count) => new()
    {
        Outcome = Outcome.Killed,
        Class = VictimClass.Civilian,
        Group = group,
        Estimate = new(count, count, count, FigureStatus.Reported),
    };
}
