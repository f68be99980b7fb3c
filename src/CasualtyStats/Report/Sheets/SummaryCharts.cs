using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>The charts of the summary and the sheet that holds their numbers.</summary>
internal sealed class SummaryCharts
{
    private const int PlacesShown = 8;
    private const int LabelLength = 32;

    /// <summary>Up to this many days every day has a row; of a longer period only days with figures and the gaps' edges.</summary>
    private const int EveryDay = 400;

    private readonly WorkbookContext context;
    private readonly string sheet;
    private readonly ImmutableArray<(DateOnly Day, FigureLine? Line)> days;

    public SummaryCharts(WorkbookContext context)
    {
        this.context = context;
        sheet = context.Words["sheet.chart-data"];
        var spoken = context.Summary.Where(line => line.First.Outcome == Outcome.Killed && line.Status != FigureStatus.None).OrderBy(line => Order(line.First.Class)).FirstOrDefault();
        Class = spoken?.First.Class ?? VictimClass.Civilian;
        days = Days();
        TopPlaces = Places();
        if (days.Any(day => day.Line is not null))
        {
            Daily = DailyChart();
            Groups = GroupChart(Daily.Value.Block.NextColumn);
        }
        if (TopPlaces.Length > 0) Ranked = RankedChart((Groups?.Block ?? Daily?.Block)?.NextColumn ?? 1);
        if (Class == VictimClass.Civilian) Restated = RestatedChart.Make(context, sheet, (Ranked?.Block ?? Groups?.Block ?? Daily?.Block)?.NextColumn ?? 1);
    }

    /// <summary>The class that the charts show: civilians, or where no report speaks of civilians, the next one spoken of.</summary>
    public VictimClass Class { get; }

    public (Chart Chart, ChartBlock Block)? Daily { get; }
    public (Chart Chart, ChartBlock Block)? Groups { get; }
    public (Chart Chart, ChartBlock Block)? Ranked { get; }
    public (Chart Chart, ChartBlock Block)? Restated { get; }

    /// <summary>Single places below the governorates, the one with the most killed first.</summary>
    public ImmutableArray<FigureLine> TopPlaces { get; }

    /// <summary>The sheet of numbers behind the charts, or null where there is no chart.</summary>
    public Sheet? DataSheet()
    {
        var blocks = new[] { Daily, Groups, Ranked, Restated }.OfType<(Chart Chart, ChartBlock Block)>().Select(chart => chart.Block).ToList();
        if (blocks.Count == 0) return null;
        return ChartDataSheet.Make(sheet, blocks);
    }

    private static int Order(VictimClass victims) => victims switch { VictimClass.Civilian => 0, VictimClass.Unspecified => 1, VictimClass.Mixed => 2, _ => 3 };

