using System.Collections.Immutable;
using CasualtyStats.Ledger.Review.Xlsx;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review;

/// <summary>Reads the sheets of a filled-in workbook.</summary>
internal sealed class ReviewReader(ReviewContext context)
{
    private readonly List<Ruling> rulings = [];
    private readonly List<AddedPlace> places = [];
    private readonly List<AddedWord> words = [];
    private readonly List<ReviewRow> rows = [];
    private string reviewer = "";

    /// <summary>Everything that was filled in.</summary>
    /// <exception cref="ReviewFileException">None of the sheets is one of a review.</exception>
    public ReviewReading Read(IReadOnlyList<XlsxSheet> sheets, string path, string hash)
    {
        var found = ReviewSheetForm.All.Select(form => (Form: form, Sheet: sheets.FirstOrDefault(sheet => form.IsName(sheet.Name))))
            .Where(pair => pair.Sheet is not null).ToDictionary(pair => pair.Form.Key, pair => pair.Sheet!, StringComparer.Ordinal);
        if (found.Count == 0) throw new ReviewFileException(new Message("review.file.no-sheets", path));
        reviewer = Reviewer(sheets);

        // Places come first, since an added count may lie in one that the same workbook adds.
        var additions = new AdditionRows(context, Author);
        Take(found, "places", AdditionRows.IsPlaceFilled, row => Keep(additions.Place(row), places));
        Take(found, "words", AdditionRows.IsWordFilled, row => Keep(additions.Word(row), words));
        var answers = new AnswerRow(context, Author);
        foreach (string sheet in new[] { "tallies", "other", "findings", "misses" }) Take(found, sheet, answers.IsFilled, row => Keep(answers.Take(row), rulings));
        var counts = new AddedCountRow(context, places, Author);
        Take(found, "add", AddedCountRow.IsFilled, row => Keep(counts.Take(row), rulings));
        return new([.. rulings], [.. places], [.. words], [.. rows], reviewer, hash);
    }

    private static Message? Keep<T>((T? Value, Message? Refusal) taken, List<T> into) where T : class
    {
        if (taken.Value is not null) into.Add(taken.Value);
        return taken.Refusal;
    }

    private static string Reviewer(IReadOnlyList<XlsxSheet> sheets) =>
        sheets.Where(sheet => BothLanguages.Matches(sheet.Name, "review.sheet.readme")).SelectMany(sheet => sheet.Rows)
            .Where(row => row.Count > 1 && BothLanguages.Matches(row[0], "review.reviewer")).Select(row => row[1].Trim()).FirstOrDefault() ?? "";

    private string Author(ReviewRow row) =>
        row["reviewer"].Length > 0 ? row["reviewer"] : reviewer.Length > 0 ? reviewer : Wording.Text(Language.English, "review.not-named");

    private void Take(Dictionary<string, XlsxSheet> found, string key, Func<ReviewRow, bool> isFilled, Func<ReviewRow, Message?> take)
    {
        if (!found.TryGetValue(key, out var sheet) || sheet.Rows.Count == 0) return;
        var columns = ReviewSheetForm.Of(key).Columns
            .Select(column => (column.Key, Index: sheet.Rows[0].ToList().FindIndex(column.IsHeader))).Where(column => column.Index >= 0).ToList();
        for (int number = 2; number <= sheet.Rows.Count; number++)
        {
            var cells = sheet.Rows[number - 1];
            var row = new ReviewRow(key, number, columns.Where(column => column.Index < cells.Count && cells[column.Index].Trim().Length > 0 && column.Key != "refusal")
                .ToImmutableSortedDictionary(column => column.Key, column => cells[column.Index].Trim(), StringComparer.Ordinal), null);
            if (isFilled(row)) rows.Add(row with { Refusal = take(row) });
        }
    }
}
