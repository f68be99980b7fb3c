using CasualtyStats.Model;
using CasualtyStats.Report;
using CasualtyStats.Report.Document;
using CasualtyStats.Tests.Report.Page;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CasualtyStats.Tests.Report.Document;

/// <summary>The document as Word's own schema sees it.</summary>
public sealed class SituationReportTests
{
    public static TheoryData<Language, string> Contents { get; } = new()
    {
        { Language.English, "sample" }, { Language.Arabic, "sample" }, { Language.English, "empty" }, { Language.Arabic, "hostile" }, { Language.English, "withheld" },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void Write_AnyContent_IsValid(Language language, string kind)
    {
        using var stream = new MemoryStream(Bytes(Content(kind), language));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Equal([], new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() => Assert.Equal(Bytes(SampleContent.Make(), Language.Arabic), Bytes(SampleContent.Make(), Language.Arabic));

    [Fact]
    public void Write_Arabic_RunsFromRightToLeft()
    {
        using var stream = new MemoryStream(Bytes(SampleContent.Make(), Language.Arabic));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var body = document.MainDocumentPart!.Document.Body!;
        Assert.All(body.Descendants<Paragraph>(), paragraph => Assert.NotNull(paragraph.ParagraphProperties?.GetFirstChild<BiDi>()));
        Assert.All(body.Descendants<Table>(), table => Assert.NotNull(table.GetFirstChild<TableProperties>()?.GetFirstChild<BiDiVisual>()));
        Assert.NotNull(body.GetFirstChild<SectionProperties>()!.GetFirstChild<BiDi>());
    }

    [Fact]
    public void Write_Charts_HaveAlternativeTexts()
    {
        using var stream = new MemoryStream(Bytes(SampleContent.Make(), Language.English));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var pictures = document.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().ToList();
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.True(picture.Description?.Value?.Length > 40));
    }

    [Fact]
    public void Write_KeyFigures_SayLowestReconciledAndHighest()
    {
        using var stream = new MemoryStream(Bytes(SampleContent.Make(), Language.English));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Contains("Civilians killed: reconciled 73; lowest reported 72; highest reported: no upper bound stated", document.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Withheld_SaysSoBesideTheFiguresAndTellsNoNumberOfCounts()
    {
        var share = DisclosureControl.Apply(SampleContent.Make(), new() { SuppressBelow = 5 });
        using var stream = new MemoryStream(Bytes(share, Language.English));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        string text = document.MainDocumentPart!.Document.Body!.InnerText;
        int said = text.IndexOf(new Words(Language.English).Withheld(share.Disclosure), StringComparison.Ordinal);
        Assert.InRange(said, 1, text.IndexOf("a range of reports", StringComparison.Ordinal));
        Assert.DoesNotContain("with 0 counts", text, StringComparison.Ordinal);
    }

    private static ReportContent Content(string kind) => kind switch
    {
        "empty" => SampleContent.Empty(),
        "hostile" => HostileContent.Make(),
        "withheld" => DisclosureControl.Apply(SampleContent.Make(), new Disclosure { SuppressBelow = 5 }),
        _ => SampleContent.Make(),
    };

    private static byte[] Bytes(ReportContent content, Language language)
    {
        using var stream = new MemoryStream();
        SituationReport.Write(stream, content, new DocumentOptions { Language = language });
        return stream.ToArray();
    }
}
