using System.Globalization;
using System.Text;
using CasualtyStats.Model;

namespace CasualtyStats.Places;

/// <summary>The built-in tables of places. They are read by a loop of their own, since every start of the console pays for it.</summary>
internal static class PlaceTable
{
    private static readonly string[] Tables = ["places/syria.csv", "places/world.csv", "places/towns.csv"];

    /// <summary>The shipped places with the further spellings of <c>data/places/aliases.csv</c>.</summary>
    public static List<Place> BuiltIn()
    {
        var further = DataTable.Embedded("places/aliases.csv")
            .ToDictionary(row => row["pcode"], row => row["aliases"].Split('|'), StringComparer.Ordinal);
        var places = new List<Place>(10_500);
        foreach (string table in Tables)
        {
            using var stream = typeof(PlaceTable).Assembly.GetManifestResourceStream($"data/{table}")
                ?? throw new FileNotFoundException($"the table data/{table} is not in this build");
            using var reader = new StreamReader(stream, Encoding.UTF8, false, 1 << 16);
            Read(reader.ReadToEnd(), table, further, places);
        }
        return places;
    }

    // The files are generated without quotes, and commas part fields only (data/places/README.md); a test holds it to that.
    private static void Read(string text, string table, Dictionary<string, string[]> further, List<Place> places)
    {
        Span<Range> cells = stackalloc Range[10];
        int line = 1;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var row = text.AsSpan()[range];
            if (line++ == 1 || row.IsEmpty) continue;
            if (row.Split(cells, ',') != 9) throw new InvalidDataException($"data/{table}, line {line - 1}: expected 9 fields without quotes; generate the file anew");
            string code = new(row[cells[0]]);
            string[] aliases = row[cells[8]].IsEmpty ? [] : new string(row[cells[8]]).Split('|');
            if (further.TryGetValue(code, out string[]? more)) aliases = [.. aliases, .. more];
            places.Add(new(new PCode(code), row[cells[1]][0] - '0', new string(row[cells[2]]), new string(row[cells[3]]),
                row[cells[4]].IsEmpty ? null : new PCode(new string(row[cells[4]])), [.. aliases],
                Degrees(row[cells[5]]), Degrees(row[cells[6]]),
                row[cells[7]].IsEmpty ? null : long.Parse(row[cells[7]], CultureInfo.InvariantCulture)));
        }
    }

    private static double? Degrees(ReadOnlySpan<char> text) => text.IsEmpty ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
