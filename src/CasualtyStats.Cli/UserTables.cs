using System.Collections.Immutable;
using CasualtyStats.Collect;
using CasualtyStats.Ledger;
using CasualtyStats.Model;

namespace CasualtyStats.Cli;

/// <summary>Places, sources and words: the built-in tables, the user's folders, and what reviewers added.</summary>
internal static class UserTables
{
    /// <summary>Reads the tables of some folders; a later folder's rows win, reviewers' additions come last.</summary>
    /// <param name="folders">Folders that may hold places.csv, words.csv and sources.csv; null entries are passed over.</param>
    /// <param name="reviewed">A ledger's content, for the places and words that reviewers added; null for none.</param>
    public static FolderData Load(IEnumerable<string?> folders, LedgerContent? reviewed = null) =>
        reviewed is null ? Load(folders, [], []) : Load(folders, reviewed.Places, reviewed.Words);

    /// <summary>Reads the tables of some folders with what reviewers added to a ledger, whatever else it holds.</summary>
    public static FolderData Load(IEnumerable<string?> folders, CasualtyLedger ledger)
    {
        var (places, words) = ledger.Additions();
        return Load(folders, places, words);
    }

    /// <summary>Reads the tables of some folders with places and words that reviewers added.</summary>
    public static FolderData Load(IEnumerable<string?> folders, ImmutableArray<AddedPlace> places, ImmutableArray<AddedWord> words)
    {
        var data = FolderData.Load(folders.OfType<string>().Distinct(StringComparer.Ordinal));
        if (places.Length > 0) data = data with { Gazetteer = data.Gazetteer.With(places.Select(place => place.ToPlace())) };
        if (words.Length > 0) data = data with { Words = data.Words.With(words.Select(Row)) };
        return places.Length + words.Length == 0 ? data : data.Stamped(string.Join('\n', places.Select(place => place.ToString()).Concat(words.Select(word => word.ToString()))));
    }

    private static DataRow Row(AddedWord word) => new("review.xlsx", 0, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["form"] = word.Form, ["language"] = word.Language, ["category"] = word.Category, ["value"] = word.Value,
    });
}
