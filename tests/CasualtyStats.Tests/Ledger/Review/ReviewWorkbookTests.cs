using System.Collections.Immutable;
using CasualtyStats.Ledger.Review;
using CasualtyStats.Model;
using ClosedXML.Excel;
using static CasualtyStats.Tests.Ledger.Review.FilledWorkbook;

namespace CasualtyStats.Tests.Ledger.Review;

public sealed class ReviewWorkbookTests : IDisposable
{
    private static readonly DateOnly Today = new(2030, 3, 9);
    private readonly FilledWorkbook file = new();
    private readonly SourceDocument document = Samples.Document("a.txt", "8 killed, 3 in Ariha, 5 more, 11 in all. =2+2 مدنيين");
    private readonly ImmutableArray<ReportedCount> counts;
    private readonly ImmutableArray<Finding> findings;

    public ReviewWorkbookTests()
    {
        counts = [.. Samples.Numbers(document.Text!).Take(4).Select((span, index) => Samples.Count(document, span) with
        {
            Flags = index < 3 ? [new("no-such-flag", "Ariha")] : [],
            Place = index == 1 ? new("Ariha al-Jadida", Area.Unknown, Basis.Stated) : PlaceMention.None,
        })];
        findings =
        [
            new("document-gone", Severity.Check, new("a.txt", document.Sha256, null, null, null), new Message("ledger.document-gone", "a.txt"), []),
            new("possible-miss", Severity.Check, new("a.txt", document.Sha256, new(0, 8), null, "8 killed"), new Message("ledger.copy", "a.txt", "b.txt"), []),
        ];
    }

    public void Dispose() => file.Dispose();

    [Fact]
    public void Read_NothingFilledIn_IsEmpty()
    {
        ReviewWorkbook.Write(file.Path, Content());
        var reading = Read();
        Assert.Empty(reading.Rulings);
        Assert.Empty(reading.Rows);
        Assert.Empty(reading.Places);
    }

    [Fact]
    public void Read_EveryAnswer_ComesBackAsARuling()
    {
        ReviewWorkbook.Write(file.Path, Content());
        file.Fill(workbook =>
        {
            Sheet(workbook, "Read me").Cell("B3").SetValue("Rana");
            Answer(workbook, "Tallies", counts[0].Id, ("Answer", "Accept · قبول"));
            Answer(workbook, "Tallies", counts[1].Id, ("Answer", "تصحيح"), ("Correct number", 4), ("Your reason", "misread"), ("Reviewer", "Sami"), ("Date", new DateTime(2030, 3, 7)));
            Answer(workbook, "Tallies", counts[2].Id, ("Answer", "inside total"), ("Other id", counts[3].Id), ("Date", "2030-03-08"));
            Answer(workbook, "Other tallies", counts[3].Id, ("Answer", "Reject"));
            Answer(workbook, "Findings", findings[0].Id, ("Answer", "Reject · رفض"));
            Answer(workbook, "Possible misses", findings[1].Id, ("Answer", "Accept · قبول"));
        });
        var reading = Read();
        Assert.All(reading.Rows, row => Assert.Null(row.Refusal));
        Assert.Equal("Rana", reading.Reviewer);
        Assert.Equal(
        [
            (RulingKind.Accept, counts[0].Id, null, null, "Rana", Today, ""),
            (RulingKind.Correct, counts[1].Id, 4L, null, "Sami", new(2030, 3, 7), "misread"),
            (RulingKind.Inside, counts[2].Id, null, counts[3].Id, "Rana", new(2030, 3, 8), ""),
            (RulingKind.Reject, counts[3].Id, null, null, "Rana", Today, ""),
            (RulingKind.Reject, findings[0].Id, null, null, "Rana", Today, ""),
            (RulingKind.Accept, findings[1].Id, null, null, "Rana", Today, ""),
        ], reading.Rulings.Select(ruling => (ruling.Kind, ruling.Subject, ruling.Value, ruling.Other, ruling.Author, ruling.Day, ruling.Reason)));
    }

    [Theory]
    [InlineData("Same incident as", RulingKind.SameIncidentAs)]
    [InlineData("Outside total", RulingKind.Outside)]
    [InlineData("خارج المجموع", RulingKind.Outside)]
    public void Read_RelationToAnotherCount_NamesIt(string answer, RulingKind kind)
    {
        ReviewWorkbook.Write(file.Path, Content());
        file.Fill(workbook => Answer(workbook, "Tallies", counts[0].Id, ("Answer", answer), ("Other id", counts[1].Id)));
        var ruling = Assert.Single(Read().Rulings);
        Assert.Equal((kind, counts[1].Id, "not named"), (ruling.Kind, ruling.Other, ruling.Author));
    }

