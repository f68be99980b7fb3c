using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review;

/// <summary>Fills the rows of each sheet: column key to text.</summary>
internal sealed class ReviewFiller
{
    /// <summary>Rows on the sheet of the other counts; more would make the file too slow to open.</summary>
    public const int OtherLimit = 20_000;

    private readonly ReviewContent content;
    private readonly ILookup<string, Ruling> rulings;
    private readonly ILookup<string, ReviewRow> refused;

    public ReviewFiller(ReviewContent content)
    {
        this.content = content;
        rulings = content.Rulings.ToLookup(ruling => ruling.Subject, StringComparer.Ordinal);
        refused = content.Refused.Where(row => row["id"].Length > 0).ToLookup(row => row["id"], StringComparer.Ordinal);
    }

    /// <summary>The rows of a sheet.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string sheet) => sheet switch
    {
        "tallies" => [.. Subjects(Counts().Where(IsDoubtful), count => count.Id, Tally), .. Strays("tallies")],
        "other" => [.. Subjects(Counts().Where(count => !IsDoubtful(count)).Take(OtherLimit), count => count.Id, Tally), .. Strays("other")],
        "findings" => [.. Subjects(Findings(misses: false), finding => finding.Id, Finding), .. Strays("findings")],
        "misses" => [.. Subjects(Findings(misses: true), finding => finding.Id, Finding), .. Strays("misses")],
        "add" => [.. Images(), .. content.Rulings.Where(ruling => ruling.Added is not null).Select(Added), .. Refused("add")],
        "places" => [.. content.Places.Select(Place), .. Unresolved(), .. Refused("places")],
        _ => [.. content.Words.Select(Word), .. Refused("words")],
    };

    private static bool IsMiss(Finding finding) => finding.Code.StartsWith("possible-miss", StringComparison.Ordinal);

