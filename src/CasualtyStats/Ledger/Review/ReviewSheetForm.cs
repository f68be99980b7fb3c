namespace CasualtyStats.Ledger.Review;

/// <summary>The form of a review sheet.</summary>
/// <param name="Key">Its key; the name is <c>review.sheet.KEY</c>.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="BlankRows">Rows below the filled ones that are made ready to be written in.</param>
/// <param name="FrozenColumns">Columns that stay in sight.</param>
internal sealed record ReviewSheetForm(string Key, IReadOnlyList<ReviewColumn> Columns, int BlankRows, int FrozenColumns)
{
    private static readonly IReadOnlyList<string> CountAnswers = [.. Answers.OfCounts.Select(Answers.Show)];
    private static readonly IReadOnlyList<string> FindingAnswers = [.. Answers.OfFindings.Select(Answers.Show)];
    private static readonly IReadOnlyList<string> Outcomes = ["killed", "injured", "missing", "killed_or_injured"];
    private static readonly IReadOnlyList<string> Qualifiers = ["exact", "at_least", "more_than", "about", "up_to", "less_than"];
    private static readonly IReadOnlyList<string> Classes = ["civilian", "combatant", "mixed", "unspecified"];
    private static readonly IReadOnlyList<string> Categories = ["person", "victim", "outcome-verb", "outcome-after", "outcome-noun", "unit", "cause", "not-place"];

    private static readonly IReadOnlyList<ReviewColumn> TallyColumns =
    [
        new("id", 15), new("document", 22), new("where", 20), new("quote", 46), new("outcome", 12), new("count", 9), new("qualifier", 10), new("class", 12),
        new("groups", 22), new("place", 18), new("pcode", 12), new("harmed_from", 11), new("harmed_to", 11), new("source", 18), new("reasons", 42),
        new("answer", 24, true, CountAnswers), new("number", 11, true), new("other", 16, true),
        new("reason", 28, true), new("reviewer", 16, true), new("date", 12, true), new("refusal", 40),
    ];

    private static readonly IReadOnlyList<ReviewColumn> FindingColumns =
    [
        new("id", 15), new("severity", 12), new("finding", 70), new("document", 22), new("where", 20), new("quote", 46),
        new("answer", 20, true, FindingAnswers), new("reason", 28, true), new("reviewer", 16, true), new("date", 12, true), new("refusal", 40),
    ];

    /// <summary>All sheets but the first, in order.</summary>
    public static readonly IReadOnlyList<ReviewSheetForm> All =
    [
        new("tallies", TallyColumns, 0, 1),
        new("findings", FindingColumns, 0, 1),
        new("misses", FindingColumns, 0, 1),
        new("add",
        [
            new("date_start", 12, true), new("date_end", 12, true), new("place", 22, true), new("outcome", 16, true, Outcomes), new("count", 9, true),
            new("qualifier", 12, true, Qualifiers), new("victim_class", 13, true, Classes), new("children", 9, true), new("women", 9, true), new("men", 9, true),
            new("source", 22, true), new("document", 22, true), new("document_id", 14), new("quote", 40, true), new("reason", 28, true), new("reviewer", 16, true), new("date", 12, true), new("refusal", 40),
        ], 40, 0),
        new("places",
        [
            new("name", 24, true), new("name_ar", 24, true), new("parent", 14, true), new("level", 8, true, ["1", "2", "3", "4", "5"]),
            new("reviewer", 16, true), new("date", 12, true), new("refusal", 40),
        ], 40, 0),
        new("words",
        [
            new("form", 24, true), new("language", 10, true, ["ar", "en"]), new("category", 16, true, Categories), new("value", 20, true),
            new("reviewer", 16, true), new("date", 12, true), new("refusal", 40),
        ], 40, 0),
        new("other", TallyColumns, 0, 1),
    ];

    /// <summary>The sheet's name in both languages.</summary>
    public string Name => BothLanguages.Text("review.sheet." + Key);

    /// <summary>The form of a key.</summary>
    public static ReviewSheetForm Of(string key) => All.First(form => form.Key == key);

    /// <summary>True where a sheet, as some program saved it, has this form's name.</summary>
    public bool IsName(string name) => BothLanguages.Matches(name, "review.sheet." + Key);
}