    [Fact]
    public void Read_AnswersWrittenAgain_HaveTheSameIds()
    {
        ReviewWorkbook.Write(file.Path, Content());
        file.Fill(workbook =>
        {
            Answer(workbook, "Tallies", counts[1].Id, ("Answer", "Correct"), ("Correct number", 4));
            Put(Sheet(workbook, "Add a count"), 2, ("First day", new DateTime(2030, 3, 4)), ("Outcome", "injured"), ("Count", 6), ("Quote", "=2+2"), ("Document", "a.txt"), ("Children", "٢"));
            Put(Sheet(workbook, "Places"), 2, ("Lies in (P-code)", "C1007"));
            Put(Sheet(workbook, "Words"), 2, ("Word", "سائحين"), ("Category", "person"));
        });
        var first = Read();
        Assert.All(first.Rows, row => Assert.Null(row.Refusal));
        ReviewWorkbook.Write(file.Path, Content() with { Rulings = first.Rulings, Places = first.Places, Words = first.Words }, first.FileHash);
        var second = Read(first.Rulings, Today.AddDays(3));
        Assert.Equivalent(first.Rulings, second.Rulings, strict: true);
        Assert.Equal(first.Places.ToArray(), second.Places.ToArray());
        Assert.Equal(first.Words.ToArray(), second.Words.ToArray());
        Assert.Equal(4, second.Rows.Length);
    }

    [Fact]
    public void Read_AddedCount_IsACountOfItsOwn()
    {
        ReviewWorkbook.Write(file.Path, Content());
        file.Fill(workbook => Put(Sheet(workbook, "Add a count"), 2, ("First day", "2030-03-04"), ("Last day", "2030-03-05"), ("Place", "SY07"), ("Outcome", "killed"), ("Count", 6), ("Qualifier", "at_least"),
            ("Class", "civilian"), ("Children", 2), ("Women", 1), ("Source", "Local hospital"), ("Document", "a.txt"), ("Quote", "5 more"), ("Your reason", "not read"), ("Reviewer", "Rana")));
        var added = Assert.Single(Read().Rulings).Added!;
        Assert.Equal((6L, new CountInterval(6, null), Outcome.Killed, VictimClass.Civilian), (added.Count, added.Interval, added.Outcome, added.Class));
        Assert.Equal("SY07", added.Place.Area.ToString());
        Assert.Equal("2 1", $"{added.Breakdown.Children} {added.Breakdown[VictimGroup.Women]}");
        Assert.Equal(new ReferencePeriod(new(2030, 3, 4), new(2030, 3, 5)), added.Harmed);
        Assert.Equal("5 more", added.Citation.Span!.Value.Of(document.Text!));
        Assert.Equal("hospital", added.Source.Origin);
        Assert.Equal(document.Published, added.ReportDate);
    }

    [Fact]
    public void Read_AddedCountInAPlaceOfTheSameWorkbook_LiesThere()
    {
        ReviewWorkbook.Write(file.Path, Content());
        file.Fill(workbook =>
        {
            Put(Sheet(workbook, "Places"), 2, ("Lies in (P-code)", "C1007"));
            Put(Sheet(workbook, "Add a count"), 2, ("First day", "2030-03-04"), ("Place", "Ariha al-Jadida"), ("Outcome", "killed"), ("Count", 1));
        });
        var reading = Read();
        Assert.Equal(reading.Places[0].ToPlace().Code, Assert.Single(reading.Rulings).Added!.Place.PCode);
    }

