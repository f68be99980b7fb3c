using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Report.Charts;

/// <summary>The figures that the charts of one content speak of: the killed civilians, or, where no source says civilian, the killed of no stated class.</summary>
internal sealed class ChartSubject
{
    private ChartSubject(ReportContent content, VictimClass victims)
    {
        Content = content;
        Victims = victims;
        Total = Figure(content.Summary, VictimGroup.Total)?.Estimate ?? CountEstimate.None;
    }

    /// <summary>Everything.</summary>
    public ReportContent Content { get; }

    /// <summary>The places that figures were read with, the user's own among them.</summary>
    public Gazetteer Places => Content.Gazetteer ?? Gazetteer.BuiltIn;

    /// <summary>The class spoken of.</summary>
    public VictimClass Victims { get; }

    /// <summary>Low, best and high of the whole selection; none where the summary does not say.</summary>
    public CountEstimate Total { get; }

    /// <summary>Noun of the wording table: <c>civilian</c>, or <c>person</c> where the class is not stated.</summary>
    public string Noun => Victims == VictimClass.Civilian ? "civilian" : "person";

    /// <summary>The subject of a content; of two classes the civilians go first.</summary>
    /// <param name="content">The figures.</param>
    public static ChartSubject Of(ReportContent content)
    {
        VictimClass[] inOrder = [VictimClass.Civilian, VictimClass.Unspecified];
        foreach (var victims in inOrder)
            if (content.Summary.Concat(content.ByDay).Concat(content.ByPlace).Any(figure => Speaks(figure, victims) && figure.Group == VictimGroup.Total))
                return new(content, victims);
        return new(content, VictimClass.Civilian);
    }

    /// <summary>Figures of the subject that say something, in the order given.</summary>
    /// <param name="figures">Any figures.</param>
    /// <param name="group">The group.</param>
    public IEnumerable<Figure> Figures(ImmutableArray<Figure> figures, VictimGroup group) =>
        figures.Where(figure => figure.Group == group && Speaks(figure, Victims));

    /// <summary>The first such figure, or null.</summary>
    /// <param name="figures">Any figures.</param>
    /// <param name="group">The group.</param>
    public Figure? Figure(ImmutableArray<Figure> figures, VictimGroup group) => Figures(figures, group).FirstOrDefault();

    /// <summary>Every day from the first of which something was reported to the last; null where nothing was.</summary>
    /// <param name="group">The group.</param>
    public ImmutableArray<DayEstimate> Days(VictimGroup group)
    {
        var said = new SortedDictionary<DateOnly, CountEstimate>();
        foreach (var figure in Figures(Content.ByDay, group))
            if (figure.DateStart is { } day && figure.DateEnd == day) said.TryAdd(day, figure.Estimate);
        var span = Span();
        if (span is not { } ends || ends.To.DayNumber - ends.From.DayNumber > DayEstimate.MostDays) return [];
        return [.. Enumerable.Range(0, ends.To.DayNumber - ends.From.DayNumber + 1)
            .Select(i => ends.From.AddDays(i)).Select(day => new DayEstimate(day, said.GetValueOrDefault(day)))];
    }

    /// <summary>First and last day: the content's own, widened by the days of its figures; null where there is none.</summary>
    public (DateOnly From, DateOnly To)? Span()
    {
        var days = Figures(Content.ByDay, VictimGroup.Total).Select(figure => figure.DateStart).Append(Content.From).Append(Content.To).OfType<DateOnly>().ToList();
        return days.Count == 0 ? null : (days.Min(), days.Max());
    }

    private static bool Speaks(Figure figure, VictimClass victims) =>
        figure.Outcome == Outcome.Killed && figure.Class == victims && figure.Estimate.Status != FigureStatus.None && figure.Estimate.Low is not null;
}
