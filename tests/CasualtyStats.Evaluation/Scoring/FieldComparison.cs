using CasualtyStats.Evaluation.Gold;

namespace CasualtyStats.Evaluation.Scoring;

/// <summary>Compares the nine fields of a tally read with those of a tally labelled.</summary>
public static class FieldComparison
{
    /// <summary>All fields, in order.</summary>
    public static IReadOnlyList<Field> All { get; } = Enum.GetValues<Field>();

    /// <summary>The fields whose error is a wrong tally.</summary>
    public static IReadOnlyList<Field> Grave { get; } = [Field.Outcome, Field.Count, Field.Qualifier, Field.Class, Field.Breakdown];

    // Keys that say again what the class or occupation of the whole count already says.
    private static readonly HashSet<string> Statuses = new(StringComparer.Ordinal)
    {
        "combatants", "civilians", "medics", "aid_workers", "journalists", "civil_defence", "police", "peacekeepers", "teachers",
    };

    /// <summary>True where a field agrees with one of the labelled values.</summary>
    /// <param name="field">The field.</param>
    /// <param name="read">The tally read.</param>
    /// <param name="gold">The tally labelled.</param>
    public static bool Agrees(Field field, Prediction read, GoldTally gold) => field switch
    {
        Field.Outcome => gold.Outcomes.Contains(read.Outcome),
        Field.Count => CountAgrees(read, gold),
        Field.Qualifier => gold.Qualifiers.Contains(read.Qualifier),
        Field.Class => gold.Classes.Contains(read.Class) || (read.Class == "unspecified" && read.Occupation is { } occupation && gold.Classes.Contains(occupation)),
        Field.Breakdown => gold.OtherBreakdowns.Prepend(gold.Breakdown).Any(groups => SameGroups(Groups(read.Breakdown, read.Count), Groups(groups, (long?)gold.Count))),
        Field.Source => gold.Sources.Any(source => SameWords(source, read.Source)),
        Field.Date => DateAgrees(read, gold),
        Field.Cumulative => gold.Cumulative.Contains(read.Cumulative),
        Field.Place => gold.Places.Any(place => SameWords(place, read.Place)),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no such field"),
    };

    /// <summary>Number of fields that agree, 0 to 9.</summary>
    /// <param name="read">The tally read.</param>
    /// <param name="gold">The tally labelled.</param>
    public static int Agreements(Prediction read, GoldTally gold) => All.Count(field => Agrees(field, read, gold));

    /// <summary>True where outcome, count, qualifier, class or breakdown is wrong.</summary>
    /// <param name="read">The tally read.</param>
    /// <param name="gold">The tally labelled.</param>
    public static bool IsWrong(Prediction read, GoldTally gold) => Grave.Any(field => !Agrees(field, read, gold));

    /// <summary>Two names as written: equal but for white space, capitals and an English article in front.</summary>
    /// <param name="one">A name, or null for none.</param>
    /// <param name="other">Another.</param>
    public static bool SameWords(string? one, string? other) =>
        one is null || other is null ? one is null && other is null : Bare(one).Equals(Bare(other), StringComparison.OrdinalIgnoreCase);

    private static bool CountAgrees(Prediction read, GoldTally gold) => gold.Range is { } range
        ? read.Count is null && read.Interval.Low == range.Low && read.Interval.High == range.High
        : read.Count == gold.Count;

    private static bool DateAgrees(Prediction read, GoldTally gold) =>
        ((gold.Dates.Start is null || gold.Dates.Start == read.Dates.Start) && (gold.Dates.End is null || gold.Dates.End == read.Dates.End))
        || gold.OtherDates.Contains(read.Dates);

    private static Dictionary<string, long> Groups(IReadOnlyDictionary<string, long> groups, long? total) =>
        groups.Where(part => !(Statuses.Contains(part.Key) && part.Value == total)).ToDictionary(StringComparer.Ordinal);

    private static bool SameGroups(Dictionary<string, long> one, Dictionary<string, long> other) =>
        one.Count == other.Count && one.All(part => other.TryGetValue(part.Key, out long count) && count == part.Value);

    private static string Bare(string name)
    {
        string bare = string.Join(' ', name.Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare;
    }
}
