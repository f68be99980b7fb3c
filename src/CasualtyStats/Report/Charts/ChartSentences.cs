using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>The sentences that all charts share: the finding in numbers, and where it comes from.</summary>
/// <param name="subject">The figures.</param>
/// <param name="words">The language.</param>
internal sealed class ChartSentences(ChartSubject subject, ChartWords words)
{
    private const int MostOrigins = 4;

    /// <summary>The whole selection in a sentence, without its full stop: "81 civilians reported killed, 27 November–2 December 2024; highest reported 82".</summary>
    public string Finding() => words.Say("finding", Killed(subject.Total), When(), Ends(subject.Total));

    /// <summary>The period, with what leads into it: ", 27 November–2 December 2024"; empty where no day is known.</summary>
    public string When() => subject.Span() is { } span ? words.Say("when", words.Period(span.From, span.To)) : "";

    /// <summary>A figure as a clause: "81 civilians reported killed", "at least 40 civilians reported killed".</summary>
    /// <param name="estimate">A figure that says something.</param>
    public string Killed(CountEstimate estimate)
    {
        long low = estimate.Low ?? 0;
        if (estimate.High is not { } high) return words.Say("killed.at-least", words.Counted(estimate.Best ?? low, subject.Noun));
        if (estimate.Best is null && low != high) return words.Say("killed.between", ChartWords.Number(low), words.Counted(high, subject.Noun));
        long best = estimate.Best ?? low;
        return best == 0 ? words.Say("killed.zero." + subject.Noun) : words.Say("killed", words.Counted(best, subject.Noun));
    }

    /// <summary>Sources, as-of date and what the range is.</summary>
    /// <param name="figures">Figures of the chart: their origins are named.</param>
    public string Footer(IEnumerable<Figure> figures)
    {
        string[] used = [.. figures.SelectMany(figure => figure.Origins).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var origins = subject.Content.Origins.Where(origin => used.Length == 0 || used.Contains(origin.Id, StringComparer.Ordinal)).ToList();
        var names = origins.Take(MostOrigins).Select(origin => origin.Name(words.Language)).ToList();
        string source = names.Count == 0 ? words.Say("source.unnamed")
            : origins.Count > MostOrigins ? words.Say("source.more", words.List(names), ChartWords.Number(origins.Count - MostOrigins))
            : words.Say("source", words.List(names));
        string asOf = subject.Content.AsOf is { } day ? words.Say("as-of", words.Day(day)) : words.Say("as-of.unknown");
        string described = subject.Victims == VictimClass.Civilian ? words.Say("described") : words.Say("class-unknown");
        return $"{source} {asOf} {words.Say("range-note")} {described}";
    }

    // What the other end of the reports says, where it differs from the figure itself.
    private string Ends(CountEstimate estimate) => estimate switch
    {
        { Best: { } best, Low: { } low, High: { } high } when low < best && high > best => words.Say("ends.both", ChartWords.Number(low), ChartWords.Number(high)),
        { Best: { } best, High: { } high } when high > best => words.Say("ends.high", ChartWords.Number(high)),
        { Best: { } best, Low: { } low, High: not null } when low < best => words.Say("ends.low", ChartWords.Number(low)),
        _ => "",
    };
}
