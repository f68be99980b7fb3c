using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Report;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CasualtyStats.Tests.Report;

public sealed class WorkbookTests
{
    private static readonly string LongName = string.Concat(Enumerable.Repeat("Upper Long Valley ", 17)).Trim()[..300];

    public static TheoryData<string> Contents => ["sample", "empty", "one day", "odd text", "long names", "zeros", "ancient"];

    [Theory]
    [MemberData(nameof(Contents))]
    public void Write_AnyContent_GivesAPackageWithoutAnError(string which)
    {
        foreach (var (language, evidence, hxl) in new[] { (Language.English, false, false), (Language.Arabic, false, true), (Language.English, true, false), (Language.Arabic, true, false) })
        {
            using var stream = new MemoryStream(WrittenWorkbook.Write(Content(which), new() { Language = language, Hxl = hxl }, evidence));
            using var package = SpreadsheetDocument.Open(stream, isEditable: false);
            var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");
            Assert.Equal([], errors);
        }
    }

    [Fact]
    public void Write_Sheets_StandInTheirOrder() =>
        Assert.Equal(string.Join('|', (string[])["Read me", "Summary", "Incidents", "By day", "By place", "By group", "Trends", "Changes", "Sources and method", "Dictionary", "Chart data",
                "Read me", "Figures", "Day × place", "By source", "Revised", "Restated", "Tallies", "Findings", "Sources", "Dictionary", "Chart data"]),
            string.Join('|', [.. new WrittenWorkbook(SampleContent.Make()).SheetNames, .. new WrittenWorkbook(SampleContent.Make(), evidence: true).SheetNames]));

    [Fact]
    public void Write_FigureThatItsSourceReplaced_StandsInRevisedWithItsChange()
    {
        var content = SampleContent.Make();
        var later = content.Tallies[0];
        var first = later with { Id = "t00000000fff1", Count = 4, ReportDate = later.Harmed.Start, Place = later.Place with { Area = Area.Parse(later.Place.Area.ToString()) } };
        // What is said of more days is another figure.
        var wider = first with { Id = "t00000000fff2", Harmed = new(later.Harmed.Start, later.Harmed.Start!.Value.AddDays(3)) };
        var inside = new WrittenWorkbook(content with
        {
            Tallies = content.Tallies.AddRange(first, wider),
            Verdicts = content.Verdicts.Add(first.Id, new(first.Id, VerdictKind.Superseded, later.Id, SampleContent.Said("Replaced.", "استُبدل.")))
                .Add(wider.Id, new(wider.Id, VerdictKind.Superseded, later.Id, SampleContent.Said("Replaced.", "استُبدل."))),
        }, evidence: true);
        var cells = inside.Cells("Revised").ToDictionary(cell => cell.Cell, cell => cell.Value);
        Assert.Equal(("4", "9", "5"), (cells["H2"], cells["J2"], cells["K2"]));
        Assert.DoesNotContain("A3", cells.Keys);
    }

    [Fact]
    public void Write_HeadingsThatRepeatInPrint_AreNamedByFixedRowsAndColumns()
    {
        var titles = new WrittenWorkbook(SampleContent.Make(), evidence: true).DefinedNames().Where(name => name.Name == "_xlnm.Print_Titles").Select(name => name.Range).ToList();
        Assert.Equal(["Figures!$A:$C,Figures!$1:$1", "'Day × place'!$1:$1"], titles.Take(2));
        Assert.All(titles, title => Assert.Matches(@"^(.+!\$[A-Z]+:\$[A-Z]+,)?.+!\$1:\$\d+$", title));
    }

    [Fact]
    public void Write_SameContentTwice_GivesTheSameBytes()
    {
        foreach (var language in Enum.GetValues<Language>())
            foreach (bool evidence in new[] { false, true })
                Assert.Equal(WrittenWorkbook.Write(SampleContent.Make(), new() { Language = language }, evidence), WrittenWorkbook.Write(SampleContent.Make(), new() { Language = language }, evidence));
    }

    [Fact]
    public void Write_NoFigures_SaysSoAndDrawsNothing()
    {
        var workbook = new WrittenWorkbook(SampleContent.Empty());
        Assert.Equal("No figures in the selection.", workbook.Value("Summary", "A4"));
        Assert.Equal("No figures in the selection.", workbook.Value("By day", "A2"));
        Assert.Equal("date not known", workbook.Value("Read me", "B6"));
        Assert.Empty(workbook.Charts);
        Assert.DoesNotContain("Chart data", workbook.SheetNames);
    }

