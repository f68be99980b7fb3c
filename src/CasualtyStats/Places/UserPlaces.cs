using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CasualtyStats.Model;
using CsvHelper;

namespace CasualtyStats.Places;

/// <summary>A user's own <c>places.csv</c>: neighbourhoods, camps, and names that the built-in gazetteer lacks.</summary>
/// <remarks>
/// Columns <c>pcode,name_en,name_ar,parent,level,lat,lon,aliases</c>; one of the names is needed, all else may be empty.
/// A place without a code gets <c>local-NAME.PARENT</c>, always the same for the same name and parent: never an official one.
/// </remarks>
public static class UserPlaces
{
    private const int Deepest = 5;
    private static readonly string[] Header = ["pcode", "name_en", "name_ar", "parent", "level", "lat", "lon", "aliases"];

    /// <summary>Reads a table of places; a row that cannot be used becomes a finding and the rest go on.</summary>
    /// <param name="text">The table.</param>
    /// <param name="name">Its file name, for the findings.</param>
    /// <param name="gazetteer">Known places, to which <c>parent</c> refers by code or by name; rows above in the table count too.</param>
    public static (ImmutableArray<Place> Places, ImmutableArray<Finding> Findings) Read(string text, string name, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            return Read(DataTable.Parse(text, name), gazetteer);
        }
        catch (InvalidDataException error)
        {
            return ([], [new("places-table-unreadable", Severity.Conflict, new(name, "", null, null, null), new("places.table-unreadable", error.Message), [])]);
        }
    }

    /// <summary>Takes rows that were read elsewhere; a row that cannot be used becomes a finding and the rest go on.</summary>
    /// <param name="rows">Rows with the columns of a <c>places.csv</c>.</param>
    /// <param name="gazetteer">Known places, to which <c>parent</c> refers by code or by name; rows above count too.</param>
    public static (ImmutableArray<Place> Places, ImmutableArray<Finding> Findings) Read(IEnumerable<DataRow> rows, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var places = new Dictionary<PCode, Place>();
        foreach (var row in rows)
        {
            var (place, reason) = Row(row, gazetteer, places);
            if (place is null) findings.Add(Bad(row, reason!));
            else if (!places.TryAdd(place.Code, place)) findings.Add(Bad(row, new("places.row-repeated", place.Code.Value)));
        }
        return ([.. places.Values.OrderBy(place => place.Code)], findings.ToImmutable());
    }

    /// <summary>Places as a table that <see cref="Read(string, string, Gazetteer)"/> takes: UTF-8 text without a byte-order mark, lines ending in \n.</summary>
    /// <param name="places">The places, in the order wanted.</param>
    public static string Write(IEnumerable<Place> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, true))
        {
            csv.WriteRecord(Header);
            foreach (var place in places)
                csv.WriteRecord([place.Code.Value, place.English, place.Arabic, place.Parent?.Value ?? "", place.Level.ToString(CultureInfo.InvariantCulture),
                    Degrees(place.Latitude), Degrees(place.Longitude), string.Join('|', place.Aliases)]);
        }
        return text.ToString();
    }

    /// <summary>The code of a place that has none: from its English name where there is one, else from a hash of the Arabic, and its parent.</summary>
    /// <param name="english">English name or empty.</param>
    /// <param name="arabic">Arabic name or empty.</param>
    /// <param name="parent">The place it lies in, or null.</param>
    public static PCode LocalCode(string english, string arabic, PCode? parent)
    {
        ArgumentNullException.ThrowIfNull(english);
        ArgumentNullException.ThrowIfNull(arabic);
        string form = NameForm.Of(english).Replace(' ', '_');
        if (form.Length == 0 || form.Any(c => c > 0x7f))
            form = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(NameForm.Of(arabic.Length > 0 ? arabic : english))).AsSpan(0, 4));
        return new($"local-{form}{(parent is { } outer ? "." + outer.Value.Replace("local-", "", StringComparison.Ordinal) : "")}");
    }

    private static (Place? Place, Message? Reason) Row(DataRow row, Gazetteer gazetteer, Dictionary<PCode, Place> above)
    {
        string english = row["name_en"], arabic = row["name_ar"];
        if (NameForm.Of(english).Length == 0 && NameForm.Of(arabic).Length == 0) return (null, new("places.row-no-name"));
        Place? parent = null;
        if (row["parent"].Length > 0 && (parent = Parent(row["parent"], gazetteer, above)) is null)
            return (null, new("places.row-parent", row["parent"]));
        int level = parent is null ? Deepest : Math.Min(Deepest, Math.Max(4, parent.Level) + 1);
        if (row["level"].Length > 0 && (!int.TryParse(row["level"], NumberStyles.None, CultureInfo.InvariantCulture, out level) || level > Deepest))
            return (null, new("places.row-level", row["level"]));
        if (parent is not null && parent.Level >= level && level < Deepest) return (null, new("places.row-level-of-parent", level.ToString(CultureInfo.InvariantCulture), parent.Code.Value, parent.Level.ToString(CultureInfo.InvariantCulture)));
        if (!TryDegrees(row["lat"], 90, out double? latitude)) return (null, new("places.row-degrees", "lat", row["lat"], "90"));
        if (!TryDegrees(row["lon"], 180, out double? longitude)) return (null, new("places.row-degrees", "lon", row["lon"], "180"));
        PCode code = default;
        if (row["pcode"].Length > 0 && !TryCode(row["pcode"], out code)) return (null, new("places.row-code", row["pcode"]));
        if (row["pcode"].Length == 0) code = LocalCode(english, arabic, parent?.Code);
        string[] aliases = row["aliases"].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (new(code, level, english, arabic, parent?.Code, [.. aliases], latitude, longitude), null);
    }

    private static Place? Parent(string written, Gazetteer gazetteer, Dictionary<PCode, Place> above)
    {
        if (TryCode(written, out var code) && (above.GetValueOrDefault(code) ?? gazetteer.Find(code)) is { } byCode) return byCode;
        var resolved = gazetteer.Resolve(written);
        return resolved.Ambiguity == PlaceAmbiguity.None && resolved.Area.OnlyCode is { } only ? gazetteer.Find(only) : null;
    }

    // A hyphen parts the codes of an area; only the prefix local- may hold one.
    private static bool TryCode(string text, out PCode code)
    {
        string rest = text.StartsWith("local-", StringComparison.Ordinal) ? text["local-".Length..] : text;
        bool fits = rest.Length > 0 && rest.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.');
        code = fits ? new PCode(text) : default;
        return fits;
    }

    private static bool TryDegrees(string text, double limit, out double? degrees)
    {
        degrees = null;
        if (text.Length == 0) return true;
        if (!double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) || !(Math.Abs(value) <= limit)) return false;
        degrees = value;
        return true;
    }

    private static string Degrees(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    private static Finding Bad(DataRow row, Message reason)
    {
        string line = row.Line.ToString(CultureInfo.InvariantCulture);
        return new("places-row-unusable", Severity.Check, new(row.Table, "", null, $"{line},1", null), new(reason.Key, [.. reason.Arguments, row.Table, line]), []);
    }
}
