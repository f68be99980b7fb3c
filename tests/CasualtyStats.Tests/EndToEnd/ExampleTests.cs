using System.IO.Compression;

namespace CasualtyStats.Tests.EndToEnd;

/// <summary>The README's main job on the invented example, against the outputs that the repository holds.</summary>
public sealed class ExampleTests : IDisposable
{
    private readonly ScratchFolder scratch = new(Repository.Path("data", "example"));

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Run_Example_GivesTheOutputsThatTheRepositoryHolds()
    {
        string made = Run("out");
        string held = Repository.Path("reports", "example");
        Assert.Equal(Names(held), Names(made));
        foreach (string name in Names(held))
        {
            // Deflate and Skia differ between processors and systems: parts and figures hold everywhere, pixels on one system.
            if (name.EndsWith(".xlsx", StringComparison.Ordinal)) Assert.Equal(Parts(Path.Combine(held, name)), Parts(Path.Combine(made, name)));
            else if (name.EndsWith(".docx", StringComparison.Ordinal)) Assert.Equal(Texts(Path.Combine(held, name)), Texts(Path.Combine(made, name)));
            // A page's charts are drawings, whose coordinates are Skia's; everything else in it is text.
            else if (name.EndsWith(".html", StringComparison.Ordinal)) Assert.Equal(WithoutDrawings(Path.Combine(held, name)), WithoutDrawings(Path.Combine(made, name)));
            else if (name.EndsWith(".csv", StringComparison.Ordinal) || name.EndsWith(".json", StringComparison.Ordinal)) Assert.Equal(File.ReadAllText(Path.Combine(held, name)), File.ReadAllText(Path.Combine(made, name)));
        }
    }

    [Fact]
    public void Run_TwiceIntoTwoFolders_GivesTheSameBytes()
    {
        string first = Run("first"), second = Run("second");
        Assert.Equal(Names(first), Names(second));
        Assert.All(Names(first), name => Assert.Equal(File.ReadAllBytes(Path.Combine(first, name)), File.ReadAllBytes(Path.Combine(second, name))));
    }

    [Theory]
    // 8 at Ariha (two of them recovered two days later), 4 at Saraqab, 3 at Atarib, 3 on 6 March.
    [InlineData("total", "18", "18", "18")]
    [InlineData("children", "6", "6", "6")]
    [InlineData("women", "3", "3", "3")]
    public void Table_FourDays_CountsNobodyTwice(string group, string low, string best, string high)
    {
        Run("out");
        var run = ConsoleRun.Of("table", "--ledger", scratch["casualties.db"], "--from", "2030-03-03", "--to", "2030-03-06", "--place", "SY07", "--place", "C1022",
            "--class", "civilian", "--outcome", "killed", "--group", group, "--format", "csv");
        var row = Assert.Single(run.Rows);
        Assert.Equal((low, best, high), (row["low"], row["best"], row["high"]));
    }

    [Fact]
    public void Findings_Example_NameTheOneContradiction()
    {
        Run("out");
        var conflicts = ConsoleRun.Of("findings", "--ledger", scratch["casualties.db"], "--format", "csv").Rows.Where(row => row["severity"] == "conflict").ToList();
        Assert.StartsWith("monitor-tallies.xlsx, monitor-tallies!E2: 5 killed at Saraqab, 2030-03-04, does not fit with", Assert.Single(conflicts)["text"], StringComparison.Ordinal);
    }

    [Theory]
    // Saraqab: 4 by one origin, 5 by another. Atarib: 3 by both.
    [InlineData("C3916", "Contested: the 2 origins that speak of it do not agree.")]
    [InlineData("C1022", "Corroborated by 2 independent origins.")]
    public void Explain_OriginsAgreeOrNot_SaysWhich(string place, string sentence)
    {
        Run("out");
        Assert.Contains(sentence, ConsoleRun.Of("explain", "--ledger", scratch["casualties.db"], "--from", "2030-03-03", "--to", "2030-03-06", "--place", place,
            "--class", "civilian", "--outcome", "killed").Results, StringComparison.Ordinal);
    }

    private string Run(string name)
    {
        string target = scratch.Beside(name);
        var run = ConsoleRun.Of("run", scratch.Path, "--out", target);
        Assert.True(run.Exit == 0, run.Messages);
        return target;
    }

    private static List<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static string WithoutDrawings(string page) => System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(page), "<svg.*?</svg>", "", System.Text.RegularExpressions.RegexOptions.Singleline);

    private static List<(string Name, string Text)> Texts(string document) => [.. Parts(document).Where(part => part.Name.EndsWith(".xml", StringComparison.Ordinal))];

    private static List<(string Name, string Text)> Parts(string workbook)
    {
        using var zip = ZipFile.OpenRead(workbook);
        return [.. zip.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return (entry.FullName, reader.ReadToEnd());
        })];
    }
}
