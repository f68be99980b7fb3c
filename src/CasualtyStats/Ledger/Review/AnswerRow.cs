using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review;

/// <summary>Takes an answer about a count or a finding.</summary>
internal sealed class AnswerRow(ReviewContext context, Func<ReviewRow, string> author)
{
    private readonly Dictionary<string, ReportedCount> counts = context.Counts.Concat(context.Rulings.Select(ruling => ruling.Added).OfType<ReportedCount>())
        .DistinctBy(count => count.Id).ToDictionary(count => count.Id, StringComparer.Ordinal);

    // A subject that people ruled on before stays known: its finding may have vanished because of the ruling.
    private readonly HashSet<string> findings = context.Findings.Select(finding => finding.Id)
        .Concat(context.Rulings.Select(ruling => ruling.Subject)).ToHashSet(StringComparer.Ordinal);

    /// <summary>True where somebody filled in something.</summary>
    public bool IsFilled(ReviewRow row) => row["answer"].Length > 0 || row["number"].Length > 0 || row["other"].Length > 0 || row["reason"].Length > 0
        || counts.TryGetValue(row["id"], out var count) && ReviewText.WesternDigits(row["count"]) != ReviewText.Printed(count);

    /// <summary>The ruling, or why there is none.</summary>
    public (Ruling? Ruling, Message? Refusal) Take(ReviewRow row)
    {
        string id = row["id"];
        bool aboutCount = row.Sheet is "tallies" or "other";
        if (aboutCount && !counts.ContainsKey(id)) return Refuse("review.refused.unknown-count", id);
        if (!aboutCount && !findings.Contains(id)) return Refuse("review.refused.unknown-finding", id);
        if (aboutCount && ReviewText.WesternDigits(row["count"]) != ReviewText.Printed(counts[id]))
            return Refuse("review.refused.count-changed", id, row["count"], ReviewText.Printed(counts[id]));
        var among = aboutCount ? Answers.OfCounts : Answers.OfFindings;
        if (row["answer"].Length == 0) return Refuse("review.refused.no-answer", id);
        if (Answers.Find(row["answer"], among) is not { } kind)
            return Refuse("review.refused.unknown-answer", row["answer"], Message.Bilingual(Listed(among, Language.English), Listed(among, Language.Arabic)));
        if (row["date"].Length > 0 && ReviewText.Day(row["date"]) is null) return Refuse("review.refused.date", row["date"]);
        return Take(row, kind);
    }

    private static string Listed(IReadOnlyList<RulingKind> kinds, Language language) =>
        string.Join(language == Language.Arabic ? "، " : ", ", kinds.Select(kind => Wording.Text(language, "ruling." + Json.Wire.Rulings[kind])));

    private static (Ruling?, Message?) Refuse(string key, params string[] arguments) => (null, new Message(key, arguments));

    private (Ruling?, Message?) Take(ReviewRow row, RulingKind kind)
    {
        string id = row["id"];
        long? value = null;
        string? other = null;
        if (kind == RulingKind.Correct)
        {
            if (row["number"].Length == 0) return Refuse("review.refused.no-number", id);
            value = ReviewText.Number(row["number"]);
            if (value is null) return Refuse("review.refused.number", row["number"]);
        }
        else if (kind is RulingKind.SameIncidentAs or RulingKind.Inside or RulingKind.Outside)
        {
            other = row["other"];
            if (other.Length == 0) return Refuse("review.refused.no-other", id);
            if (!counts.ContainsKey(other)) return Refuse("review.refused.unknown-other", other);
            if (other == id) return Refuse("review.refused.itself", id);
        }
        return (Rulings.Make(kind, id, value, other, null, author(row), ReviewText.Day(row["date"]) ?? context.Day, row["reason"]), null);
    }
}
