using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Report;
using CsCheck;

namespace CasualtyStats.Tests.Report;

/// <summary>Tables by day, week, month, place, group, and day and place, that add up exactly: nothing withheld can be solved for.</summary>
public sealed class DisclosureAttackTests
{
    private const int Days = 9, Places = 3;
    private static readonly string[] Villages = ["C1007", "C4126", "C3871"];
    private static readonly VictimGroup[] Groups = [VictimGroup.Total, VictimGroup.Children, VictimGroup.Women, VictimGroup.NotStated];
    private static readonly DateOnly First = new(2024, 12, 2);

    // Children, women and others killed on each day in each place.
    private static readonly Gen<long[]> People = Gen.Frequency((4, Gen.Const(0L)), (3, Gen.Long[1, 6]), (2, Gen.Long[5, 40])).Array[Days * Places * 3];

    [Fact]
    public void Apply_TablesThatAddUp_LeaveNothingToBeSolved() => People.Sample(people =>
    {
        var shown = DisclosureControl.Apply(Content(people), new() { SuppressBelow = 5 });
        var known = Attack(shown).Solved();
        Assert.True(known.Count == 0, string.Join('\n', known));
    }, iter: 300);

    [Fact]
    public void Solved_OneDayWithheldOfATotal_IsFound()
    {
        var content = Content([.. Enumerable.Repeat(7L, Days * Places * 3)]);
        var hidden = content with { ByDay = content.ByDay.SetItem(0, content.ByDay[0] with { Estimate = new(1, null, 99, FigureStatus.Withheld) }) };
        Assert.Equal([First], Attack(hidden).Solved().Select(figure => figure.DateStart!.Value));
    }

    private static DisclosureAttack Attack(ReportContent content)
    {
        var attack = new DisclosureAttack();
        foreach (var group in Groups)
        {
            Figure[] Of(IEnumerable<Figure> figures) => [.. figures.Where(figure => figure.Group == group)];
            var whole = Of(content.Summary)[0];
            foreach (var parts in new[] { content.ByDay, content.ByWeek, content.ByMonth, content.ByPlace }) attack.Sum(whole, Of(parts));
            foreach (var week in Of(content.ByWeek).Concat(Of(content.ByMonth)))
                attack.Sum(week, Of(content.ByDay).Where(day => day.DateStart >= week.DateStart && day.DateEnd <= week.DateEnd));
        }
        foreach (var day in content.ByDay.Where(day => day.Group == VictimGroup.Total)) attack.Sum(day, content.ByDayAndPlace.Where(cell => cell.DateStart == day.DateStart));
        foreach (var place in content.ByPlace.Where(place => place.Group == VictimGroup.Total)) attack.Sum(place, content.ByDayAndPlace.Where(cell => cell.PlaceEnglish == place.PlaceEnglish));
        foreach (var frame in new[] { content.Summary, content.ByDay, content.ByWeek, content.ByMonth, content.ByPlace }.SelectMany(table => table.GroupBy(figure => (figure.DateStart, figure.DateEnd, figure.PlaceEnglish))))
            attack.Sum(frame.First(figure => figure.Group == VictimGroup.Total), frame.Where(figure => figure.Group != VictimGroup.Total));
        return attack;
    }

    private static ReportContent Content(long[] people)
    {
        ImmutableArray<Figure> Table(int[] days, int[] places, DateOnly? from, DateOnly? to, string? village) => [.. Groups.Select((group, g) =>
            Figure(days.Sum(day => places.Sum(place => g == 0 ? Enumerable.Range(0, 3).Sum(part => people[(day * Places + place) * 3 + part]) : people[(day * Places + place) * 3 + g - 1])), group, from, to, village))];
        int[] all = [.. Enumerable.Range(0, Days)], everywhere = [.. Enumerable.Range(0, Places)];
        DateOnly Day(int day) => First.AddDays(day);
        return SampleContent.Empty() with
        {
            Summary = Table(all, everywhere, null, null, null),
            ByDay = [.. all.SelectMany(day => Table([day], everywhere, Day(day), Day(day), null))],
            ByWeek = [.. Table([.. all[..7]], everywhere, Day(0), Day(6), null), .. Table([.. all[7..]], everywhere, Day(7), Day(13), null)],
            ByMonth = [.. Table(all, everywhere, new(2024, 12, 1), new(2024, 12, 31), null)],
            ByPlace = [.. everywhere.SelectMany(place => Table(all, [place], null, null, Villages[place]))],
            ByDayAndPlace = [.. all.SelectMany(day => everywhere.Select(place => Table([day], [place], Day(day), Day(day), Villages[place])[0]))],
        };
    }

    private static Figure Figure(long count, VictimGroup group, DateOnly? from, DateOnly? to, string? village) => new()
    {
        DateStart = from,
        DateEnd = to,
        Area = village is null ? null : Area.Of(new(village)),
        PlaceEnglish = village ?? "",
        Outcome = Outcome.Killed,
        Class = VictimClass.Civilian,
        Group = group,
        Estimate = new(count, count, count, FigureStatus.Reported),
        NaiveSum = count,
    };
}
