using System.IO.Compression;
using System.Text;
using CasualtyStats.Ledger;

namespace CasualtyStats.Tests.EndToEnd;

/// <summary>Files made to harm: each ends in a finding or in nothing, the good file beside it is read, and nothing outside the folder is.</summary>
public sealed class HostileInputTests : IDisposable
{
    private const string Good = "Civil Defence, 5 March 2030: 3 civilians were killed in Atarib on 5 March.";
    private const string Escape = "\u001b[2J\u001b]0;owned\u0007";

    private readonly ScratchFolder scratch = new();

    public HostileInputTests() => File.WriteAllText(scratch["good.txt"], Good);

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Workbook_ThatUnpacksToMoreThanItSays_IsNotOpened()
    {
        byte[] bomb = Workbook(new string('0', 8 << 20));
        // The directory at the archive's end is made to claim ten bytes for every part.
        for (int at = 0; (at = bomb.AsSpan(at).IndexOf("PK\u0001\u0002"u8) is >= 0 and var found ? at + found : -1) >= 0; at += 4) BitConverter.TryWriteBytes(bomb.AsSpan(at + 24), 10);
        File.WriteAllBytes(scratch["bomb.xlsx"], bomb);
        GoodIsReadAnd("bomb.xlsx");
    }

    [Fact]
    public void Workbook_WithManyParts_IsNotOpened()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            for (int i = 0; i < 10_001; i++) zip.CreateEntry($"part{i}", CompressionLevel.NoCompression);
        File.WriteAllBytes(scratch["parts.xlsx"], stream.ToArray());
        GoodIsReadAnd("parts.xlsx: the workbook would unpack to more than 512 MB and was not opened; save only the sheets that are needed");
    }

    [Fact]
    public void Workbook_WithOneCellInTheLastColumnOfAMillionRows_IsToldAndNotRead()
    {
        var rows = new StringBuilder("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row>");
        rows.Append("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>");
        File.WriteAllBytes(scratch["wide.xlsx"], Workbook($"<sheetData>{rows}</sheetData>"));
        GoodIsReadAnd("wide.xlsx: the rows of this workbook span more than 400 million cells, most of them empty, and were not read; delete the empty columns and rows beside and below the table, or save the table as CSV");
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>", "&d;")]
    public void Workbook_WithADocumentTypeDefinition_IsNotRead(string definition, string entity)
    {
        File.WriteAllBytes(scratch["entity.xlsx"], Workbook($"<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>outcome{entity}</t></is></c></row></sheetData>", definition));
        GoodIsReadAnd("entity.xlsx");
        Assert.DoesNotContain("root:", ConsoleRun.Of("tallies", "--ledger", scratch["casualties.db"], "--format", "jsonl").Results, StringComparison.Ordinal);
    }

    [Fact]
    public void Manifest_ThatNamesAFileOutsideTheFolder_ReadsNothingThere()
    {
        File.WriteAllText(scratch.Beside("secret.txt"), "Civil Defence, 5 March 2030: 99 civilians were killed in Ariha on 5 March.");
        File.WriteAllText(scratch["manifest.csv"], $"file,published,publisher,language,url,note\n../secret.txt,2030-03-05,,,,\n{scratch.Beside("secret.txt")},2030-03-05,,,,\n");
        string tallies = GoodIsReadAnd("secret.txt");
        Assert.DoesNotContain("99", tallies, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void SymbolicLinks_ToFilesFoldersAndThemselves_AreToldAndNotFollowed()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need a right of their own on Windows");
        Directory.CreateDirectory(scratch.Beside("outside"));
        File.WriteAllText(Path.Combine(scratch.Beside("outside"), "secret.txt"), "Civil Defence, 5 March 2030: 99 civilians were killed in Ariha on 5 March.");
        File.CreateSymbolicLink(scratch["link.txt"], Path.Combine(scratch.Beside("outside"), "secret.txt"));
        Directory.CreateSymbolicLink(scratch["folder"], scratch.Beside("outside"));
        Directory.CreateSymbolicLink(scratch["loop"], scratch.Path);
        Assert.DoesNotContain("99", GoodIsReadAnd(null), StringComparison.Ordinal);
        string findings = ConsoleRun.Of("findings", "--ledger", scratch["casualties.db"], "--format", "jsonl").Results;
        foreach (string link in new[] { "link.txt", "folder", "loop" })
            Assert.Contains($"\"{link}: a link to another place; it was not followed, and nothing behind it was read. Put the files themselves into the folder.\"", findings, StringComparison.Ordinal);
    }

    [Fact]
    public void FoldersWithinFolders_DeeperThanAnyoneWorks_AreTold()
    {
        string deep = scratch.Path;
        for (int i = 0; i < 70; i++) Directory.CreateDirectory(deep = Path.Combine(deep, "a"));
        File.WriteAllText(Path.Combine(deep, "deep.txt"), Good);
        GoodIsReadAnd("a/a/a/a");
    }

    [Theory]
    [InlineData("deep.json", 100_000)]
    public void Json_NestedWithoutEnd_IsTold(string name, int depth)
    {
        File.WriteAllText(scratch[name], new string('[', depth) + new string(']', depth));
        GoodIsReadAnd(name);
    }

    [SkippableFact]
    public void FileNames_WithEscapesAndTurnedDirection_AreShownHarmless()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such file names");
        File.WriteAllText(scratch[$"a{Escape}.txt"], Good);
        File.WriteAllText(scratch["report\u202Etxt.exe"], Good);
        File.WriteAllText(scratch["b\u202Egpj.txt"], "Civil Defence, 6 March 2030: 4 civilians were killed in Ariha on 6 March.");
        var run = ConsoleRun.Of("run", scratch.Path);
        Assert.Equal(0, run.Exit);
        Harmless(run.Messages + run.Results);
        foreach (string command in new[] { "tallies", "findings", "explain" })
        {
            var said = ConsoleRun.Of(command, "--ledger", scratch["casualties.db"]);
            Harmless(said.Results + said.Messages);
        }
        Assert.Contains("makes it look like another: b⟨U+202E⟩gpj.txt", ConsoleRun.Of("findings", "--ledger", scratch["casualties.db"], "--format", "jsonl").Results.Replace("and make it", "makes it", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_WithEscapesFormulasAndSql_StayTextEverywhere()
    {
        string nasty = $"'; DROP TABLE record; -- {Escape} =HYPERLINK(\"http://x\") \u202e";
        File.WriteAllText(scratch["nasty.txt"], $"{nasty}\nCivil Defence, 6 March 2030: 4 civilians were killed in Ariha on 6 March {nasty}.");
        File.WriteAllText(scratch["table.csv"], "date_start,outcome,count,place,source,note\n2030-03-05,killed,1,\"=cmd|' /C calc'!A0\",\"@SUM(1)'; DROP TABLE record; --\",+1\n");
        var run = ConsoleRun.Of("run", scratch.Path);
        Assert.Equal(0, run.Exit);
        Harmless(run.Messages + run.Results);
        foreach (string command in new[] { "tallies", "findings", "explain", "verify" }) Harmless(ConsoleRun.Of(command, "--ledger", scratch["casualties.db"]).Results);
        Assert.Equal(0, ConsoleRun.Of("verify", "--ledger", scratch["casualties.db"]).Exit);
        foreach (string file in Directory.EnumerateFiles(scratch["reports"], "*.csv"))
            foreach (var row in CasualtyStats.Model.DataTable.Parse(File.ReadAllText(file), file))
                Assert.DoesNotContain(Fields(row), field => field.Length > 1 && field[0] is '=' or '+' or '@' or '\t');
        using var ledger = SqliteLedger.Open(scratch["casualties.db"]);
        Assert.Equal(3, ledger.Read().Documents.Length);
    }

    private static IEnumerable<string> Fields(CasualtyStats.Model.DataRow row) => new[] { "place", "source", "quote", "document", "finding" }.Select(column => row[column]);

    private static void Harmless(string said) =>
        Assert.DoesNotContain(said, c => (char.IsControl(c) && c is not '\n' and not '\t') || c is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069');

    // Runs the folder: the good file is read, and where something is told it names the bad one. Gives the tallies.
    private string GoodIsReadAnd(string? told)
    {
        var run = ConsoleRun.Of("run", scratch.Path, "--quiet");
        Assert.Equal(0, run.Exit);
        if (told is not null) Assert.Contains(told, ConsoleRun.Of("findings", "--ledger", scratch["casualties.db"], "--format", "jsonl").Results.Replace("\\u0026", "&", StringComparison.Ordinal), StringComparison.Ordinal);
        string tallies = ConsoleRun.Of("tallies", "--ledger", scratch["casualties.db"], "--format", "jsonl").Results;
        Assert.Contains("good.txt", tallies, StringComparison.Ordinal);
        return tallies;
    }

    private static byte[] Workbook(string sheet, string definition = "")
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            Part(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Part(zip, "xl/worksheets/sheet1.xml", $"<?xml version=\"1.0\"?>{definition}<worksheet xmlns=\"{main}\">{sheet}</worksheet>");
        }
        return stream.ToArray();
    }

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
