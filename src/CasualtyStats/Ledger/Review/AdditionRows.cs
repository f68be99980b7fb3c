using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review;

/// <summary>Takes added places and words.</summary>
internal sealed class AdditionRows(ReviewContext context, Func<ReviewRow, string> author)
{
    /// <summary>True where a place has more than the name that the workbook proposes.</summary>
    public static bool IsPlaceFilled(ReviewRow row) => row["parent"].Length > 0 || row["level"].Length > 0;

    /// <summary>True where somebody wrote a word.</summary>
    public static bool IsWordFilled(ReviewRow row) => row["form"].Length > 0 || row["category"].Length > 0 || row["value"].Length > 0;

    /// <summary>The place, or why there is none.</summary>
    public (AddedPlace? Place, Message? Refusal) Place(ReviewRow row)
    {
        if (row["name"].Length == 0 && row["name_ar"].Length == 0) return (null, new("review.refused.no-name"));
        string parent = row["parent"].Trim();
        if (parent.Length == 0 || !parent.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') || !context.IsPlace(new PCode(parent)))
            return (null, new("review.refused.parent", parent));
        long? level = row["level"].Length == 0 ? 5 : ReviewText.Number(row["level"]);
        if (level is not (>= 1 and <= 5)) return (null, new("review.refused.level", row["level"]));
        if (row["date"].Length > 0 && ReviewText.Day(row["date"]) is null) return (null, new("review.refused.date", row["date"]));
        return (new(row["name"].Trim(), row["name_ar"].Trim(), new PCode(parent), (int)level.Value, author(row), ReviewText.Day(row["date"]) ?? context.Day), null);
    }

    /// <summary>The word, or why there is none.</summary>
    public (AddedWord? Word, Message? Refusal) Word(ReviewRow row)
    {
        string form = row["form"].Trim();
        if (form.Length == 0) return (null, new("review.refused.no-form"));
        if (row["category"].Length == 0) return (null, new("review.refused.no-category", form));
        string language = row["language"].Length > 0 ? row["language"] : Script.IsArabic(form) ? "ar" : "en";
        if (language is not ("ar" or "en")) return (null, new("review.refused.language", language));
        if (row["date"].Length > 0 && ReviewText.Day(row["date"]) is null) return (null, new("review.refused.date", row["date"]));
        return (new(form, language, row["category"], row["value"], author(row), ReviewText.Day(row["date"]) ?? context.Day), null);
    }
}
