using System.Globalization;
using System.Text;
using CasualtyStats.Evaluation.Gold;
using CasualtyStats.Evaluation.Scoring;

namespace CasualtyStats.Evaluation.Output;

/// <summary>What each flag is worth: how many counts carry it, how many of them are wrong or invented, and how many of those it alone keeps from being silent.</summary>
public static class FlagTable
{
    /// <summary>The table, a line a flag, the most frequent first; then each flagged count in its sentence.</summary>
    /// <param name="documents">Labelled texts with what was read from each.</param>
    public static string Write(IReadOnlyList<(GoldDocument Document, IReadOnlyList<Prediction> Read)> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var flags = new SortedDictionary<string, (int All, int Wrong, int Alone)>(StringComparer.Ordinal);
        var lines = new StringBuilder();
        foreach (var (document, read) in documents)
        {
            var score = Matcher.Score(document, read, Tier.Core);
            foreach (var one in score.Invented) Add(document, one, true);
            foreach (var pair in score.Pairs) Add(document, pair.Read, FieldComparison.All.Any(field => FieldComparison.Grave.Contains(field) && !FieldComparison.Agrees(field, pair.Read, pair.Gold)));
        }
        var text = new StringBuilder("\n| flag | counts | wrong or invented | by it alone |\n|---|---|---|---|\n");
        foreach (var (flag, (all, wrong, alone)) in flags.OrderByDescending(entry => entry.Value.All)) text.Append(CultureInfo.InvariantCulture, $"| {flag} | {all} | {wrong} | {alone} |\n");
        return text.Append('\n').Append(lines).ToString();

        void Add(GoldDocument document, Prediction one, bool wrong)
        {
            if (one.IsFlagged) lines.Append(CultureInfo.InvariantCulture, $"{(wrong ? "WRONG" : "right")} {string.Join(", ", one.Flags)} | {document.Name}\n    {MissList.Around(one.Span, document.Text)}\n");
            foreach (string flag in one.Flags)
            {
                var (all, bad, alone) = flags.GetValueOrDefault(flag);
                flags[flag] = (all + 1, bad + (wrong ? 1 : 0), alone + (wrong && one.Flags.Count == 1 ? 1 : 0));
            }
        }
    }
}
