using CasualtyStats.Collect.Reading;

namespace CasualtyStats.Collect.Tables;

/// <summary>Month names of both languages, Levantine ones among them, from the word tables.</summary>
internal static class CellMonths
{
    private static readonly Lazy<Dictionary<string, int>> Names = new(() => WordLists.BuiltIn.AllRows
        .Where(row => row.Sense.Category == Category.Month)
        .GroupBy(row => row.Normal, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => int.Parse(group.First().Sense.Value, System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>The month of a name, 1 to 12, or null.</summary>
    /// <param name="name">As written.</param>
    public static int? Of(string name) => Names.Value.TryGetValue(Letters.Normalize(name.Trim().TrimEnd('.')), out int month) ? month : null;
}
