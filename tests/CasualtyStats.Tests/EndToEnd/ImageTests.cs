using CasualtyStats.Ledger;
using CasualtyStats.Tests.Ledger.Review;
using ClosedXML.Excel;

namespace CasualtyStats.Tests.EndToEnd;

/// <summary>A photographed list is kept whole, has a row to type its numbers into, and what is typed cites it.</summary>
public sealed class ImageTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public ImageTests()
    {
        File.WriteAllBytes(scratch["list.jpg"], [0xff, 0xd8, 0xff, 1]);
        File.WriteAllBytes(scratch["note.png"], [0x89, 0x50, 0x4e, 0x47]);
        Run();
    }

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Run_AnImage_IsKeptAndHasARowToTypeInto()
    {
        using var ledger = SqliteLedger.Open(scratch["casualties.db"]);
        Assert.Equal([0xff, 0xd8, 0xff, 1], ledger.ReadBytes(ledger.Read().Documents[0].Sha256)!.Value.ToArray());
        Assert.Equal(["list.jpg", "note.png"], Offered());
        // Rows that nobody filled in are no answers.
        Assert.DoesNotContain("review.xlsx", Run().Messages.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void ReviewImport_NumbersTyped_BecomeACountThatCitesTheImage()
    {
        Type("list.jpg", ("First day", "2030-03-05"), ("Place", "Ariha"), ("Outcome", "killed"), ("Count", 7), ("Class", "civilian"), ("Reviewer", "Rana"));
        Run();
        Assert.Equal(["note.png"], Offered());
        using (var ledger = SqliteLedger.Open(scratch["casualties.db"]))
        {
            var content = ledger.Read();
            var added = Assert.Single(content.Rulings).Added!;
            Assert.Equal((7L, "list.jpg", content.Documents[0].Sha256), (added.Count!.Value, added.Citation.Document, added.Citation.Sha256));
        }
        Assert.Equal("7", Assert.Single(ConsoleRun.Of("table", "--ledger", scratch["casualties.db"], "--outcome", "killed", "--class", "civilian", "--format", "csv").Rows)["best"]);
        Assert.Contains("list.jpg", ConsoleRun.Of("explain", "--ledger", scratch["casualties.db"], "--place", "C4278", "--outcome", "killed", "--class", "civilian").Results, StringComparison.Ordinal);
        string findings = ConsoleRun.Of("findings", "--ledger", scratch["casualties.db"]).Results;
        Assert.DoesNotContain("list.jpg", findings, StringComparison.Ordinal);
        Assert.Contains("note.png", findings, StringComparison.Ordinal);
        // The same workbook again changes nothing.
        byte[] before = File.ReadAllBytes(scratch["review.xlsx"]);
        Run();
        Assert.Equal(before, File.ReadAllBytes(scratch["review.xlsx"]));
    }

    [Fact]
    public void ReviewImport_TheImageWasExchangedMeanwhile_IsRefusedAndKept()
    {
        Type("list.jpg", ("First day", "2030-03-05"), ("Outcome", "killed"), ("Count", 7));
        string review = scratch.Beside("filled.xlsx");
        File.Move(scratch["review.xlsx"], review);
        File.WriteAllBytes(scratch["list.jpg"], [0xff, 0xd8, 0xff, 2]);
        Run();
        var import = ConsoleRun.Of("review", "import", review, "--ledger", scratch["casualties.db"]);
        Assert.Contains("list.jpg is no longer the file that this row was made for. Look at it again, and type its numbers into a row without a Document id.", import.Messages, StringComparison.Ordinal);
        using var ledger = SqliteLedger.Open(scratch["casualties.db"]);
        Assert.Empty(ledger.Read().Rulings);
    }

    private ConsoleRun Run()
    {
        var run = ConsoleRun.Of("run", scratch.Path);
        Assert.True(run.Exit == 0, run.Messages);
        return run;
    }

    private List<string> Offered()
    {
        using var workbook = new XLWorkbook(scratch["review.xlsx"]);
        var sheet = FilledWorkbook.Sheet(workbook, "Add a count");
        int id = FilledWorkbook.Column(sheet, "Document id"), document = FilledWorkbook.Column(sheet, "Document");
        return [.. sheet.RowsUsed().Skip(1).Where(row => row.Cell(id).GetString().Length == 12).Select(row => row.Cell(document).GetString())];
    }

    private void Type(string image, params (string Column, object Value)[] cells)
    {
        using var workbook = new XLWorkbook(scratch["review.xlsx"]);
        var sheet = FilledWorkbook.Sheet(workbook, "Add a count");
        int document = FilledWorkbook.Column(sheet, "Document");
        FilledWorkbook.Put(sheet, sheet.RowsUsed().First(row => row.Cell(document).GetString() == image).RowNumber(), cells);
        workbook.Save();
    }
}