    private ImmutableArray<(DateOnly, FigureLine?)> Days()
    {
        var lines = FigureLine.Of(context.Content.ByDay.Where(figure => figure.Outcome == Outcome.Killed && figure.Class == Class))
            .Where(line => line.First.DateStart is not null && line.Status != FigureStatus.None)
            .DistinctBy(line => line.First.DateStart).ToDictionary(line => line.First.DateStart!.Value);
        if (lines.Count == 0) return [];
        DateOnly first = lines.Keys.Min(), last = lines.Keys.Max();
        var shown = last.DayNumber - first.DayNumber <= EveryDay
            ? Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)
            : lines.Keys.SelectMany(day => day < last ? [day, day.AddDays(1)] : new[] { day }).Distinct().Order();
        return [.. shown.Select(day => (day, lines.GetValueOrDefault(day)))];
    }

    private ImmutableArray<FigureLine> Places()
    {
        var governorates = context.Content.ByGovernorate.Select(figure => figure.Area?.ToString()).ToHashSet(StringComparer.Ordinal);
        var all = FigureLine.Of(context.Content.ByPlace.Where(figure => figure.Outcome == Outcome.Killed && figure.Class == Class))
            .Where(line => line.Status != FigureStatus.None && line.Estimate(VictimGroup.Total) is { } total && ((total.Best ?? total.Low) > 0 || total.Status == FigureStatus.Withheld)).ToList();
        var single = all.Where(line => line.First.Area?.OnlyCode is not null && !governorates.Contains(line.First.Area.ToString())).ToList();
        return [.. (single.Count > 0 ? single : all)
            .OrderByDescending(line => line.Estimate(VictimGroup.Total).Best ?? line.Estimate(VictimGroup.Total).Low)
            .ThenByDescending(line => line.Estimate(VictimGroup.Total).Low)
            .ThenBy(line => line.First.Area?.ToString(), StringComparer.Ordinal)
            .Take(PlacesShown)];
    }

    private ImmutableArray<Cell> DayCells() => [.. days.Select(day => Cell.Of(day.Day, Looks.Day))];

    private ImmutableArray<long?> PerDay(Func<CountEstimate, long?> value) => [.. days.Select(day => day.Line is { } line ? value(line.Estimate(VictimGroup.Total)) : null)];

    private (Chart, ChartBlock) DailyChart()
    {
        var words = context.Words;
        var unbounded = PerDay(total => total.High is null ? total.Best ?? total.Low : null);
        var series = ImmutableArray.Create(
            (words["chart.low"], PerDay(total => total.Low)),
            (words["chart.span"], PerDay(total => total is { High: { } high, Low: { } low } ? high - low : null)),
            (words["chart.best"], PerDay(total => total.Best)));
        if (unbounded.Any(value => value is not null)) series = series.Add((words["chart.no-upper-bound"], unbounded));
        var block = new ChartBlock(sheet, 1, words["column.day"], DayCells(), series);
        var lines = ImmutableArray.Create(block.Point(2, Looks.Accent));
        if (series.Length > 3) lines = lines.Add(block.Point(3, Looks.Doubt, mark: "triangle", joined: false));
        string title = DailyTitle();
        return (new()
        {
            Title = title,
            AlternativeText = words.Say("chart.daily.alternative", title, AsOf()),
            RightToLeft = words.RightToLeft,
            CategoryRange = block.CategoryRange,
            Categories = block.CategoryTexts,
            Days = days.All(day => Cell.Of(day.Day, Looks.Day).Number is not null),
            Bars = [block.Point(0, null), block.Point(1, Looks.AccentLight, 60)],
            Lines = lines,
        }, block);
    }

    private string DailyTitle()
    {
        var words = context.Words;
        var spoken = days.Where(day => day.Line is not null).OrderByDescending(day => Shown(day.Line!)).ThenBy(day => day.Day).ToList();
        var peak = spoken.Count > 0 && Leads(spoken[0].Line!, spoken.Skip(1).Select(day => day.Line!)) ? spoken[0] : default;
        return peak.Line is null
            ? words.Say("chart.daily.title", words["killed." + Codes.Of(Class)])
            : words.Say("chart.daily.title.peak", words["killed." + Codes.Of(Class)], words.Day(peak.Day), Number(peak.Line.Estimate(VictimGroup.Total)));
    }

    /// <summary>A title claims a first place only where no other could hold more: one whose figure is not fixed counts at its highest, without a bound at no limit.</summary>
    private static bool Leads(FigureLine first, IEnumerable<FigureLine> others) =>
        others.All(other => other.Estimate(VictimGroup.Total) is var total && (total.Best ?? total.High) is { } most && most < Shown(first));

    private static long? Shown(FigureLine line) => line.Estimate(VictimGroup.Total) is var total ? total.Best ?? total.Low : null;

    private string Number(CountEstimate total) => total.Best is { } best
        ? context.Words.Say("chart.number.best", Invariant.Grouped(best))
        : context.Words.Say("chart.number.low", Invariant.Grouped(total.Low ?? 0));

    private (Chart, ChartBlock)? GroupChart(int column)
    {
        var words = context.Words;
        VictimGroup[] groups = [VictimGroup.Children, VictimGroup.Women, VictimGroup.Men, VictimGroup.NotStated];
        string[] colours = [Looks.Accent, Looks.AccentMiddle, Looks.AccentLight, Looks.Grey];
        var spoken = groups.Zip(colours).Where(group => days.Any(day => day.Line?.Estimate(group.First).Best is not null)).ToList();
        if (!spoken.Any(group => group.First != VictimGroup.NotStated)) return null;
        var series = spoken.Select(group => (words["group." + group.First.Code], days.Select(day => day.Line?.Estimate(group.First).Best).ToImmutableArray())).ToList();
        var rest = days.Select(day => Rest(day.Line, spoken.Select(group => group.First))).ToImmutableArray();
        if (rest.Any(value => value > 0)) series.Add((words["chart.group-not-fixed"], rest));
        var block = new ChartBlock(sheet, column, words["column.day"], DayCells(), [.. series]);
        string title = words.Say("chart.groups.title", words["killed." + Codes.Of(Class)]);
        return (new()
        {
            Title = title,
            AlternativeText = words.Say("chart.groups.alternative", title, AsOf()),
            RightToLeft = words.RightToLeft,
            CategoryRange = block.CategoryRange,
            Categories = block.CategoryTexts,
            Days = days.All(day => Cell.Of(day.Day, Looks.Day).Number is not null),
            Bars = [.. series.Select((_, i) => block.Point(i, i < spoken.Count ? spoken[i].Second : "7F7F7F") with { Hatched = i >= spoken.Count })],
            Gap = 40,
        }, block);
    }

    // The stack ends at the reconciled total, so that a day whose groups are not fixed does not look smaller than it was.
    private static long? Rest(FigureLine? line, IEnumerable<VictimGroup> groups) =>
        line?.Estimate(VictimGroup.Total).Best is { } total && total - groups.Sum(group => (decimal?)line.Estimate(group).Best) is > 0 and var rest ? (long)rest : null;

    private (Chart, ChartBlock) RankedChart(int column)
    {
        var words = context.Words;
        var estimates = TopPlaces.Select(line => line.Estimate(VictimGroup.Total)).ToList();
        var block = new ChartBlock(sheet, column, words["column.place"], [.. TopPlaces.Select(line => Cell.Of(PlaceLabel(line), Looks.Foreign(PlaceLabel(line), Looks.Text)))],
        [
            (words["chart.low"], [.. estimates.Select(total => total.Low)]),
            (words["chart.to-best"], [.. estimates.Select(total => total.Best - total.Low)]),
            (words["chart.to-high"], [.. estimates.Select(total => total.High - (total.Best ?? total.Low))]),
        ]);
        string title = Leads(TopPlaces[0], TopPlaces.Skip(1))
            ? words.Say("chart.places.title.first", words["killed." + Codes.Of(Class)], Short(words.Place(TopPlaces[0].First)))
            : words.Say("chart.places.title", words["killed." + Codes.Of(Class)]);
        return (new()
        {
            Title = title,
            AlternativeText = words.Say("chart.places.alternative", title, AsOf()),
            RightToLeft = words.RightToLeft,
            Horizontal = true,
            CategoryRange = block.CategoryRange,
            Categories = block.CategoryTexts,
            Bars = [block.Point(0, Looks.Accent), block.Point(1, Looks.AccentMiddle), block.Point(2, Looks.AccentLight)],
            Gap = 50,
        }, block);
    }

    private string PlaceLabel(FigureLine line)
    {
        string name = Short(context.Words.Place(line.First));
        return line.Estimate(VictimGroup.Total).High is null ? context.Words.Say("chart.place.no-upper-bound", name) : name;
    }

    private static string Short(string name) => name.Length <= LabelLength ? name : name[..(LabelLength - 1)] + "…";

    private string AsOf() => context.Words.Day(context.Content.AsOf);
}
