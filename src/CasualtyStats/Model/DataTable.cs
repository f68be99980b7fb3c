using System.Reflection;
using System.Text;
using CsvHelper;

namespace CasualtyStats.Model;

/// <summary>One row of a table under <c>data/</c> or in a user's own folder, addressed by column name.</summary>
/// <param name="Table">The table's name, for messages.</param>
/// <param name="Line">The record's number in the table, the header being 1.</param>
/// <param name="Cells">Column name to value.</param>
public sealed record DataRow(string Table, long Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell's text, trimmed; empty where the cell is empty or the table has no such column.</summary>
    /// <param name="column">Name of the column as the header spells it, in lower case.</param>
    public string this[string column] => Cells.TryGetValue(column, out string? value) ? value : "";
}

/// <summary>Reads the small tables that the product ships and that users may extend.</summary>
public static class DataTable
{
    private static readonly Assembly Home = typeof(DataTable).Assembly;

    /// <summary>Rows of one table that was embedded at build.</summary>
    /// <param name="name">Path under <c>data/</c>, for instance <c>sources/sources.csv</c>.</param>
    /// <exception cref="FileNotFoundException">No such table was embedded.</exception>
    public static IReadOnlyList<DataRow> Embedded(string name)
    {
        using var stream = Home.GetManifestResourceStream("data/" + name)
            ?? throw new FileNotFoundException($"the table data/{name} is not in this build; expected one of {string.Join(", ", Home.GetManifestResourceNames().Order(StringComparer.Ordinal))}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd(), "data/" + name);
    }

    /// <summary>Rows of all embedded tables whose name begins with a prefix, in ordinal order of their names.</summary>
    /// <param name="prefix">For instance <c>wording/</c>.</param>
    public static IEnumerable<DataRow> EmbeddedUnder(string prefix) =>
        Home.GetManifestResourceNames()
            .Where(name => name.StartsWith("data/" + prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => Embedded(name["data/".Length..]));

    /// <summary>Rows of a table given as text: comma-separated, UTF-8, a header first.</summary>
    /// <param name="text">The table; a byte-order mark is passed over.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="InvalidDataException">The header names a column twice, or the text is no table.</exception>
    public static IReadOnlyList<DataRow> Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = new List<DataRow>();
        try
        {
            using var csv = CsvReader.FromText(text.TrimStart('\ufeff'), new CsvReaderOptions { Separator = ',', HasHeader = false, SkipEmptyLines = true, IncludeValuesInExceptions = false });
            List<string>? header = null;
            for (long line = 1; csv.Read(); line++)
            {
                if (header is null)
                {
                    header = [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim().ToLowerInvariant())];
                    if (header.GroupBy(column => column).FirstOrDefault(column => column.Count() > 1) is { } twice)
                        throw new InvalidDataException($"{name}, line 1: the column \"{twice.Key}\" stands twice; expected each column once");
                    continue;
                }
                var cells = new Dictionary<string, string>(header.Count, StringComparer.Ordinal);
                for (int i = 0; i < Math.Min(header.Count, csv.FieldCount); i++) cells[header[i]] = csv.GetString(i).Trim();
                rows.Add(new(name, line, cells));
            }
        }
        catch (CsvFormatException error)
        {
            throw new InvalidDataException($"{name}: not a comma-separated table ({error.Message}); mend the line or save it anew as CSV UTF-8", error);
        }
        return rows;
    }
}
