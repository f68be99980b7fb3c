using System.Globalization;
using System.Text;
using CasualtyStats.Evaluation.Gold;
using CasualtyStats.Evaluation.Scoring;
using CasualtyStats.Model;

namespace CasualtyStats.Evaluation.Output;

/// <summary>Lists each miss, each invention, each claimed trap and each wrong field with its sentence.</summary>
public static class MissList
{
    /// <summary>The lines for one document; empty where all is right.</summary>
    /// <param name="document">The labelled text.</param>
    /// <param name="read">What was read from it.</param>
    public static string Write(GoldDocument document, IReadOnlyList<Prediction> read)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder();
        foreach (var tier in new[] { Tier.Core, Tier.Extended, Tier.Apart })
        {
            var score = Matcher.Score(document, read, tier);
            foreach (var gold in score.Missed) Line(text, "MISSED", tier, gold.Id, $"{gold.Outcomes[0]} {gold.Count}", gold.Span, document);
            foreach (var one in score.Invented) Line(text, "INVENTED", tier, "", $"{one.Outcome} {one.Count} {one.Qualifier}{Flags(one)}", one.Span, document);
            foreach (var (trap, one) in score.Claimed) Line(text, "TRAP", tier, trap.Kind, $"{one.Outcome} {one.Count}{Flags(one)}", trap.Span, document);
            foreach (var pair in score.Pairs) Wrong(text, pair, tier, document);
            foreach (var pair in score.Pairs)
                if (pair.Read.DuplicateOf is null != pair.Gold.SameAs is null)
                    Line(text, "LINK", tier, pair.Gold.Id, pair.Gold.SameAs is null ? "read as a repeat, labelled as none" : $"labelled as a repeat of {pair.Gold.SameAs}, read as none", pair.Read.Span, document);
        }
        return text.Length == 0 ? "" : $"## {document.Set} {document.Name} (published {document.Published:yyyy-MM-dd})\n{text}";
    }

    private static void Wrong(StringBuilder text, Pair pair, Tier tier, GoldDocument document)
    {
        var wrong = FieldComparison.All.Where(field => !FieldComparison.Agrees(field, pair.Read, pair.Gold)).ToList();
        if (wrong.Count == 0) return;
        string silent = wrong.Exists(field => FieldComparison.Grave.Contains(field)) && !pair.Read.IsFlagged ? "SILENT " : "";
        string fields = string.Join("; ", wrong.Select(field => $"{field}: read {Read(field, pair.Read)}, labelled {Gold(field, pair.Gold)}"));
        Line(text, silent + "WRONG", tier, pair.Gold.Id, fields + Flags(pair.Read), pair.Read.Span, document);
    }

    private static void Line(StringBuilder text, string what, Tier tier, string id, string says, TextSpan span, GoldDocument document) =>
        text.Append(CultureInfo.InvariantCulture, $"{what}{(tier == Tier.Core ? "" : $" ({tier})")} {id} | {says}\n    {Around(span, document.Text)}\n");

    /// <summary>A span in its line, marked, with some words on both sides.</summary>
    internal static string Around(TextSpan span, string text)
    {
        int start = Math.Max(span.Start - 110, text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1);
        int line = text.IndexOf('\n', span.End);
        int end = Math.Min(span.End + 70, line < 0 ? text.Length : line);
        return $"{text[start..span.Start]}⟦{span.Of(text).Replace('\n', '⏎')}⟧{text[span.End..end]}";
    }

    private static string Flags(Prediction read) => read.IsFlagged ? $" flags: {string.Join(", ", read.Flags)}" : "";

    private static string Read(Field field, Prediction read) => field switch
    {
        Field.Outcome => read.Outcome,
        Field.Count => read.Count?.ToString(CultureInfo.InvariantCulture) ?? $"{read.Interval.Low}..{read.Interval.High}",
        Field.Qualifier => read.Qualifier,
        Field.Class => read.Class + (read.Occupation is null ? "" : "/" + read.Occupation),
        Field.Breakdown => Groups(read.Breakdown),
        Field.Source => read.Source ?? "none",
        Field.Date => $"{read.Dates.Start:yyyy-MM-dd}..{read.Dates.End:yyyy-MM-dd}",
        Field.Cumulative => read.Cumulative.ToString(),
        _ => read.Place ?? "none",
    };

    private static string Gold(Field field, GoldTally gold) => field switch
    {
        Field.Outcome => gold.Outcomes[0],
        Field.Count => gold.Range is { } range ? $"{range.Low}..{range.High}" : gold.Count?.ToString(CultureInfo.InvariantCulture) ?? "none",
        Field.Qualifier => gold.Qualifiers[0],
        Field.Class => gold.Classes[0],
        Field.Breakdown => Groups(gold.Breakdown),
        Field.Source => gold.Sources[0] ?? "none",
        Field.Date => $"{gold.Dates.Start:yyyy-MM-dd}..{gold.Dates.End:yyyy-MM-dd}",
        Field.Cumulative => gold.Cumulative[0].ToString(),
        _ => gold.Places[0] ?? "none",
    };

    private static string Groups(IReadOnlyDictionary<string, long> groups) =>
        "{" + string.Join(", ", groups.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key} {part.Value}")) + "}";
}
