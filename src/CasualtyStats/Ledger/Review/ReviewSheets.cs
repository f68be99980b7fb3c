using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Ledger.Review;

/// <summary>Describes the review workbook: how to fill it in, then a sheet for each kind of answer.</summary>
internal static class ReviewSheets
{
    private const int LastReadyRow = 2000;
    private const int ExactDigits = 15;
    private const int Steps = 9;
    private const double StepWidth = 64;

    private static readonly HashSet<string> Numbers = ["count", "number", "children", "women", "men", "level"];
    private static readonly HashSet<string> Days = ["date", "date_start", "date_end", "harmed_from", "harmed_to"];
    private static readonly DateOnly FirstDay = new(1900, 3, 1);
    private static readonly DateOnly Undated = new(2000, 1, 1);

    /// <summary>The workbook of a content.</summary>
    public static Workbook Describe(ReviewContent content)
    {
        var filler = new ReviewFiller(content);
        bool rightToLeft = content.Language == Language.Arabic;
        return new()
        {
            Sheets = [ReadMe(content.Reviewer), .. ReviewSheetForm.All.Select(form => Describe(form, filler.Rows(form.Key), rightToLeft))],
            Title = BothLanguages.Text("review.readme.title"),
            Day = Undated,
        };
    }

    private static Sheet ReadMe(string reviewer)
    {
        List<SheetRow> rows =
        [
            new([ReviewLooks.Words(Wording.Text(Language.English, "review.readme.title"), ReviewLooks.Title), ReviewLooks.Words(Wording.Text(Language.Arabic, "review.readme.title"), ReviewLooks.Title)], RowHeight.Points(2)),
            new([]),
            new([Cell.Of(BothLanguages.Text("review.reviewer"), ReviewLooks.Text), reviewer.Length > 0 ? ReviewLooks.Words(reviewer, ReviewLooks.Input) : Cell.Empty(ReviewLooks.Input)]),
            new([]),
        ];
        double[] widths = [StepWidth, StepWidth];
        for (int step = 1; step <= Steps; step++)
        {
            Cell[] cells = [ReviewLooks.Words(Wording.Text(Language.English, $"review.readme.{step}"), ReviewLooks.Text), ReviewLooks.Words(Wording.Text(Language.Arabic, $"review.readme.{step}"), ReviewLooks.Text)];
            rows.Add(new([.. cells], RowHeight.Of(cells, widths)));
        }
        return new() { Name = BothLanguages.Text("review.sheet.readme"), Widths = [.. widths], Rows = rows, GridLines = false, RightToLeft = false };
    }

    private static Sheet Describe(ReviewSheetForm form, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, bool rightToLeft)
    {
        double[] widths = [.. form.Columns.Select(column => column.Width)];
        int last = rows.Count + form.BlankRows + 1;
        return new()
        {
            Name = form.Name,
            Widths = [.. widths],
            Rows = Rows(form, rows, widths),
            IsLong = true,
            RightToLeft = rightToLeft,
            FrozenRows = 1,
            FrozenColumns = form.FrozenColumns,
            Filter = CellReference.Range(1, 1, last, form.Columns.Count),
            Rules = [.. Rules(form, form.BlankRows > 0 ? Math.Max(LastReadyRow, last) : Math.Max(2, rows.Count + 1))],
        };
    }

    private static IEnumerable<SheetRow> Rows(ReviewSheetForm form, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, double[] widths)
    {
        var header = form.Columns.Select(column => Cell.Of(column.Header, ReviewLooks.Header)).ToArray();
        yield return new([.. header], Math.Max(RowHeight.Of(header, widths) ?? 0, RowHeight.Points(2)));
        foreach (var row in rows)
        {
            Cell[] cells = [.. form.Columns.Select(column => Value(column, row.GetValueOrDefault(column.Key, "")))];
            yield return new([.. cells], RowHeight.Of(cells, widths));
        }
        ImmutableArray<Cell> blank = [.. form.Columns.Select(column => Value(column, ""))];
        for (int i = 0; i < form.BlankRows; i++) yield return new(blank);
    }

    private static Cell Value(ReviewColumn column, string text)
    {
        var look = column.Key == "refusal" ? ReviewLooks.Refusal : column.IsInput ? ReviewLooks.Input : ReviewLooks.Text;
        if (Days.Contains(column.Key))
        {
            if (text.Length == 0) return column.IsInput ? Cell.Empty(ReviewLooks.InputDay) : Cell.Empty();
            if (ReviewText.Day(text) is { } day && day >= FirstDay) return Cell.Of(day, column.IsInput ? ReviewLooks.InputDay : ReviewLooks.Day);
        }
        if (Numbers.Contains(column.Key))
        {
            if (text.Length == 0) return column.IsInput ? Cell.Empty(ReviewLooks.InputCount) : Cell.Empty();
            if (text.Length <= ExactDigits && ReviewText.Number(text) is { } number) return Cell.Of(number, column.IsInput ? ReviewLooks.InputCount : ReviewLooks.Count);
        }
        return text.Length > 0 ? ReviewLooks.Words(text, look) : Cell.Empty(column.IsInput ? look : null);
    }

    private static IEnumerable<CellRule> Rules(ReviewSheetForm form, int last)
    {
        for (int i = 0; i < form.Columns.Count; i++)
        {
            var column = form.Columns[i];
            string range = CellReference.Range(2, i + 1, last, i + 1);
            if (column.Choices is { } choices) yield return new(range, [.. choices], Both("review.choose"));
            else if (column.IsInput && Numbers.Contains(column.Key)) yield return new(range, [], Both("review.whole-number"));
        }
    }

    private static string Both(string key) => Wording.Text(Language.English, key) + "\n" + Wording.Text(Language.Arabic, key);
}
