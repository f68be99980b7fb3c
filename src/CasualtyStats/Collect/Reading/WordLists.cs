using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>The words that the reader knows: the tables <c>data/words/*.csv</c> and, on top of them, a user's <c>words.csv</c>.</summary>
/// <remarks>Columns: form (several parted by |), category, value, number (1, 2 or empty), group, class, language (ar or en; empty = by its letters).</remarks>
public sealed class WordLists
{
    private static readonly Lazy<WordLists> Shipped = new(() => new([.. DataTable.EmbeddedUnder("words/").SelectMany(Rows)]));
    private static readonly Dictionary<string, Category> Categories = Enum.GetValues<Category>().ToDictionary(Code, category => category, StringComparer.Ordinal);
    private readonly ImmutableArray<WordRow> rows;

    private WordLists(ImmutableArray<WordRow> rows)
    {
        this.rows = rows;
        Arabic = new(rows.Where(row => IsArabic(row.Normal)));
        English = new(rows.Where(row => !IsArabic(row.Normal)));
    }

    /// <summary>The words that the product ships.</summary>
    public static WordLists BuiltIn => Shipped.Value;

    /// <summary>All rows, one for each form.</summary>
    internal ImmutableArray<WordRow> AllRows => rows;

    /// <summary>The Arabic words.</summary>
    internal Lexicon Arabic { get; }

    /// <summary>The English words.</summary>
    internal Lexicon English { get; }

    /// <summary>These lists with a user's rows added; a row takes the place of one with the same form and category.</summary>
    /// <param name="userRows">Rows of a <c>words.csv</c> with the columns of the built-in tables.</param>
    /// <exception cref="InvalidDataException">A row has no form, or a category, class or number that the reader does not know.</exception>
    public WordLists With(IEnumerable<DataRow> userRows) => new(rows.AddRange(userRows.SelectMany(Rows)));

    /// <summary>The code of a category in the tables: <c>OutcomeVerb</c> is <c>outcome-verb</c>.</summary>
    internal static string Code(Category category) =>
        string.Concat(category.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static IEnumerable<WordRow> Rows(DataRow row)
    {
        string where = $"{row.Table}, line {row.Line}";
        if (!Categories.TryGetValue(row["category"], out var category) || category == Category.None)
            throw new InvalidDataException($"{where}: the category is \"{row["category"]}\"; expected one of {string.Join(", ", Categories.Where(c => c.Value != Category.None).Select(c => c.Key))}");
        var sense = new Sense(category, row["value"], Number(row, where), row["group"], Class(row, where));
        string[] forms = row["form"].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (forms.Length == 0) throw new InvalidDataException($"{where}: no form; write the word as it stands in reports");
        foreach (string form in forms) yield return new(Letters.Normalize(form), sense, where);
    }

    private static int Number(DataRow row, string where) => row["number"] switch
    {
        "" => 0,
        "1" => 1,
        "2" => 2,
        var other => throw new InvalidDataException($"{where}: number is \"{other}\"; expected 1 (singular), 2 (dual) or nothing (plural)"),
    };

    private static VictimClass Class(DataRow row, string where) => row["class"] switch
    {
        "" or "unspecified" => VictimClass.Unspecified,
        "civilian" => VictimClass.Civilian,
        "combatant" => VictimClass.Combatant,
        "mixed" => VictimClass.Mixed,
        var other => throw new InvalidDataException($"{where}: class is \"{other}\"; expected civilian, combatant, mixed or nothing"),
    };

    private static bool IsArabic(string normal) => normal.Any(Letters.IsArabic);
}
