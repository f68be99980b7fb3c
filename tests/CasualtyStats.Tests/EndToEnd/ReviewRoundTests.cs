using ClosedXML.Excel;

namespace CasualtyStats.Tests.EndToEnd;

/// <summary>A person corrects a count in the review workbook and runs again.</summary>
public sealed class ReviewRoundTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public ReviewRoundTests()
    {
        File.WriteAllText(scratch["report.txt"], "Civil Defence, 5 March 2030: 3 civilians were killed in Atarib on 5 March.");
        Run();
    }

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Run_AnswerCorrect_UsesTheNumberAndShowsTheRuling()
    {
        Answer("Correct", "4", "the author told us by telephone");
        Run();
        Assert.Equal(("4", "4"), Killed());
        string explained = ConsoleRun.Of("explain", "--ledger", scratch["casualties.db"], "--class", "civilian", "--outcome", "killed").Results;
        Assert.Contains("Printed 3, taken as 4 as a person ruled", explained, StringComparison.Ordinal);
        Assert.Contains("the author told us by telephone", explained, StringComparison.Ordinal);
        Assert.Contains("\"count\":3", ConsoleRun.Of("tallies", "--ledger", scratch["casualties.db"], "--format", "jsonl").Results, StringComparison.Ordinal);
    }

    [Fact]
    public void ReviewImport_DryRun_TellsEachRowAndWhatWouldMoveAndChangesNothing()
    {
        Answer("Correct", "4", "the author told us by telephone");
        string ledger = scratch["casualties.db"], review = scratch["review.xlsx"];
        byte[] before = File.ReadAllBytes(ledger);
        var dry = ConsoleRun.Of("review", "import", review, "--dry-run", "--ledger", ledger);
        Assert.Equal(0, dry.Exit);
        Assert.Contains(", row 2: t", dry.Results, StringComparison.Ordinal);
        Assert.Contains(" · Correct · 4", dry.Results, StringComparison.Ordinal);
        Assert.Matches("killed.* 3 .* 4 .*\\+1", dry.Results);
        Assert.Contains("1 answers would be taken, 0 refused; nothing was changed.", dry.Messages, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(ledger));
        Assert.Equal(("3", "3"), Killed());
        Assert.Equal(0, ConsoleRun.Of("review", "import", review, "--ledger", ledger).Exit);
        Assert.Equal(("4", "4"), Killed());
        Assert.Contains("No figure would be another.", ConsoleRun.Of("review", "import", review, "--dry-run", "--ledger", ledger).Results, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_AnswerReject_CountsItNoMore()
    {
        Answer("Reject", null, "another war");
        Run();
        Assert.All(ConsoleRun.Of("table", "--ledger", scratch["casualties.db"], "--class", "civilian", "--outcome", "killed", "--format", "csv").Rows, row => Assert.Equal("", row["best"]));
    }

    [Fact]
    public void Run_AnswerTwiceTaken_ChangesNothingTheSecondTime()
    {
        Answer("Correct", "4", "telephone");
        Run();
        byte[] before = File.ReadAllBytes(scratch["review.xlsx"]);
        Run();
        Assert.Equal(before, File.ReadAllBytes(scratch["review.xlsx"]));
        Assert.Equal(("4", "4"), Killed());
    }

    [Fact]
    public void Run_AnswerThatCannotBe_IsRefusedAndKept()
    {
        Answer("Correct", null, "forgot the number");
        var run = Run();
        Assert.Contains("review.xlsx", run.Messages, StringComparison.Ordinal);
        Assert.Equal(("3", "3"), Killed());
        using var workbook = new XLWorkbook(scratch["review.xlsx"]);
        Assert.Contains(workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed()), cell => cell.GetString() == "forgot the number");
    }

    private ConsoleRun Run()
    {
        var run = ConsoleRun.Of("run", scratch.Path);
        Assert.True(run.Exit == 0, run.Messages);
        return run;
    }

    private (string Low, string Best) Killed()
    {
        var row = Assert.Single(ConsoleRun.Of("table", "--ledger", scratch["casualties.db"], "--class", "civilian", "--outcome", "killed", "--format", "csv").Rows);
        return (row["low"], row["best"]);
    }

    // As a person does it in Excel: in the row of the quote, whichever of the two sheets of tallies it stands on.
    private void Answer(string answer, string? number, string reason)
    {
        using var workbook = new XLWorkbook(scratch["review.xlsx"]);
        foreach (var sheet in workbook.Worksheets)
        {
            var columns = sheet.Row(1).CellsUsed().ToDictionary(cell => cell.GetString().Split('\n')[0], cell => cell.Address.ColumnNumber);
            if (!columns.TryGetValue("Quote", out int quote) || !columns.ContainsKey("Correct number")) continue;
            foreach (var row in sheet.RowsUsed().Skip(1).Where(row => row.Cell(quote).GetString().Contains("3 civilians", StringComparison.Ordinal)))
            {
                row.Cell(columns["Answer"]).SetValue(answer);
                if (number is not null) row.Cell(columns["Correct number"]).SetValue(long.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
                row.Cell(columns["Your reason"]).SetValue(reason);
                row.Cell(columns["Reviewer"]).SetValue("R. Haddad");
            }
        }
        workbook.Save();
    }
}
