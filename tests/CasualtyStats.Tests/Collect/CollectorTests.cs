using System.Text;
using CasualtyStats.Collect;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Tests.Collect;

public sealed class CollectorTests
{
    private const string Arabic = "قُتل 8 مدنيين في مدينة إدلب.\nوأصيب 30 آخرون.";

    [Fact]
    public void Collect_Folder_ComesInOrderAndWithoutItsOwnFiles()
    {
        using var desk = new Desk();
        foreach (string name in (string[])["b.txt", "a.txt", "sub/c.md", "casualties.db", "casualties.db-wal", "review.xlsx", "places.csv", "words.csv", "sources.csv",
            "START-HERE.txt", ".hidden.txt", ".hidden/d.txt", "~$a.xlsx", ".~lock.a.xlsx#", "out/report.txt", "out/.casualtystats-output", "reports/summary.txt", "تقرير.txt"])
            desk.With(name, "text");
        desk.With("manifest.csv", "file,published\n");
        desk.Collect(new() { Skip = [Path.Combine(desk.Folder, "reports")] });
        Assert.Equal(["a.txt", "b.txt", "sub/c.md", "تقرير.txt"], desk.Documents.Select(document => document.Document.Name));
        Assert.Empty(desk.Told);
    }

    [Fact]
    public void Collect_SymbolicLink_IsNotFollowed()
    {
        using var outside = new Desk().With("secret.txt", "text");
        using var desk = new Desk().With("a.txt", "text");
        File.CreateSymbolicLink(Path.Combine(desk.Folder, "link.txt"), Path.Combine(outside.Folder, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(desk.Folder, "folder"), outside.Folder);
        Assert.Equal(["a.txt"], desk.Collect().Documents.Select(document => document.Document.Name));
    }

    [Fact]
    public void Collect_MissingPath_IsToldAndTheOthersAreRead()
    {
        using var desk = new Desk().With("a.txt", "text");
        desk.Collect(null, "/no/such/file.txt", Path.Combine(desk.Folder, "a.txt"), desk.Folder);
        Assert.Equal(["/no/such/file.txt: no such file or folder; check the name"], desk.Told);
        Assert.Equal(["a.txt"], desk.Documents.Select(document => document.Document.Name));
    }

    [Fact]
    public void Collect_BadFiles_EachGivesOneSentenceAndTheOthersAreRead()
    {
        using var desk = new Desk()
            .With("a-empty.txt", "").With("b-blank.txt", " \r\n ").With("c-binary.txt", [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0])
            .With("d-picture.jpg", [0xff, 0xd8, 0xff]).With("d-text.odt", "PK").With("e-pdf.txt", "%PDF-1.7 x").With("f-big.txt", new byte[2000]).With("g-zip.xlsx", "PK\u0003\u0004 not really").With("h.xlsx", "no workbook")
            .With("i.csv", "").With("z.txt", "text");
        desk.Collect(new() { MaximumBytes = 1024 });
        Assert.Equal(
            [
                "a-empty.txt: the file is empty; nothing was read from it",
                "b-blank.txt: the file is empty; nothing was read from it",
                "c-binary.txt: the file is not text, whatever its name says; save it as text (UTF-8) and put that here",
                "d-picture.jpg: an image is kept but not read; if it gives numbers, type them into its row on the sheet \"Add a count\" of review.xlsx, or its text into inbox.xlsx; if it gives none, answer Accept",
                "d-text.odt: files of the kind \".odt\" are not read yet; save it as text (.txt) or paste its text into inbox.xlsx",
                "e-pdf.txt: the file is not text, whatever its name says; save it as text (UTF-8) and put that here",
                "f-big.txt: the file has 0 MB; at most 0 MB are read; split it into parts",
                "g-zip.xlsx: the file is no workbook or is damaged; open it in Excel or LibreOffice and save it anew as .xlsx",
                "h.xlsx: the file is no workbook or is damaged; open it in Excel or LibreOffice and save it anew as .xlsx",
                "i.csv: the file is empty; nothing was read from it",
            ], desk.Told);
        Assert.Equal(["d-picture.jpg", "z.txt"], desk.Documents.Select(document => document.Document.Name));
    }

    [Fact]
    public void Collect_FileLargerThanTheBound_IsToldWithBothSizes()
    {
        using var desk = new Desk();
        using (var file = File.Create(Path.Combine(desk.Folder, "huge.txt"))) file.SetLength(100L << 20);
        Assert.Equal(["huge.txt: the file has 100 MB; at most 64 MB are read; split it into parts"], desk.Collect().Told);
    }

    [SkippableFact]
    public void Collect_LockedFile_SaysWhoHoldsIt()
    {
        Skip.IfNot(OperatingSystem.IsLinux() || OperatingSystem.IsWindows());
        using var desk = new Desk().With("a.txt", "text").With("b.txt", "text");
        using var held = new FileStream(Path.Combine(desk.Folder, "a.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(["a.txt: another program holds the file; close it there and run again"], desk.Collect().Told);
        Assert.Equal(["b.txt"], desk.Documents.Select(document => document.Document.Name));
    }

    [SkippableFact]
    public void Collect_FileThatMayNotBeRead_SaysSo()
    {
        if (OperatingSystem.IsWindows()) throw new SkipException("permissions of Unix");
        using var desk = new Desk().With("a.txt", "text").With("b.txt", "text");
        string path = Path.Combine(desk.Folder, "a.txt");
        File.SetUnixFileMode(path, UnixFileMode.None);
        Skip.If(CanRead(path), "this user may read everything");
        Assert.Equal(["a.txt: reading the file is not allowed; ask its owner for the right to read it, or copy it here"], desk.Collect().Told);
    }

    public static TheoryData<string, byte[], string[]> Encodings()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Arabic);
        var cp1256 = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;
        return new()
        {
            { "utf-8", utf8, [] },
            { "utf-8 with a mark", [0xef, 0xbb, 0xbf, .. utf8], [] },
            { "utf-16le with a mark", [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Arabic)], [] },
            { "utf-16be with a mark", [0xfe, 0xff, .. Encoding.BigEndianUnicode.GetBytes(Arabic)], [] },
            { "utf-16le", Encoding.Unicode.GetBytes(Arabic), ["a.txt: the file does not say how its letters are encoded; it was read as utf-16le; if letters look wrong, save it as UTF-8"] },
            { "utf-16be", Encoding.BigEndianUnicode.GetBytes(Arabic), ["a.txt: the file does not say how its letters are encoded; it was read as utf-16be; if letters look wrong, save it as UTF-8"] },
            { "windows-1256", cp1256.GetBytes(Arabic), ["a.txt: the file does not say how its letters are encoded; it was read as windows-1256; if letters look wrong, save it as UTF-8"] },
            { "dos lines", Encoding.UTF8.GetBytes(Arabic.Replace("\n", "\r\n", StringComparison.Ordinal)), [] },
            { "old mac lines", Encoding.UTF8.GetBytes(Arabic.Replace('\n', '\r')), [] },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Collect_TextInAnyEncoding_IsTheSameTextAndKeepsItsBytes(string encoding, byte[] bytes, string[] told)
    {
        using var desk = new Desk().With("a.txt", bytes).Collect();
        var document = Assert.Single(desk.Documents).Document;
        Assert.Equal((encoding, Arabic), (encoding, document.Text));
        Assert.Equal(bytes, document.Bytes.ToArray());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), document.Sha256);
        Assert.Equal(told, desk.Told);
    }