    [Theory]
    [InlineData("Answer", "Perhaps", "The answer \"Perhaps\" is not one of Accept, Correct, Reject, Same incident as, Inside total, Outside total. Choose from the list.")]
    [InlineData("Answer", "Correct", "Correct was chosen for {0}, but there is no number under Correct number. Write it there.")]
    [InlineData("Answer", "Inside total", "The answer for {0} needs another count, but Other id is empty. Copy the other count's Id there.")]
    [InlineData("Your reason", "look here", "The row of {0} was filled in but no answer was chosen. Choose one under Answer.")]
    [InlineData("Count", "9", "The Count of {0} stands here as \"9\", but \"8\" is read. If you wanted to correct it, put 8 back, choose Correct and write your number under Correct number; if it was read anew meanwhile, look at the quote again and answer on the new row.")]
    public void Read_AnswerThatCannotBe_IsRefusedWithTheReason(string column, string value, string expected)
    {
        ReviewWorkbook.Write(file.Path, Content());
        file.Fill(workbook => Answer(workbook, "Tallies", counts[0].Id, (column, value)));
        Refused(string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, counts[0].Id));
    }

    [Theory]
    [InlineData("-3", "\"-3\" is not a whole number of 0 or more. Write digits only, for instance 1200.")]
    [InlineData("7.5", "\"7.5\" is not a whole number of 0 or more. Write digits only, for instance 1200.")]
    [InlineData("about 7", "\"about 7\" is not a whole number of 0 or more. Write digits only, for instance 1200.")]
    [InlineData("99999999999999999999", "\"99999999999999999999\" is not a whole number of 0 or more. Write digits only, for instance 1200.")]
    public void Read_CorrectWithoutAWholeNumber_IsRefused(string number, string expected)
    {
        ReviewWorkbook.Write(file.Path, Content());
        file.Fill(workbook => Answer(workbook, "Tallies", counts[0].Id, ("Answer", "Correct"), ("Correct number", number)));
        Refused(expected);
    }

    [Theory]
    [InlineData("t000000000000", "The Other id \"t000000000000\" is of no count that is read now. Copy it from the column Id of one of the sheets of tallies.")]
    [InlineData(null, "The Other id of {0} is its own. Put the other count's Id there.")]
    public void Read_OtherIdThatIsNone_IsRefused(string? other, string expected)
    {
        ReviewWorkbook.Write(file.Path, Content());
        file.Fill(workbook => Answer(workbook, "Tallies", counts[0].Id, ("Answer", "Same incident as"), ("Other id", other ?? counts[0].Id)));
        Refused(string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, counts[0].Id));
    }

    [Fact]
    public void Read_CountIsNoLongerRead_IsRefusedAndKeptInTheNextFile()
    {
        ReviewWorkbook.Write(file.Path, Content());
        file.Fill(workbook => Answer(workbook, "Tallies", counts[0].Id, ("Answer", "Reject"), ("Your reason", "twice")));
        var reading = ReviewWorkbook.Read(file.Path, Context() with { Counts = counts[1..] });
        string expected = $"The Id {counts[0].Id} is of no count that is read now. If the report was replaced by a newer version, answer on the new version's row.";
        Assert.Equal(expected, Assert.Single(reading.Refused).Refusal!.Text(Language.English));
        Assert.Empty(reading.Rulings);

        ReviewWorkbook.Write(file.Path, Content() with { Counts = counts[1..], Refused = reading.Refused }, reading.FileHash);
        int row = Enumerable.Range(2, 9).First(number => file.Cell("Tallies", number, "Id") == counts[0].Id);
        Assert.Equal(["Reject", "twice", expected, "8"], new[] { "Answer", "Your reason", "Not taken because", "Quote" }.Select(column => file.Cell("Tallies", row, column)));
    }

    [Theory]
    [InlineData("First day", "13/2024", "\"13/2024\" is not a date. Write year-month-day, for instance 2024-12-02.")]
    [InlineData("First day", "2024-13-45", "\"2024-13-45\" is not a date. Write year-month-day, for instance 2024-12-02.")]
    [InlineData("Last day", "2030-03-01", "The last day 2030-03-01 comes before the first day 2030-03-04. Exchange or correct them.")]
    [InlineData("Outcome", "hurt", "The outcome \"hurt\" is not one of killed, injured, missing, killed_or_injured. Choose from the list.")]
    [InlineData("Qualifier", "dozens", "The qualifier \"dozens\" is not one of exact, at_least, more_than, about, up_to, less_than. Choose from the list.")]
    [InlineData("Class", "hero", "The class \"hero\" is not one of civilian, combatant, mixed, unspecified. Choose from the list.")]
    [InlineData("Children", "-1", "\"-1\" is not a whole number of 0 or more. Write digits only, for instance 1200.")]
    [InlineData("Women", "7", "Children, women and men together are more than the count 6. Correct one of them.")]
    [InlineData("Place", "Nowhere", "No place is known as \"Nowhere\". Write a name or P-code that casualtystats places find knows, or add the place on the sheet Places.")]
    [InlineData("Document", "z.txt", "No document is called \"z.txt\". Copy its name from the sheet Tallies, or leave the cell empty.")]
    public void Read_AddedCountThatCannotBe_IsRefusedAndKeptInTheNextFile(string column, string value, string expected)
    {
        ReviewWorkbook.Write(file.Path, Content());
        file.Fill(workbook =>
        {
            Put(Sheet(workbook, "Add a count"), 2, ("First day", "2030-03-04"), ("Outcome", "killed"), ("Count", 6));
            Put(Sheet(workbook, "Add a count"), 2, (column, value));
        });
        Refused(expected);
        var reading = Read();
        ReviewWorkbook.Write(file.Path, Content() with { Refused = reading.Refused }, reading.FileHash);
        Assert.Equal(value, file.Cell("Add a count", 2, column));
        Assert.Equal(expected, file.Cell("Add a count", 2, "Not taken because"));
        Refused(expected);
    }

    [Theory]
    [InlineData("Lies in (P-code)", "no such", "\"no such\" is no P-code of the gazetteer. Look it up with casualtystats places find NAME.")]
    [InlineData("Level", "9", "\"\" is no P-code of the gazetteer. Look it up with casualtystats places find NAME.")]
    public void Read_PlaceThatCannotBe_IsRefused(string column, string value, string expected)
    {
        ReviewWorkbook.Write(file.Path, Content());
        file.Fill(workbook => Put(Sheet(workbook, "Places"), 2, (column, value)));
        Refused(expected);
    }

    [Fact]
    public void Write_TwoReviewersDisagree_StandInTwoRows()
    {
        var rulings = new[] { Samples.Ruling(counts[0].Id, RulingKind.Accept, "Rana"), Samples.Ruling(counts[0].Id, RulingKind.Correct, "Sami", 9) };
        ReviewWorkbook.Write(file.Path, Content() with { Rulings = [.. rulings] });
        var reading = Read([.. rulings]);
        Assert.Equal([(RulingKind.Accept, "Rana"), (RulingKind.Correct, "Sami")], reading.Rulings.Select(ruling => (ruling.Kind, ruling.Author)));
        Assert.Equal([counts[0].Id, counts[0].Id], reading.Rulings.Select(ruling => ruling.Subject));
    }

    [Fact]
    public void Write_SameContent_GivesTheSameBytes()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        ReviewWorkbook.Write(first, Content());
        ReviewWorkbook.Write(second, Content());
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void Write_TextThatLooksLikeAFormula_StaysText()
    {
        var tricky = counts[0] with { Citation = counts[0].Citation with { Quote = "=HYPERLINK(\"http://x\")" }, Source = new("@SUM(1)", null) };
        ReviewWorkbook.Write(file.Path, Content() with { Counts = [tricky] });
        using var workbook = new XLWorkbook(file.Path);
        var row = Sheet(workbook, "Tallies").Row(2);
        Assert.All(row.CellsUsed(), cell => Assert.False(cell.HasFormula));
        Assert.Equal("=HYPERLINK(\"http://x\")", row.Cell(4).GetString());
        Assert.True(row.Cell(4).Style.IncludeQuotePrefix);
    }

    [Fact]
    public void Write_Always_PassesTheFormatsOwnValidator()
    {
        ReviewWorkbook.Write(file.Path, Content() with { Rulings = [Samples.Ruling(counts[0].Id)], Language = Language.Arabic, Reviewer = "رنا" });
        using var package = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(file.Path, isEditable: false);
        Assert.Equal([], new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(package).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Write_FileIsThereUnread_IsRefusedAndLeftAsItIs()
    {
        ReviewWorkbook.Write(file.Path, Content());
        file.Fill(workbook => Answer(workbook, "Tallies", counts[0].Id, ("Answer", "Accept")));
        byte[] before = File.ReadAllBytes(file.Path);
        var error = Assert.Throws<ReviewFileException>(() => ReviewWorkbook.Write(file.Path, Content()));
        Assert.Equal($"{file.Path} is there already and may hold answers. Take them back first (casualtystats review import {file.Path}), or name another file.", error.Message);
        Assert.Equal(before, File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void Write_FileWasSavedSinceItWasRead_IsRefused()
    {
        ReviewWorkbook.Write(file.Path, Content());
        string hash = Read().FileHash;
        file.Fill(workbook => Answer(workbook, "Tallies", counts[0].Id, ("Answer", "Accept")));
        var error = Assert.Throws<ReviewFileException>(() => ReviewWorkbook.Write(file.Path, Content() with { Reviewer = "x" }, hash));
        Assert.Equal($"{file.Path} was changed while the program was at work. It was not replaced. Run the same command again.", error.Message);
    }

    [Theory]
    [InlineData(".~lock.review.xlsx#")]
    [InlineData("~$review.xlsx")]
    public void Write_FileIsOpenElsewhere_IsRefused(string beside)
    {
        ReviewWorkbook.Write(file.Path, Content());
        string hash = Read().FileHash;
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(file.Path)!, beside), "");
        var error = Assert.Throws<ReviewFileException>(() => ReviewWorkbook.Write(file.Path, Content(), hash));
        Assert.Equal($"{file.Path} is open in another program. Save and close it there, then run the same command again; what you filled in is safe.", error.Message);
    }

    [Fact]
    public void Read_Garbage_IsRefusedAndLeftAsItIs()
    {
        File.WriteAllText(file.Path, "PK this is no workbook");
        var error = Assert.Throws<ReviewFileException>(() => Read());
        Assert.Equal($"{file.Path} is not an Excel workbook (.xlsx) or is damaged. Nothing was taken from it and it was left as it is. Save it anew as .xlsx or move it away.", error.Message);
        Assert.Equal("PK this is no workbook", File.ReadAllText(file.Path));
    }

    [Fact]
    public void Read_HalfAWorkbook_IsRefused()
    {
        ReviewWorkbook.Write(file.Path, Content());
        byte[] whole = File.ReadAllBytes(file.Path);
        File.WriteAllBytes(file.Path, whole[..(whole.Length / 2)]);
        Assert.Equal($"{file.Path} is not an Excel workbook (.xlsx) or is damaged. Nothing was taken from it and it was left as it is. Save it anew as .xlsx or move it away.", Assert.Throws<ReviewFileException>(() => Read()).Message);
    }

    [Fact]
    public void Read_AnotherWorkbook_IsRefused()
    {
        using (var workbook = new XLWorkbook())
        {
            workbook.AddWorksheet("Budget");
            workbook.SaveAs(file.Path);
        }
        Assert.Equal($"{file.Path} is a workbook but not a review: it has none of the sheets that a review has. Nothing was taken from it. Move it away and run the same command again.", Assert.Throws<ReviewFileException>(() => Read()).Message);
    }

    [Fact]
    public void Read_MissingFile_SaysSo() =>
        Assert.StartsWith($"{file.Path} could not be read: ", Assert.Throws<ReviewFileException>(() => Read()).Message, StringComparison.Ordinal);

    [Fact]
    public void RoundTrip_ThroughTheLedger_SecondImportChangesNothing()
    {
        using var kept = new LedgerFile();
        using var ledger = kept.Open();
        ledger.Append(new CollectedDocument(document, counts, findings, "1"));
        ReviewWorkbook.Write(file.Path, Content());
        file.Fill(workbook => Answer(workbook, "Tallies", counts[0].Id, ("Answer", "Correct"), ("Correct number", 4), ("Reviewer", "Rana")));
        Assert.Equal([true], ledger.AppendRulings(Read().Rulings));
        Assert.Equal([false], ledger.AppendRulings(Read(day: Today.AddDays(5)).Rulings));
        Assert.Equal(4, Assert.Single(ledger.Read().Rulings).Value);
    }

    private void Refused(string expected)
    {
        var reading = Read();
        Assert.Equal(expected, Assert.Single(reading.Refused).Refusal!.Text(Language.English));
        Assert.Empty(reading.Rulings);
        Assert.Empty(reading.Places);
    }

    private ReviewContent Content() => new() { Counts = counts, Findings = findings };

    private ReviewContext Context() => new()
    {
        Counts = counts, Findings = findings, Documents = [document], Day = Today,
        ResolveSource = written => written == "Local hospital" ? "hospital" : null,
        IsPlace = code => code.Value is "C1007" or "SY07",
    };

    private ReviewReading Read(ImmutableArray<Ruling>? rulings = null, DateOnly? day = null) =>
        ReviewWorkbook.Read(file.Path, Context() with { Rulings = rulings ?? [], Day = day ?? Today });
}
