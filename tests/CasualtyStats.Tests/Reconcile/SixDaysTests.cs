using CasualtyStats.Model;

namespace CasualtyStats.Tests.Reconcile;

public sealed class SixDaysTests
{
    private const string Both = "SY02+SY07-C1007", First = "2024-12-01", Second = "2024-12-02";

    [Theory]
    [InlineData(Outcome.Killed, "total", 81, 81, 82)]
    [InlineData(Outcome.Killed, "children", 34, 34, 35)]
    [InlineData(Outcome.Killed, "women", 12, 12, 12)]
    [InlineData(Outcome.Killed, "men", 35, 35, 35)]
    [InlineData(Outcome.Injured, "total", 304, 304, 305)]
    [InlineData(Outcome.Injured, "children", 120, 120, 120)]
    [InlineData(Outcome.Injured, "women", 78, 78, 79)]
    [InlineData(Outcome.Injured, "men", 106, 106, 106)]
    public void Table_SixDaysWithoutAleppoCity_IsTheReportsOwnTotal(Outcome outcome, string group, long low, long best, long high) =>
        Expect(low, best, high, SixDays.Ask(SixDays.Solved, outcome, Both, "2024-11-27", Second, new(group)));

    [Theory]
    [InlineData("2024-11-28", Outcome.Killed, "total", 15)]
    [InlineData("2024-11-28", Outcome.Killed, "children", 4)]
    [InlineData("2024-11-28", Outcome.Killed, "women", 2)]
    [InlineData("2024-11-28", Outcome.Injured, "total", 5)]
    [InlineData("2024-11-28", Outcome.Injured, "children", 2)]
    [InlineData("2024-11-29", Outcome.Injured, "total", 2)]
    public void Table_Atarib_CountsEachDayOnce(string day, Outcome outcome, string group, long number) =>
        Expect(number, number, number, SixDays.Ask(SixDays.Solved, outcome, "C1022", day, day, new(group)), groupHigh: group != "total");

    [Theory]
    [InlineData("total", 27)]
    [InlineData("children", 12)]
    [InlineData("women", 4)]
    public void Table_FirstOfDecemberInIdlib_IsAtLeastTwentySeven(string group, long low) =>
        Assert.Equal(low, SixDays.Ask(SixDays.Solved, Outcome.Killed, "SY07", First, First, new(group)).Estimate.Low);

    [Fact]
    public void Table_SecondOfDecemberInIdlib_DiffersByClock()
    {
        Expect(22, 22, 23, SixDays.Ask(SixDays.Solved, Outcome.Killed, "SY07", Second, Second));
        Expect(25, 25, 26, SixDays.Ask(SixDays.Solved, Outcome.Killed, "SY07", Second, Second, clock: Clock.Report));
        Assert.Equal(49, SixDays.Ask(SixDays.Solved, Outcome.Killed, "SY07", First, Second).Estimate.Best);
    }

    // Al-Thawra and the hospitals: 9 killed less what the totals leave: 3 children, 2 women, 4 men; and Al-Jalaa's man beside them.
    [Theory]
    [InlineData("total", 10)]
    [InlineData("children", 3)]
    [InlineData("women", 2)]
    [InlineData("men", 5)]
    public void Table_IdlibCityOnTheSecond_DeducesGroups(string group, long number) =>
        Expect(number, number, number, SixDays.Ask(SixDays.Solved, Outcome.Killed, "C3871", Second, Second, new(group)));

    [Theory]
    [InlineData("total", 4)]
    [InlineData("children", 1)]
    [InlineData("women", 2)]
    [InlineData("men", 1)]
    public void Table_Safira_DeducesGroups(string group, long number) =>
        Expect(number, number, number, SixDays.Ask(SixDays.Solved, Outcome.Injured, "C2154", Second, Second, new(group)));

    [Fact]
    public void Table_EverythingPrinted_AddsNothingForTheUnitedNations()
    {
        var figure = SixDays.Ask(SixDays.Solved, Outcome.Killed, null, null, null);
        Assert.Equal((81L, 81L, (long?)null, 229L), (figure.Estimate.Low, figure.Estimate.Best, figure.Estimate.High, figure.NaiveSum));
    }

    [Fact]
    public void Restatements_EverythingPrinted_LeadFrom229To81()
    {
        var lines = SixDays.Solved.Restatements(SixDays.Selection(Outcome.Killed, null, null, null));
        Assert.Equal(148, lines.Sum(line => line.Count));
        Assert.DoesNotContain(lines, line => line.Statement == "T035");
        Assert.Contains(lines, line => line is { Statement: "T057", Count: 27 });
    }

    [Fact]
    public void Findings_SecondOfDecember_NameTheItemOutsideAndTheSums()
    {
        var finding = Assert.Single(SixDays.Solved.Findings, finding => finding.Code == "items-exceed-total");
        Assert.Equal("""
            003: the items do not add up to the report's own totals: killed 26 against 25; injured 67 against 66; injured 55 against 54; injured, women 13 against 12. Everything fits if Khan Shaykun (2024-12-02; 003, characters 2800–2810) stands outside these totals; this is a proposal. What else it could be: مخيم وادي خالد stands outside; حي الثورة في مدينة إدلب (Idleb city) stands outside. To rule on it: answer Inside or Outside in the review workbook.
            """, finding.Text(Language.English));
        Assert.Contains("خان شيخون", finding.Text(Language.Arabic), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("T028", VerdictKind.Outside, "T014")]
    [InlineData("T029", VerdictKind.Outside, "T015")]
    [InlineData("T030", VerdictKind.Duplicate, "T017")]
    [InlineData("T004", VerdictKind.Included, "T035")]
    [InlineData("T021", VerdictKind.Included, "T016")]
    [InlineData("T016", VerdictKind.Included, "T014")]
    [InlineData("T035", VerdictKind.Consistent, null)]
    [InlineData("T057", VerdictKind.Consistent, null)]
    public void Verdicts_EachStatement_HasOne(string id, VerdictKind kind, string? other) =>
        Assert.Equal((kind, other), (SixDays.Solved.Verdicts[id].Kind, SixDays.Solved.Verdicts[id].Other));

    // Whatever the reader makes of the sentence without a day, the figures are the same.
    [Theory]
    [InlineData(Basis.Carried, VictimClass.Civilian)]
    [InlineData(Basis.Stated, VictimClass.Unspecified)]
    public void Table_KhanShaykhunReadOtherwise_GivesTheSameFigures(Basis day, VictimClass victims)
    {
        var solved = SixDays.Of(SixDays.Counts(day, victims));
        Expect(81, 81, 82, SixDays.Ask(solved, Outcome.Killed, Both, "2024-11-27", Second));
        Expect(304, 304, 305, SixDays.Ask(solved, Outcome.Injured, Both, "2024-11-27", Second));
        var harm = SixDays.Ask(solved, Outcome.Killed, "SY07", Second, Second).Estimate;
        Assert.Equal((22L, 23L), (harm.Low, harm.High));
    }

    private static void Expect(long low, long best, long high, Figure figure, bool groupHigh = false) => Assert.Equal(
        (low, best, groupHigh ? figure.Estimate.High : high), (figure.Estimate.Low, figure.Estimate.Best, figure.Estimate.High));
}
