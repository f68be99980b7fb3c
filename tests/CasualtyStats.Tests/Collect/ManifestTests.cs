using CasualtyStats.Collect.Manifests;

namespace CasualtyStats.Tests.Collect;

public sealed class ManifestTests
{
    [Fact]
    public void Collect_Manifest_GivesDocumentsWhatTheyDoNotSay()
    {
        using var desk = new Desk().With("a.txt", "text").With("sub/b.txt", "text")
            .With("manifest.csv", "file,published,publisher,language,url,note\na.txt,2024-11-30,Civil Defence,ar,https://example.org,a note\nsub\\b.txt,,,,,\n").Collect();
        var document = desk.Documents.First().Document;
        Assert.Equal((new DateOnly(2024, 11, 30), "Civil Defence", "ar", "https://example.org", "a note"), (document.Published, document.Publisher, document.LanguageCode, document.Url, document.Note));
        Assert.Null(desk.Documents.Last().Document.Published);
        Assert.Empty(desk.Told);
    }

    [Fact]
    public void Collect_BadLines_AreToldAndTheOthersAreUsed()
    {
        using var desk = new Desk().With("a.txt", "text").With("b.txt", "text")
            .With("manifest.csv", "file,published,publisher\na.txt,2024-13-45,\nb.txt,2024-11-30,\nb.txt,2024-11-30,\nb.txt,2024-12-01,\n,2024-11-30,\nc.txt,2024-11-30,\na.txt,03/04/2024,\n").Collect();
        Assert.Equal(
            [
                "manifest.csv, cell 2,2: the date \"2024-13-45\" of a.txt is no date; expected one like 2024-11-30; the file is read without it",
                "manifest.csv, cell 4,1: b.txt is listed twice with the same words; one line is enough",
                "manifest.csv, cell 5,1: b.txt is listed before with other words; the first line is used; remove one of the two",
                "manifest.csv, cell 6,1: no file is named; fill in the column file",
                "manifest.csv, cell 8,2: in the date \"03/04/2024\" of a.txt day and month cannot be told apart; write it like 2024-11-30; the file is read without it",
                "manifest.csv, cell 8,1: a.txt is listed twice with the same words; one line is enough",
                "manifest.csv: it lists \"c.txt\", which is not in the folder; correct the name or remove the line",
            ], desk.Told);
        Assert.Equal(new DateOnly(2024, 11, 30), desk.Documents.Last().Document.Published);
    }

    [Fact]
    public void Collect_NameWithLettersAndMarksApart_MeetsTheComposedOne()
    {
        // The file's name holds alef and hamza as two units, as archives made on a Mac do.
        using var desk = new Desk().With("\u0627\u0654خبار.txt", "text").With("manifest.csv", "file,published\n\u0623خبار.txt,2024-11-30\n").Collect();
        var document = Assert.Single(desk.Documents).Document;
        Assert.Equal(("\u0623خبار.txt", new DateOnly(2024, 11, 30)), (document.Name, document.Published));
        Assert.Empty(desk.Told);
    }

    [Fact]
    public void Collect_ManifestWithoutHeader_SaysWhatIsExpected()
    {
        using var desk = new Desk().With("a.txt", "text").With("manifest.csv", "a.txt,2024-11-30\n").Collect();
        Assert.Equal(["manifest.csv: no column is called file; expected the header file,published,publisher,language,url,note; the manifest is not used"], desk.Told);
    }

    [Fact]
    public void Write_Folder_ProposesALineForEachFile()
    {
        using var desk = new Desk().With("2024-11-30 update.txt", "Eight people were killed.").With("b.txt", "قتل ثمانية أشخاص").With("c.pdf", "%PDF").With("known.txt", "text");
        desk.With("manifest.csv", "file,published,note\nknown.txt,2024-11-01,kept\n");
        string proposal = ManifestProposal.Write(desk.Folder, Manifest.Read(Path.Combine(desk.Folder, "manifest.csv")));
        Assert.Equal("\ufefffile,published,publisher,language,url,note\nknown.txt,2024-11-01,,,,kept\n2024-11-30 update.txt,2024-11-30,,en,,\nb.txt,,,ar,,\nc.pdf,,,,,\n", proposal);
        File.WriteAllText(Path.Combine(desk.Folder, "manifest.csv"), proposal);
        Assert.Equal(4, Manifest.Read(Path.Combine(desk.Folder, "manifest.csv")).Entries.Length);
    }
}
