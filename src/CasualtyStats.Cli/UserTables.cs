using System.Collections.Immutable;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Ledger;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Cli;

/// <summary>Places, sources and words: the built-in tables with the user's own added.</summary>
/// <param name="Gazetteer">Known places.</param>
/// <param name="Sources">Known sources.</param>
/// <param name="Words">Words of the reader.</param>
/// <param name="Findings">Rows of the user's tables that could not be used.</param>
internal sealed record UserTables(Gazetteer Gazetteer, SourceRegistry Sources, WordLists Words, ImmutableArray<Finding> Findings)
{
    /// <summary>File names that a folder's own tables have.</summary>
    public const string Places = "places.csv", SourcesFile = "sources.csv", WordsFile = "words.csv";

    /// <summary>Reads the tables of some folders; a later folder's rows win.</summary>
    /// <param name="folders">Folders that may hold places.csv, words.csv and sources.csv; null entries are passed over.</param>
    /// <param name="reviewed">A ledger's content, for the places and words that reviewers added; null for none.</param>
    public static UserTables Load(IEnumerable<string?> folders, LedgerContent? reviewed = null)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var gazetteer = Gazetteer.BuiltIn;
        var sources = SourceRegistry.BuiltIn;
        var words = WordLists.BuiltIn;
        foreach (string folder in folders.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (Text(folder, Places) is { } places)
            {
                var (read, found) = UserPlaces.Read(places, Places, gazetteer);
                findings.AddRange(found);
                if (read.Length > 0) gazetteer = gazetteer.With(read);
            }
            sources = Rows(folder, SourcesFile, findings) is { Count: > 0 } sourceRows ? Tried(SourcesFile, findings, sources, () => sources.With(sourceRows)) : sources;
            words = Rows(folder, WordsFile, findings) is { Count: > 0 } wordRows ? Tried(WordsFile, findings, words, () => words.With(wordRows)) : words;
        }
        if (reviewed is { Places.Length: > 0 }) gazetteer = gazetteer.With(reviewed.Places.Select(place => place.ToPlace()));
        if (reviewed is { Words.Length: > 0 }) words = Tried("review.xlsx", findings, words, () => words.With(reviewed.Words.Select(Row)));
        return new(gazetteer, sources, words, findings.ToImmutable());
    }

    private static DataRow Row(AddedWord word) => new("review.xlsx", 0, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["form"] = word.Form, ["language"] = word.Language, ["category"] = word.Category, ["value"] = word.Value,
    });

    private static string? Text(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    private static IReadOnlyList<DataRow> Rows(string folder, string name, ImmutableArray<Finding>.Builder findings) =>
        Text(folder, name) is { } text ? Tried(name, findings, [], () => DataTable.Parse(text, name)) : [];

    // A table of the user's that cannot be read is told and left out; the rest of the work goes on.
    private static T Tried<T>(string name, ImmutableArray<Finding>.Builder findings, T otherwise, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException error)
        {
            findings.Add(new("user-table-unreadable", Severity.Conflict, new Citation(name, "", null, null, null), new("cli.user-table-unreadable", error.Message), []));
            return otherwise;
        }
    }
}
