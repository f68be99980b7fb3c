using CasualtyStats.Model;
using CasualtyStats.Report;
using CsCheck;

namespace CasualtyStats.Tests.Report;

public sealed class DisclosureTests
{
    private static readonly Gen<long[]> Parts = Gen.Long[0, 30].Array[2, 6];

    [Fact]
    public void Apply_NothingAsked_GivesTheContentItself()
    {
        var content = SampleContent.Make();
        Assert.Same(content, DisclosureControl.Apply(content, new()));
    }

    [Fact]
    public void Apply_Any_LeavesNoQuoteNoNameAndNoRuling()
    {
        var shared = DisclosureControl.Apply(SampleContent.Make(), new() { SuppressBelow = 5 });
        Assert.Equal((0, 0, 0, 0, 0), (shared.Tallies.Length, shared.Findings.Length, shared.Rulings.Length, shared.Restatements.Length, shared.Verdicts.Count));
        Assert.Equal(["D1", "D2", "D3"], shared.Documents.Select(document => document.Name));
        Assert.All(shared.Documents, document => Assert.Equal((null, null, null, ""), (document.Url, document.Note, document.Text, document.Sha256)));
        Assert.All(shared.Summary.Concat(shared.ByDay), figure => Assert.Empty(figure.Statements));
    }

    [Fact]
    public void Apply_Suppressed_ShowsNoSmallFigureAnywhere() =>
        Assert.DoesNotContain(Figures(DisclosureControl.Apply(SampleContent.Make(), new() { SuppressBelow = 5 })),
            figure => figure.Estimate.Best is > 0 and < 5 || figure.Estimate.Status != FigureStatus.Withheld && (figure.Estimate.Low is > 0 and < 5 || figure.Estimate.High is > 0 and < 5));

    [Fact]
    public void Apply_Suppressed_KeepsEveryIntervalTrue()
    {
        var content = SampleContent.Make();
        foreach (var (was, shown) in Figures(content).Zip(Figures(DisclosureControl.Apply(content, new() { SuppressBelow = 5 }))))
        {
            Assert.True(shown.Estimate.Low is null == was.Estimate.Low is null && !(shown.Estimate.Low > was.Estimate.Low));
            Assert.True(shown.Estimate.High is null || shown.Estimate.High >= was.Estimate.High);
        }
    }

    [Fact]
    public void Apply_SmallFigure_IsSaidAsOneToBelowTheLimit()
    {
        var shown = DisclosureControl.Apply(Content([3, 20, 30]), new() { SuppressBelow = 5 });
        Assert.Equal(new CountEstimate(1, null, 4, FigureStatus.Withheld), shown.ByDay[0].Estimate);
        Assert.Equal(new CountEstimate(0, null, null, FigureStatus.Withheld), shown.ByDay[1].Estimate);
        Assert.Equal(new CountEstimate(30, 30, 30, FigureStatus.Reported), shown.ByDay[2].Estimate);
        Assert.Equal((1, 1), (shown.Disclosure!.Small, shown.Disclosure.Complementary));
    }

    [Fact]
    public void Apply_TotalAndItsDays_NeverLeaveOneValueForASmallDay() => Parts.Sample(parts =>
    {
        var shown = DisclosureControl.Apply(Content(parts), new() { SuppressBelow = 5 });
        if (shown.Summary[0].Estimate.Best is not { } total) return true;
        long hidden = total - shown.ByDay.Sum(day => day.Estimate.Best ?? 0);
        var withheld = shown.ByDay.Where(day => day.Estimate.Status == FigureStatus.Withheld).Select(day => day.Estimate).ToList();
        // What a reader can work out: each withheld day against the least and most that the others may be.
        return withheld.All(day =>
        {
            long least = Math.Max(day.Low!.Value, withheld.Any(other => other != day && other.High is null) || withheld.Count(other => other == day) > 1 && day.High is null ? 0 : hidden - withheld.Sum(other => other.High ?? hidden) + (day.High ?? hidden));
            long most = Math.Min(day.High ?? hidden, hidden - withheld.Sum(other => other.Low!.Value) + day.Low!.Value);
            return most > least;
        });
    });

    [Fact]
    public void Apply_Coarsened_ShowsNoFinerPlace()
    {
        var shared = DisclosureControl.Apply(SampleContent.Make(), new() { CoarsenTo = 1 });
        Assert.Equal(["SY02", "SY07"], shared.Incidents.SelectMany(incident => incident.Area.Include).Select(code => code.Value).Distinct().Order(StringComparer.Ordinal));
        Assert.All(shared.Incidents, incident => Assert.Equal("", incident.PlaceWritten));
        Assert.Empty(shared.ByPlace);
        Assert.Equal(["SY02", "SY07"], shared.PlaceNames.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Workbook_Withheld_SaysSoAndHoldsNoSmallNumberOfPeople()
    {
        var shared = DisclosureControl.Apply(Content([3, 20, 30]), new() { SuppressBelow = 5 });
        var workbook = new WrittenWorkbook(shared);
        Assert.Contains("Figures from 1 to 4 are withheld (1 figures), and 1 more from which they could be worked out. Quotes, findings, file names and addresses of documents are left out with them.",
            workbook.Cells("Summary").Select(cell => cell.Value));
        Assert.DoesNotContain(workbook.Cells("By day"), cell => cell is { Kind: "number", Value: "3" or "20" });
    }

    private static IEnumerable<Figure> Figures(ReportContent content) =>
        content.Summary.Concat(content.ByDay).Concat(content.ByWeek).Concat(content.ByMonth).Concat(content.ByPlace).Concat(content.ByGovernorate)
            .Concat(content.ByDayAndPlace).Concat(content.BySource).Concat(content.Incidents.SelectMany(incident => incident.Figures)).Concat(content.Before!.KnownNow);

    private static ReportContent Content(long[] days) => SampleContent.Empty() with
    {
        Summary = [Figure(null, days.Sum())],
        ByDay = [.. days.Select((count, i) => Figure(new DateOnly(2030, 1, 1).AddDays(i), count))],
    };

    private static Figure Figure(DateOnly? day, long count) => new()
    {
        DateStart = day,
        DateEnd = day,
        Outcome = Outcome.Killed,
        Class = VictimClass.Civilian,
        Group = VictimGroup.Total,
        Estimate = new(count, count, count, FigureStatus.Reported),
        NaiveSum = count,
    };
}
