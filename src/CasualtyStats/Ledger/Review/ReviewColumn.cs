using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review;

/// <summary>A column of a review sheet.</summary>
/// <param name="Key">Its key; the header is <c>review.column.KEY</c> in both languages.</param>
/// <param name="Width">Width in digits.</param>
/// <param name="IsInput">True where people write.</param>
/// <param name="Choices">What may be chosen from, or null.</param>
internal sealed record ReviewColumn(string Key, double Width, bool IsInput = false, IReadOnlyList<string>? Choices = null)
{
    /// <summary>The header: English above Arabic.</summary>
    public string Header => Wording.Text(Language.English, "review.column." + Key) + "\n" + Wording.Text(Language.Arabic, "review.column." + Key);

    /// <summary>True where a header, as some program saved it, is this column's.</summary>
    public bool IsHeader(string text) => BothLanguages.Matches(text, "review.column." + Key) || text.Trim() == Key;
}
