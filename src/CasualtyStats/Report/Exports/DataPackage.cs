using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Exports;

/// <summary>Describes the exported tables for programs: a Frictionless data package with the type and meaning of every column, and how and with which caveats the figures were made.</summary>
/// <remarks>Specification: Data Package 1.0 and Table Schema 1.0; <c>methodology</c> and <c>caveats</c> are named as the Humanitarian Data Exchange names them.</remarks>
public static class DataPackage
{
    /// <summary>File name of the description, beside the tables.</summary>
    public const string FileName = "datapackage.json";

    private const string HxlFile = "figures.hxl.csv";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>datapackage.json</c> for the tables <c>figures.csv</c>, <c>tallies.csv</c> and <c>findings.csv</c> of a folder; and <c>figures.hxl.csv</c> of a folder; those that are not there are left out.</summary>
    /// <param name="folder">Where the tables lie.</param>
    /// <param name="content">What they were made from.</param>
    /// <param name="language">Language of titles and explanations.</param>
    /// <returns>Full path of the description.</returns>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public static string Write(string folder, ReportContent content, Language language = Language.English)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(content);
        var words = new Words(language);
        string path = Path.Combine(folder, FileName);
        AtomicFile.Write(path, stream =>
        {
            using var json = new Utf8JsonWriter(stream, Options);
            json.WriteStartObject();
            Head(json, content, words);
            json.WriteStartArray("resources");
            foreach (var table in DataTableSchema.All)
                if (File.Exists(Path.Combine(folder, table.Name + ".csv"))) Resource(json, folder, table, words);
            if (File.Exists(Path.Combine(folder, HxlFile))) Tagged(json, folder, words);
            json.WriteEndArray();
            json.WriteEndObject();
        });
        return path;
    }

    private static void Head(Utf8JsonWriter json, ReportContent content, Words words)
    {
        json.WriteString("profile", "data-package");
        json.WriteString("name", "casualtystats");
        json.WriteString("title", words["title"]);
        json.WriteString("description", words.Say("subject", words.Day(content.AsOf)));
        if (content.AsOf is { } day) json.WriteString("version", Invariant.Of(day));
        json.WriteString("methodology", words["datapackage.methodology"]);
        json.WriteString("caveats", string.Join(' ', new[] { words["readme.range"], words["readme.empty"], words["readme.class"], words["readme.clock"], words["readme.limit.documented"], words["readme.limit.places"], words.Withheld(content.Disclosure) }.Where(caveat => caveat.Length > 0)));
        json.WriteStartArray("sources");
        foreach (var origin in content.Origins)
        {
            json.WriteStartObject();
            json.WriteString("title", origin.Name(words.Language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Resource(Utf8JsonWriter json, string folder, DataTableSchema table, Words words)
    {
        json.WriteStartObject();
        Described(json, folder, table.Name, table.Name + ".csv", words[table.Title], "tabular-data-resource");
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var (name, type, meaning) in table.Fields) Field(json, name, type, words[meaning]);
        json.WriteEndArray();
        json.Strings("missingValues", [""]);
        if (table.Key is { } key) json.WriteString("primaryKey", key);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Its second row is tags, so that no column has one type: no schema.
    private static void Tagged(Utf8JsonWriter json, string folder, Words words)
    {
        json.WriteStartObject();
        Described(json, folder, "figures-hxl", HxlFile, words["datapackage.hxl"], "data-resource");
        json.WriteEndObject();
    }

    private static void Described(Utf8JsonWriter json, string folder, string name, string file, string title, string profile)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(folder, file));
        json.WriteString("name", name);
        json.WriteString("path", file);
        json.WriteString("title", title);
        json.WriteString("profile", profile);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", bytes.LongLength);
        json.WriteString("hash", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static void Field(Utf8JsonWriter json, string name, string type, string meaning)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("type", type);
        if (type == "date") json.WriteString("format", "%Y-%m-%d");
        json.WriteString("description", meaning);
        if (type == "integer")
        {
            json.WriteStartObject("constraints");
            json.WriteNumber("minimum", 0);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