    [Fact]
    public void Collect_WesternText_IsNotTakenForArabic()
    {
        using var desk = new Desk().With("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Eight people were killed – the mayor’s son among them – at the café.")).Collect();
        Assert.Equal("Eight people were killed – the mayor’s son among them – at the café.", Assert.Single(desk.Documents).Document.Text);
        Assert.Equal(["a.txt: the file does not say how its letters are encoded; it was read as windows-1252; if letters look wrong, save it as UTF-8"], desk.Told);
    }

    [Fact]
    public void Collect_TextCutInsideALetter_IsReadUpToThere()
    {
        using var desk = new Desk().With("a.txt", Encoding.UTF8.GetBytes(Arabic + "ن")[..^1]).Collect();
        Assert.Equal(Arabic, Assert.Single(desk.Documents).Document.Text);
        Assert.Equal(["a.txt: the file ends in the middle of a letter, so it is probably half-written; what is there was read; copy it again"], desk.Told);
    }

    [Fact]
    public void Collect_FewBadBytesInUtf8_AreShownAndTold()
    {
        using var desk = new Desk().With("a.txt", [.. Encoding.UTF8.GetBytes(Arabic), 0xff, .. Encoding.UTF8.GetBytes(Arabic)]).Collect();
        Assert.Equal(Arabic + "\ufffd" + Arabic, Assert.Single(desk.Documents).Document.Text);
        Assert.Equal(["a.txt: some bytes are no letters in utf-8; they stand as � in the text; save the file again as UTF-8"], desk.Told);
    }

    [Fact]
    public void Collect_Cancelled_StopsBetweenFiles()
    {
        using var desk = new Desk().With("a.txt", "text").With("b.txt", "text");
        using var stop = new CancellationTokenSource();
        var collector = new Collector(Gazetteer.BuiltIn, SourceRegistry.BuiltIn, _ => { stop.Cancel(); return new ReadResult([], []); });
        var seen = new List<string>();
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var item in collector.Collect([desk.Folder], new(), null, stop.Token)) seen.Add(item.Document!.Document.Name);
        });
        Assert.Equal(["a.txt"], seen);
    }

    [Fact]
    public void Collect_TwoFolders_NamesBeginWithTheirFolders()
    {
        using var one = new Desk().With("a.txt", "one");
        using var two = new Desk().With("a.txt", "two");
        one.Collect(null, one.Folder, two.Folder);
        Assert.Equal([Path.GetFileName(one.Folder) + "/a.txt", Path.GetFileName(two.Folder) + "/a.txt"], one.Documents.Select(document => document.Document.Name));
    }

    [Fact]
    public void Collect_Inbox_EachRowIsADocument()
    {
        using var desk = new Desk().With("inbox.csv", "published,publisher,url,text\n2024-11-30,Civil Defence,https://example.org/1,\"first\nline\"\n2024-13-45,,,second\n2024-11-30,,,\n").Collect();
        Assert.Equal(["inbox.csv#row-2|first\nline|2024-11-30|Civil Defence|https://example.org/1", "inbox.csv#row-3|second|||"],
            desk.Documents.Select(document => document.Document).Select(document => $"{document.Name}|{document.Text}|{document.Published:yyyy-MM-dd}|{document.Publisher}|{document.Url}"));
        Assert.Equal(
            [
                "inbox.csv, cell 3,1: \"2024-13-45\" is no date that can be told for certain; write it like 2024-11-30; the post is read without it",
                "inbox.csv, cell 4,4: the row has no text; paste the post into the column text",
            ], desk.Told);
    }

    private static bool CanRead(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