    [Fact]
    public void Write_NothingReported_LeavesCellsEmptyAndSaysIt()
    {
        var workbook = new WrittenWorkbook(SampleContent.Make());
        string row = workbook.Cells("By day").First(cell => cell.Value == "2025-03-04").Cell[1..];
        Assert.Equal(["2025-03-04", "killed", "civilians", "nothing reported"],
            workbook.Cells("By day").Where(cell => cell.Cell.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]) == row).Select(cell => cell.Value));
    }

    [Fact]
    public void Write_NoUpperBound_LeavesHighestEmptyAndSaysIt()
    {
        var workbook = new WrittenWorkbook(SampleContent.Make());
        Assert.Equal("72", workbook.Value("Summary", "B7"));
        Assert.Equal("73", workbook.Value("Summary", "C7"));
        Assert.Null(workbook.Value("Summary", "D7"));
        Assert.Equal("Killed: no upper bound stated. Injured: contradicted.", workbook.Value("Summary", "H7"));
    }

    [Fact]
    public void Write_HeadlineNames_PointAtTheFigures()
    {
        var workbook = new WrittenWorkbook(SampleContent.Make());
        Assert.Contains(("killed_civilian_reconciled", "'Summary'!$C$7"), workbook.DefinedNames());
        Assert.Contains(("injured_civilian_highest", "'Summary'!$G$7"), workbook.DefinedNames());
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+1")]
    [InlineData("-5 قتلى")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    public void Write_TextThatLooksLikeAFormula_StaysQuotedText(string quote)
    {
        var content = SampleContent.Make();
        var tally = content.Tallies[0];
        var workbook = new WrittenWorkbook(content with { Tallies = content.Tallies.SetItem(0, tally with { Citation = tally.Citation with { Quote = quote } }) }, evidence: true);
        Assert.Equal(quote, workbook.Value("Tallies", "B2"));
        Assert.Equal(1, workbook.QuotedFormats("Tallies", "B2"));
        Assert.False(workbook.HasFormula());
    }

    [Fact]
    public void Write_Reviewers_AreLeftOutUnlessAskedFor()
    {
        var content = SampleContent.Make();
        Assert.DoesNotContain(AllTexts(new(content, new() { ShowReviewers = true })), text => text.Contains("A. Reviewer", StringComparison.Ordinal) || text == "Same market, same hour.");
        Assert.DoesNotContain("A. Reviewer", AllTexts(new(content, evidence: true)));
        Assert.Contains("A. Reviewer", AllTexts(new(content, new() { ShowReviewers = true }, evidence: true)));
        Assert.Contains("Same market, same hour.", AllTexts(new(content, evidence: true)));
    }

    [Fact]
    public void Write_LinksWithinTheWorkbook_LeadToCellsThatHoldSomething()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var (evidence, hxl, least) in new[] { (false, false, 15), (false, true, 15), (true, false, 50) })
            {
                var workbook = new WrittenWorkbook(SampleContent.Make(), new() { Language = language, Hxl = hxl }, evidence);
                var links = workbook.SheetNames.SelectMany(workbook.Links).ToList();
                Assert.True(links.Count > least, $"only {links.Count} links");
                Assert.Equal([], links.Where(link => Target(workbook, link.Target) is null).Select(link => link.Target));
            }
        }
    }

    [Fact]
    public void Write_Charts_CarryWhatTheirCellsHold()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var workbook = new WrittenWorkbook(SampleContent.Make(), new() { Language = language });
            var inside = new WrittenWorkbook(SampleContent.Make(), new() { Language = language }, evidence: true);
            Assert.Equal((5, 1), (workbook.Charts.Count(), inside.Charts.Count()));
            foreach (var written in new[] { workbook, inside })
                foreach (var (range, copy) in written.ChartCaches())
                    Assert.Equal(Range(written, range), copy.Select(value => value ?? "(empty)"));
        }
    }

    [Fact]
    public void Write_DaysWithoutAFigure_AreGapsInTheChart()
    {
        var daily = new WrittenWorkbook(SampleContent.Make()).ChartCaches().First(cache => cache.Range.EndsWith("$D$2:$D$10", StringComparison.Ordinal));
        Assert.Equal("13 8 - - - 5 - 7 3", string.Join(' ', daily.Copy.Select(value => value ?? "-")));
    }

    [Fact]
    public void Write_OneDay_DrawsItsBar()
    {
        var workbook = new WrittenWorkbook(Content("one day"));
        Assert.Equal("7", Assert.Single(workbook.ChartCaches().First(cache => cache.Range == "'Chart data'!$D$2").Copy));
    }

    [Fact]
    public void Write_ChartTitle_ClaimsAFirstPlaceOnlyWhereNoOtherCouldHoldMore()
    {
        var content = SampleContent.Make();
        ReportContent Without(params int[] days) => content with { ByDay = [.. content.ByDay.Where(figure => !days.Contains(figure.DateStart!.Value.Day))] };
        Assert.Equal("Civilians killed by day of harm: most on 2025-03-05 (at least 23)", Title(new(content), 0));
        // 3 March, 13 to 17 and not fixed, may hold more than the 13 of 1 March.
        Assert.Equal("Civilians killed by day of harm", Title(new(Without(5)), 0));
        Assert.Equal("Civilians killed by day of harm: most on 2025-03-01 (13 reconciled)", Title(new(Without(3, 5)), 0));
        Assert.Equal("Civilians killed by place", Title(new(content), 2));
    }

    [Fact]
    public void Write_CombatantsAndCivilians_NeverShareARow()
    {
        var workbook = new WrittenWorkbook(SampleContent.Make());
        string row = workbook.Cells("Summary").Single(cell => cell.Value == "Described as combatants by the source").Cell[1..];
        Assert.Equal(["3", "3"], new[] { "B", "C" }.Select(column => workbook.Value("Summary", column + row)));
    }

    private static ReportContent Content(string which)
    {
        var content = SampleContent.Make();
        return which switch
        {
            "empty" => SampleContent.Empty(),
            "one day" => content with { ByDay = [.. content.ByDay.Where(figure => figure.DateStart == new DateOnly(2025, 3, 8))] },
            "odd text" => WithPlace(content, "a\u0000b\u001f \ud800 ]]> <&\" _x0041_ حلب \u202e =1\r\n\t😀 ' \ufffe" + new string('x', 40_000)),
            "long names" => WithPlace(content, LongName),
            "zeros" => content with { ByDay = [.. content.ByDay.Select(figure => figure with { Estimate = new(0, 0, 0, FigureStatus.Reported) })], ByPlace = [.. content.ByPlace.Select(figure => figure with { Estimate = new(0, 0, 0, FigureStatus.Reported) })] },
            "ancient" => content with { AsOf = new(1, 1, 1), ByDay = [.. content.ByDay.Select((figure, i) => figure with { DateStart = i % 2 == 0 ? DateOnly.MinValue : DateOnly.MaxValue.AddDays(-1), Estimate = new(long.MaxValue, long.MaxValue, null, FigureStatus.Reported) })] },
            _ => content,
        };
    }

    private static ReportContent WithPlace(ReportContent content, string name)
    {
        var tally = content.Tallies[0];
        return content with
        {
            ByPlace = [.. content.ByPlace.Select(figure => figure with { PlaceEnglish = name, PlaceArabic = name })],
            Incidents = [.. content.Incidents.Select(incident => incident with { Area = Area.Unknown, PlaceWritten = name })],
            Tallies = content.Tallies.SetItem(0, tally with { Citation = tally.Citation with { Quote = name, Document = name }, Place = new(name, Area.Unknown), Source = new(name, name) }),
            Documents = content.Documents.SetItem(0, content.Documents[0] with { Name = name, Url = "http://" + name, Publisher = name, Note = name }),
        };
    }

    private static IEnumerable<string> AllTexts(WrittenWorkbook workbook) => workbook.SheetNames.SelectMany(workbook.Cells).Select(cell => cell.Value);

    private static string Title(WrittenWorkbook workbook, int chart) =>
        workbook.Charts.ElementAt(chart).Descendants(System.Xml.Linq.XName.Get("t", "http://schemas.openxmlformats.org/drawingml/2006/main")).First().Value;

    private static string? Target(WrittenWorkbook workbook, string location)
    {
        string[] parts = location.Split('!');
        return workbook.Value(parts[0].Trim('\''), parts[1]);
    }

    // The cells of a one-column range; a day is its number again.
    private static IEnumerable<string> Range(WrittenWorkbook workbook, string range)
    {
        string[] parts = range.Split('!');
        string[] ends = parts[1].Replace("$", "", StringComparison.Ordinal).Split(':');
        string column = ends[0].TrimEnd([.. "0123456789"]);
        var cells = workbook.Cells(parts[0].Trim('\'')).ToImmutableDictionary(cell => cell.Cell);
        for (int row = Number(ends[0]); row <= Number(ends[^1]); row++)
            yield return cells.TryGetValue(column + row, out var cell)
                ? cell.Kind == "day" ? $"{DateOnly.ParseExact(cell.Value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).DayNumber - new DateOnly(1899, 12, 30).DayNumber}" : cell.Value
                : "(empty)";
    }

    private static int Number(string cell) => int.Parse(cell.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), System.Globalization.CultureInfo.InvariantCulture);
}
