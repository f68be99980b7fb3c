using System.Text;
using System.Text.Json;
using CasualtyStats.Report.Exports;

namespace CasualtyStats.Tests.Report.Exports;

/// <summary>The description of the exported tables against the tables.</summary>
public sealed class DataPackageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("package-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Write_AllTables_DescribesEveryColumnInOrderWithATypeThatItsCellsHave()
    {
        Tables();
        using var package = Package();
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(["figures", "tallies", "findings"], resources.Select(resource => resource.GetProperty("name").GetString()));
        foreach (var resource in resources)
        {
            var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => (field.GetProperty("name").GetString()!, field.GetProperty("type").GetString()!)).ToList();
            var rows = CasualtyStats.Model.DataTable.Parse(File.ReadAllText(Path.Combine(folder, resource.GetProperty("path").GetString()!)), "table");
            Assert.Equal(rows[0].Cells.Keys, fields.Select(field => field.Item1));
            foreach (var row in rows)
                Assert.All(fields.Where(field => row[field.Item1].Length > 0), field => Assert.True(Fits(row[field.Item1], field.Item2), $"{field.Item1}: \"{row[field.Item1]}\" is no {field.Item2}"));
        }
    }

    [Fact]
    public void Write_ATableMissing_LeavesItOut()
    {
        Tables();
        File.Delete(Path.Combine(folder, "tallies.csv"));
        using var package = Package();
        Assert.Equal(["figures", "findings"], package.RootElement.GetProperty("resources").EnumerateArray().Select(resource => resource.GetProperty("name").GetString()));
    }

    [Fact]
    public void Write_Caveats_SayThatTheRangeIsNoConfidenceInterval()
    {
        using var package = Package();
        Assert.StartsWith("Lowest to highest is a range of reports, not a confidence interval.", package.RootElement.GetProperty("caveats").GetString(), StringComparison.Ordinal);
    }

    private static bool Fits(string value, string type) => type switch
    {
        "integer" => long.TryParse(value, out long number) && number >= 0,
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", out _),
        "boolean" => value is "true" or "false",
        _ => true,
    };

    private JsonDocument Package() => JsonDocument.Parse(File.ReadAllText(DataPackage.Write(folder, SampleContent.Make())));

    private void Tables()
    {
        var content = SampleContent.Make();
        Table("figures.csv", text => FigureCsv.Write(text, content.ByDay.Concat(content.Summary), forSpreadsheet: true));
        Table("tallies.csv", text => TallyCsv.Write(text, content.Tallies, forSpreadsheet: true));
        Table("findings.csv", text => FindingCsv.Write(text, content.Findings, forSpreadsheet: true));
    }

    private void Table(string name, Action<TextWriter> write)
    {
        using var text = new StreamWriter(Path.Combine(folder, name), append: false, Encoding.UTF8);
        write(text);
    }
}
