using System.Globalization;
using System.Text;
using CasualtyStats.Evaluation.Gold;
using CasualtyStats.Evaluation.Scoring;

namespace CasualtyStats.Evaluation.Output;

/// <summary>Writes the scores as a table in Markdown: a line for each measure, a column for each set and language.</summary>
public static class ScoreTable
{
    /// <summary>The tables of the core, the extended tier and the displaced, each where there is something to score.</summary>
    /// <param name="documents">The labelled texts with what was read from them.</param>
    public static string Write(IReadOnlyList<(GoldDocument Document, IReadOnlyList<Prediction> Read)> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var text = new StringBuilder();
        Append(text, documents, Tier.Core, "Core");
        Append(text, documents, Tier.Extended, "Extended: named persons, explicit zeros, rumours");
        Append(text, documents, Tier.Apart, "Displaced and abducted (never added to casualties)");
        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<(GoldDocument Document, IReadOnlyList<Prediction> Read)> documents, Tier tier, string title)
    {
        var columns = documents
            .GroupBy(entry => $"{entry.Document.Set} {entry.Document.Language}", StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Scores: group.Select(entry => Matcher.Score(entry.Document, entry.Read, tier)).ToList()))
            .Where(column => column.Scores.Exists(score => score.Pairs.Count + score.Missed.Count > 0)).ToList();
        if (columns.Count == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"### {title}\n\n| |");
        foreach (var column in columns) text.Append(CultureInfo.InvariantCulture, $" {column.Name} ({column.Scores.Sum(score => score.Pairs.Count + score.Missed.Count)} in {column.Scores.Count} texts) |");
        text.Append("\n|---|").Append(string.Concat(Enumerable.Repeat("---|", columns.Count))).Append('\n');
        foreach (var measure in Measure.For(tier))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {measure.Name.Replace("  ", "· ", StringComparison.Ordinal)} |");
            foreach (var column in columns) text.Append(CultureInfo.InvariantCulture, $" {Cell([.. column.Scores.Select(measure.Of)])} |");
            text.Append('\n');
        }
        text.Append('\n');
    }

    private static string Cell(IReadOnlyList<Share> shares)
    {
        var sum = shares.Aggregate(Share.Add);
        if (sum.Whole == 0) return "–";
        var (low, high) = Bootstrap.Interval(shares);
        return string.Create(CultureInfo.InvariantCulture, $"**{sum.Value:0.000}** [{low:0.00}–{high:0.00}] {sum.Part}/{sum.Whole}");
    }
}