    private static Dictionary<string, string> Row(params ReadOnlySpan<(string Key, string? Text)> cells)
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, text) in cells)
            if (!string.IsNullOrEmpty(text)) row[key] = text;
        return row;
    }

    private IEnumerable<ReportedCount> Counts() =>
        content.Counts.Concat(content.Rulings.Select(ruling => ruling.Added).OfType<ReportedCount>()).DistinctBy(count => count.Id);

    private IEnumerable<Finding> Findings(bool misses) => content.Findings.Where(finding => IsMiss(finding) == misses).DistinctBy(finding => finding.Id)
        .OrderByDescending(finding => finding.Severity);

    private HashSet<string> Concerned => field ??= content.Findings.Where(finding => finding.Severity > Severity.Note).SelectMany(finding => finding.Concerns)
        .Concat(content.Rulings.SelectMany(ruling => new[] { ruling.Subject, ruling.Other }).OfType<string>())
        .Concat(content.Refused.SelectMany(row => new[] { row["id"], row["other"] })).ToHashSet(StringComparer.Ordinal);

    private bool IsDoubtful(ReportedCount count) => count.Flags.Length > 0 || Concerned.Contains(count.Id);

    // What is open comes first; of what is answered each answer has a row, so that people who disagree see each other.
    private IEnumerable<Dictionary<string, string>> Subjects<T>(IEnumerable<T> subjects, Func<T, string> id, Func<T, Dictionary<string, string>> describe)
    {
        var all = subjects.ToList();
        foreach (var subject in all.Where(subject => !rulings[id(subject)].Any(IsAnswer)))
        {
            var refusals = refused[id(subject)].ToList();
            if (refusals.Count == 0) yield return describe(subject);
            foreach (var row in refusals) yield return Overlay(describe(subject), row);
        }
        foreach (var subject in all.Where(subject => rulings[id(subject)].Any(IsAnswer)))
        {
            foreach (var row in refused[id(subject)]) yield return Overlay(describe(subject), row);
            foreach (var ruling in rulings[id(subject)].Where(IsAnswer)) yield return Answered(describe(subject), ruling);
        }
    }

    private static bool IsAnswer(Ruling ruling) => ruling.Added is null;

    private static Dictionary<string, string> Answered(Dictionary<string, string> row, Ruling ruling)
    {
        row["answer"] = Answers.Show(ruling.Kind);
        if (ruling.Value is { } value) row["number"] = ReviewText.Of(value);
        if (ruling.Other is { } other) row["other"] = other;
        row["reason"] = ruling.Reason;
        row["reviewer"] = ruling.Author;
        row["date"] = ReviewText.Of(ruling.Day);
        return row;
    }

    private Dictionary<string, string> Overlay(Dictionary<string, string> row, ReviewRow filled)
    {
        foreach (var column in ReviewSheetForm.Of(filled.Sheet).Columns.Where(column => column.IsInput))
            if (filled[column.Key] is { Length: > 0 } text) row[column.Key] = text;
        row["refusal"] = filled.Refusal!.Text(content.Language);
        return row;
    }

    private IEnumerable<Dictionary<string, string>> Refused(string sheet) =>
        content.Refused.Where(row => row.Sheet == sheet).Select(row => Overlay(Row((AddedCountRow.DocumentId, row[AddedCountRow.DocumentId])), row));

    // An image that nobody has typed out yet has a row to type its numbers into.
    private IEnumerable<Dictionary<string, string>> Images()
    {
        var begun = content.Refused.Where(row => row.Sheet == "add").Select(row => row["document"])
            .Concat(content.Rulings.Select(ruling => ruling.Added?.Citation.Document).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        return content.Findings.Where(finding => finding is { Code: "image", Where.Sha256.Length: > 12 }).Select(finding => finding.Where!).Where(where => !begun.Contains(where.Document))
            .OrderBy(where => where.Document, StringComparer.Ordinal).Select(where => Row(("document", where.Document), (AddedCountRow.DocumentId, AddedCountRow.IdOf(where.Sha256))));
    }

    // Answers about something that is no longer there are kept with all that their row said.
    private IEnumerable<Dictionary<string, string>> Strays(string sheet)
    {
        var known = Counts().Select(count => count.Id).Concat(content.Findings.Select(finding => finding.Id)).ToHashSet(StringComparer.Ordinal);
        return content.Refused.Where(row => row.Sheet == sheet && !known.Contains(row["id"]))
            .Select(row => Overlay(new(row.Cells, StringComparer.Ordinal), row));
    }

    private Dictionary<string, string> Tally(ReportedCount count) => Row(
        ("id", count.Id), ("document", count.Citation.Document), ("where", Where(count.Citation)), ("quote", count.Citation.Quote),
        ("outcome", ReviewText.Outcome(count.Outcome, content.Language)), ("count", ReviewText.Printed(count)), ("qualifier", Wire.Qualifiers[count.Qualifier]),
        ("class", ReviewText.Class(count.Class, content.Language)), ("groups", ReviewText.Groups(count.Breakdown, content.Language)),
        ("place", count.Place.Written), ("pcode", count.Place.Area.ToString()),
        ("harmed_from", ReviewText.Of(count.Harmed.Start)), ("harmed_to", ReviewText.Of(count.Harmed.End)),
        ("source", count.Source.Written ?? count.Source.Origin), ("reasons", ReviewText.Reasons(count, content.Language)));

    private static string Where(Citation citation) => citation.Span is { } span ? $"{ReviewText.Of(span.Start)}–{ReviewText.Of(span.End)}" : citation.Cell ?? "";

    private Dictionary<string, string> Finding(Finding finding) => Row(
        ("id", finding.Id), ("severity", ReviewText.Severity(finding.Severity, content.Language)), ("finding", finding.Text(content.Language)),
        ("document", finding.Where?.Document), ("where", finding.Where is { } where ? Where(where) : null), ("quote", finding.Where?.Quote));

    private static Dictionary<string, string> Added(Ruling ruling)
    {
        var count = ruling.Added!;
        var groups = count.Breakdown;
        return Row(
            ("date_start", ReviewText.Of(count.Harmed.Start)), ("date_end", ReviewText.Of(count.Harmed.End)), ("place", count.Place.Written),
            ("outcome", Wire.Outcomes[count.Outcome]), ("count", ReviewText.Printed(count)), ("qualifier", Wire.Qualifiers[count.Qualifier]), ("victim_class", Wire.Classes[count.Class]),
            ("children", Text(groups[VictimGroup.Children])), ("women", Text(groups[VictimGroup.Women])), ("men", Text(groups[VictimGroup.Men])),
            ("source", count.Source.Written), ("document", count.Citation.Document == AddedCountRow.NoDocument ? null : count.Citation.Document), ("quote", count.Citation.Quote),
            ("reason", ruling.Reason), ("reviewer", ruling.Author), ("date", ReviewText.Of(ruling.Day)));
    }

    private static string? Text(long? number) => number is { } known ? ReviewText.Of(known) : null;

    private static Dictionary<string, string> Place(AddedPlace place) => Row(("name", place.English), ("name_ar", place.Arabic), ("parent", place.Parent.Value),
        ("level", ReviewText.Of(place.Level)), ("reviewer", place.Author), ("date", ReviewText.Of(place.Day)));

    private static Dictionary<string, string> Word(AddedWord word) => Row(("form", word.Form), ("language", word.Language), ("category", word.Category),
        ("value", word.Value), ("reviewer", word.Author), ("date", ReviewText.Of(word.Day)));

    private IEnumerable<Dictionary<string, string>> Unresolved()
    {
        var known = content.Places.SelectMany(place => new[] { place.English, place.Arabic })
            .Concat(content.Refused.Where(row => row.Sheet == "places").SelectMany(row => new[] { row["name"], row["name_ar"] })).ToHashSet(StringComparer.Ordinal);
        return content.Counts.Where(count => !count.Place.Area.IsKnown && !string.IsNullOrWhiteSpace(count.Place.Written)).Select(count => count.Place.Written!.Trim())
            .Distinct(StringComparer.Ordinal).Where(name => !known.Contains(name)).Order(StringComparer.Ordinal)
            .Select(name => Row((Script.IsArabic(name) ? "name_ar" : "name", name)));
    }
}
