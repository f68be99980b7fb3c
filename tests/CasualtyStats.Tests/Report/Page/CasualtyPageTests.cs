using CasualtyStats.Model;
using CasualtyStats.Report;
using CasualtyStats.Report.Page;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Tests.Report.Page;

/// <summary>The page's text, without a browser.</summary>
public sealed class CasualtyPageTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Arabic)]
    public void Write_Twice_GivesTheSameText(Language language) => Assert.Equal(Text(SampleContent.Make(), language), Text(SampleContent.Make(), language));

    [Fact]
    public void Write_HostileText_StaysText()
    {
        string page = Text(HostileContent.Make());
        Assert.DoesNotContain("<script>window", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', page);
        Assert.Contains("&lt;/script&gt;&lt;script&gt;window.hurt=1", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NothingSelected_SaysSo()
    {
        string page = Text(SampleContent.Empty());
        Assert.Contains("No figures in the selection.", page, StringComparison.Ordinal);
        Assert.Contains("No counts were read.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<td>0</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SmallFiguresWithheld_HoldsNoQuote()
    {
        var content = SampleContent.Make();
        string page = Text(DisclosureControl.Apply(content, new Disclosure { SuppressBelow = 5 }));
        Assert.All(content.Tallies.Select(tally => tally.Citation.Quote).OfType<string>(), quote => Assert.DoesNotContain(quote, page, StringComparison.Ordinal));
        Assert.All(content.Documents, document => Assert.DoesNotContain(document.Name, page, StringComparison.Ordinal));
        Assert.DoesNotContain("A. Reviewer", page, StringComparison.Ordinal);
        Assert.Contains("Made for sharing", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Rulings_NameNobody() => Assert.DoesNotContain("A. Reviewer", Text(SampleContent.Make()), StringComparison.Ordinal);

    [Fact]
    public void Write_ThousandsOfFigures_StaysLight()
    {
        var content = SampleContent.Make();
        content = content with { ByDay = [.. Enumerable.Range(0, 4000).Select(i => content.ByDay[i % content.ByDay.Length]).Where(figure => figure.Estimate.Status != FigureStatus.None)] };
        string page = Text(content);
        int rows = content.ByDay.Length;
        Assert.True(page.Length < 400_000 + rows * 700, $"{page.Length} characters for {rows} rows");
    }

    [Fact]
    public void Write_MoreRowsThanAPageBears_SaysWhatIsLeftOut()
    {
        var content = SampleContent.Make();
        var day = content.ByDay.First(figure => figure.Estimate.Status != FigureStatus.None);
        string page = Text(content with { Summary = [], ByPlace = [], ByGovernorate = [], ByDay = [.. Enumerable.Repeat(day, 6000)] });
        Assert.Contains("The first 5000 of 6000; all of them are in figures.csv.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("He said. At least 1,200 people were killed in No. 4 Street. More later.", "At least 1,200 people were killed", 1200L, "1,200", "At least 1,200 people were killed in No. 4 Street.")]
    [InlineData("Intro.\nمقتل ٩ مدنيين، بينهم أطفال. ثم", "مقتل ٩ مدنيين", 9L, "٩", "مقتل ٩ مدنيين، بينهم أطفال.")]
    [InlineData("Six people died! Others fled.", "Six people died", 6L, "Six people died", "Six people died!")]
    public void QuotedText_OfACount_StandsInItsSentenceWithItsNumber(string text, string quote, long count, string number, string whole)
    {
        int start = text.IndexOf(quote, StringComparison.Ordinal);
        var sample = SampleContent.Make().Tallies[0];
        var quoted = QuotedText.Of(text, sample with { Count = count, Citation = sample.Citation with { Quote = quote, Span = new(start, start + quote.Length) } });
        Assert.Equal((number, whole), (quoted.Number, quoted.Whole));
    }

    [Fact]
    public void Write_IntoAFolderThatIsAFile_LeavesItAndSaysWhy()
    {
        string folder = Directory.CreateTempSubdirectory("page-").FullName;
        try
        {
            string target = Path.Combine(folder, "casualties.html");
            Directory.CreateDirectory(target);
            var refused = Assert.Throws<OutputException>(() => CasualtyPage.Write(target, SampleContent.Make()));
            Assert.Equal($"{target}: is a folder; expected the name of a file to write. Rename the folder, or name another place with --out; then run again.", refused.Message);
            Assert.Equal([target], Directory.EnumerateFileSystemEntries(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Text(ReportContent content, Language language = Language.English)
    {
        using var text = new StringWriter();
        CasualtyPage.Write(text, content, new PageOptions { Language = language });
        return text.ToString();
    }
}
