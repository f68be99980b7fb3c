using System.IO.Compression;
using System.Text;
using CasualtyStats.Model;
using CsCheck;

namespace CasualtyStats.Tests.Collect.Documents;

/// <summary>Pages, Word documents, PDF files, mails and exports, taken apart and read.</summary>
public sealed class DocumentFormatTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    /// <summary>One post as text, as a page, as a Word document and as PDF by two programs: one text, digits and brackets in place.</summary>
    [Theory]
    [InlineData("post.html")]
    [InlineData("post.docx")]
    [InlineData("post-browser.pdf")]
    [InlineData("post-office.pdf")]
    public void Collect_SamePostInAnyFormat_GivesItsTextInTheOrderOfReading(string name)
    {
        var document = Assert.Single(desk.With(name, Data(name)).Collect().Documents);
        Assert.Equal(Encoding.UTF8.GetString(Data("post.txt")).TrimEnd('\n'), document.Document.Text);
        Assert.Empty(desk.Told);
    }

    [Fact]
    public void Collect_PdfOfTwoColumnsAndATable_ReadsOneColumnAfterTheOtherAndTheTableByCell()
    {
        var document = Assert.Single(desk.With("columns.pdf", Data("columns.pdf")).Collect().Documents);
        string text = document.Document.Text!;
        Assert.StartsWith("Situation update\n\nCivil Defence, 5 March 2030: shelling of the market of Ariha killed 3 civilians, including 1 child, and wounded 12 others. Rescue teams worked", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("killed 4", StringComparison.Ordinal) < text.IndexOf("killed 5", StringComparison.Ordinal));
        Assert.Equal(
            [
                "page 1, table 1, row 2, column 3: Killed 3 2030-03-05 Kafr Nobol", "page 1, table 1, row 2, column 4: Injured 12 2030-03-05 Kafr Nobol",
                "page 1, table 1, row 3, column 3: Killed 4 2030-03-06 Saraqab", "page 1, table 1, row 3, column 4: Injured 7 2030-03-06 Saraqab",
                "page 1, table 1, row 4, column 3: Killed 1200 2030-03-07 Atarib", "page 1, table 1, row 4, column 4: Injured 16 2030-03-07 Atarib",
            ], document.Counts.Select(count => $"{count.Citation.Cell}: {count.Outcome} {count.Count} {count.Harmed.Start:yyyy-MM-dd} {count.Place.Written}"));
    }

    // No lines are drawn; headers and names take several lines, one table has two columns, and lines of a label and its number are no table.
    [Theory]
    [InlineData("plain-office.pdf")]
    [InlineData("plain-browser.pdf")]
    public void Collect_PdfTablesWithoutBorders_AreReadByTheirColumns(string name)
    {
        desk.With(name, Data(name)).Collect();
        Assert.Equal(
            [
                "page 1, table 1, row 2, column 3: Killed 14 2030-03-01 Rural Damascus", "page 1, table 1, row 2, column 4: Injured 19 2030-03-01 Rural Damascus",
                "page 1, table 1, row 3, column 3: Killed 7 2030-03-02 Deir ez-Zor",
                "page 1, table 1, row 4, column 3: Killed 1024 2030-03-03 Idleb", "page 1, table 1, row 4, column 4: Injured 2000 2030-03-03 Idleb",
                "page 1, table 2, row 2, column 2: Killed 4  Hama", "page 1, table 2, row 3, column 2: Killed 7  Aleppo", "page 1, table 2, row 4, column 2: Killed 11  Total",
            ], desk.Counts.Select(count => $"{count.Citation.Cell}: {count.Outcome} {count.Count} {count.Harmed.Start:yyyy-MM-dd} {count.Place.Written}"));
        Assert.Equal($"{name}, cell page 1, table 2, row 1, column 2: no column and no title says when; the counts are kept without days and stand in no table of days; casualtystats map lets you give date_start and date_end", Assert.Single(desk.Told));
        Assert.EndsWith("In Atarib on 5 March 2030:\n\nKilled 3\n\nInjured 6\n\nMissing 2", Assert.Single(desk.Documents).Document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Collect_Page_KeepsHeadingsListsAndTablesAndLeavesMenusOut()
    {
        const string Page =
            "<html><head><title>Site</title><meta property='article:published_time' content='2030-03-07T09:00:00+03:00'><script>var killed = 9;</script></head><body>" +
            "<nav>9 killed elsewhere</nav><main><h1>Update</h1><p>First<br>second&nbsp;line 3<sup>1</sup></p><ul><li>Idleb: 2 killed</li><li>Aleppo: 1 killed</li></ul>" +
            "<table><tr><th>Date</th><th>Place</th><th>Killed</th></tr><tr><td rowspan=2>2030-03-05</td><td>Atarib</td><td>4</td></tr><tr><td>Ariha</td><td>6</td></tr></table>" +
            "<table><tr><td>Contact</td><td>Desk</td></tr><tr><td>Phone</td><td>555</td></tr></table>" +
            "<p>The road to the town stayed closed until the next morning, and the teams worked through the night to bring out those who were under the rubble of the market.</p></main><footer>7 killed in other news</footer></body></html>";
        var document = Assert.Single(desk.With("page.html", Page).Collect().Documents);
        Assert.Equal(
            "Update\n\nFirst\nsecond line 3\n\n- Idleb: 2 killed\n- Aleppo: 1 killed\n\nContact | Desk\nPhone | 555\n\n" +
            "The road to the town stayed closed until the next morning, and the teams worked through the night to bring out those who were under the rubble of the market.", document.Document.Text);
        Assert.Equal(["table 1, row 2, column 3: 4 2030-03-05", "table 1, row 3, column 3: 6 2030-03-05"], document.Counts.Select(count => $"{count.Citation.Cell}: {count.Count} {count.Harmed.Start:yyyy-MM-dd}"));
        Assert.Equal(new DateOnly(2030, 3, 7), document.Document.Published);
        Assert.Contains("page.html: nothing else gives its day of publication, so the day that it gives itself, 2030-03-07, is taken; if that is wrong, write the day into the manifest", desk.Told);
    }

    [Fact]
    public void Collect_PageInWindows1256_IsReadByTheEncodingItNames()
    {
        byte[] page = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes("<meta charset=windows-1256><p>مقتل 3 مدنيين</p>");
        Assert.Equal("مقتل 3 مدنيين", Assert.Single(desk.With("a.htm", page).Collect().Documents).Document.Text);
    }

    [Fact]
    public void Collect_TelegramExport_GivesOneDocumentAMessageWithItsOwnDayAndAuthor()
    {
        const string Export =
            "{\"name\": \"City News\", \"type\": \"public_channel\", \"id\": 1, \"messages\": [" +
            "{\"id\": 1, \"type\": \"service\", \"date\": \"2030-03-01T08:00:00\", \"text\": \"\"}," +
            "{\"id\": 2, \"type\": \"message\", \"date\": \"2030-03-04T23:10:00\", \"edited\": \"2030-03-05T01:00:00\", \"from\": \"City News\", \"text\": [\"قُتل \", {\"type\": \"bold\", \"text\": \"3\"}, \" مدنيين\"]}," +
            "{\"id\": 3, \"type\": \"message\", \"date\": \"2030-03-05T09:00:00\", \"forwarded_from\": \"الدفاع المدني\", \"text\": \"أصيب 5 مدنيين\"}," +
            "{\"id\": 4, \"type\": \"message\", \"date\": \"2030-03-05T10:00:00\", \"photo\": \"p.jpg\", \"text\": \"\"}]}";
        desk.With("result.json", Export).Collect();
        Assert.Equal(
            [
                "result.json#message-2|2030-03-04|City News|edited 2030-03-05|قُتل 3 مدنيين",
                "result.json#message-3|2030-03-05|الدفاع المدني|forwarded by City News|أصيب 5 مدنيين",
            ], desk.Documents.Select(item => $"{item.Document.Name}|{item.Document.Published:yyyy-MM-dd}|{item.Document.Publisher}|{item.Document.Note}|{item.Document.Text}"));
        Assert.Equal("result.json#message-4: the picture or file of this message is not read here; if it lies in the folder it has a row of its own on the sheet \"Add a count\" of review.xlsx; otherwise type what it says into inbox.xlsx", Assert.Single(desk.Told));
    }

    [Fact]
    public void Collect_TelegramPage_GivesOneDocumentAMessage()
    {
        const string Export =
            "<html><body><div class=\"page_header\"><div class=\"text bold\">City News</div></div><div class=\"history\">" +
            "<div class=\"message default clearfix\" id=\"message7\"><div class=\"body\"><div class=\"pull_right date details\" title=\"04.03.2030 23:10:00 UTC+03:00\">23:10</div><div class=\"from_name\">City News</div><div class=\"text\">قُتل 3 مدنيين<br>في أريحا</div></div></div>" +
            "<div class=\"message default clearfix\" id=\"message8\"><div class=\"body\"><div class=\"pull_right date details\" title=\"05.03.2030 09:00:00 UTC+03:00\">09:00</div><div class=\"forwarded body\"><div class=\"from_name\">الدفاع المدني <span class=\"date details\">04.03.2030 22:00:00</span></div><div class=\"text\">أصيب 5 مدنيين</div></div></div></div>" +
            "</div></body></html>";
        desk.With("messages.html", Export).Collect();
        Assert.Equal(
            ["messages.html#message-7|2030-03-04|City News|قُتل 3 مدنيين\nفي أريحا", "messages.html#message-8|2030-03-05|الدفاع المدني|أصيب 5 مدنيين"],
            desk.Documents.Select(item => $"{item.Document.Name}|{item.Document.Published:yyyy-MM-dd}|{item.Document.Publisher}|{item.Document.Text}"));
    }

    [Fact]
    public void Collect_Mail_GivesTheMessageAndItsAttachments()
    {
        const string Mail =
            "From: Field Office <office@example.org>\r\nDate: Tue, 05 Mar 2030 10:00:00 +0300\r\nSubject: Daily note\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" +
            "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n3 civilians were killed.\r\n\r\nMore follows.\r\n" +
            "--b\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename=\"..\\\\..\\\\list.csv\"\r\n\r\ndate_start,place,outcome,count\r\n2030-03-05,Ariha,killed,3\r\n--b--\r\n";
        desk.With("note.eml", Mail).Collect();
        Assert.Equal(["note.eml|2030-03-05|Field Office|Daily note\n\n3 civilians were killed.\n\nMore follows.", "note.eml#list.csv|2030-03-05||"],
            desk.Documents.Select(item => $"{item.Document.Name}|{item.Document.Published:yyyy-MM-dd}|{item.Document.Publisher}|{item.Document.Text}"));
        Assert.Equal(3, Assert.Single(desk.Counts).Count);
    }

    [Theory]
    [InlineData("a.pdf", "no pdf at all", "a.pdf: the file is no PDF or is damaged; open it and save or print it anew as PDF, or save its text as .txt")]
    [InlineData("a.docx", "no zip at all", "a.docx: the file is no Word document or is damaged; open it in Word or LibreOffice and save it anew as .docx")]
    [InlineData("a.html", "<nav>3 killed</nav>", "a.html: the file is empty")]
    [InlineData("a.jpg", "x", "a.jpg: an image is kept but not read; if it gives numbers, type them into its row on the sheet \"Add a count\" of review.xlsx, or its text into inbox.xlsx; if it gives none, answer Accept")]
    public void Collect_BadFile_GivesAFindingThatSaysWhatToDo(string name, string text, string told) => Assert.StartsWith(told, Assert.Single(desk.With(name, text).Collect().Told), StringComparison.Ordinal);

    // Three oblasts under a header of two rows and their total, as a browser and an office suite write it: 25 + 14 + 8 = 47 killed, 55 + 20 + 6 = 81 injured.
    [Theory]
    [InlineData("update.docx", "")]
    [InlineData("update-browser.pdf", "page 1, ")]
    [InlineData("update-office.pdf", "page 1, ")]
    public void Collect_UpdateTableWithMergedHeaders_GivesEachCellItsMeaning(string name, string page)
    {
        desk.With(name, Data(name)).Collect();
        Assert.Equal(["Killed 25 12 10 Donetsk", "Injured 55 30 20 Donetsk", "Killed 14 5 7 Kharkiv", "Injured 20 9 8 Kharkiv", "Killed 8 3 4 Kherson", "Injured 6 4 1 Kherson", "Killed 47 20 21 Total", "Injured 81 43 29 Total"],
            desk.Counts.Select(count => $"{count.Outcome} {count.Count} {count.Breakdown[VictimGroup.Men]} {count.Breakdown[VictimGroup.Women]} {count.Place.Written}"));
        Assert.Equal([$"{page}table 1, row 3, column 4", $"{page}table 1, row 3, column 7"], desk.Counts.Take(2).Select(count => count.Citation.Cell));
        Assert.Equal(
            [
                $"{name}, cell {page}table 1, row 2, column 4: no column and no title says when; the counts are kept without days and stand in no table of days; casualtystats map lets you give date_start and date_end",
                $"{name}, cell {page}table 1, row 3, column 1: 3 places of this table have no code, in 3 rows (Donetsk; Kharkiv; Kherson); their counts are kept under the names as written; places.csv can give them codes",
            ], desk.Told);
    }

    // A governorate's name over three rows, the third its total; "Figures as of 3 December 2024." stands above the table.
    [Theory]
    [InlineData("flash.docx", "")]
    [InlineData("flash-browser.pdf", "page 1, ")]
    public void Collect_FlashUpdateWithCellsOverSeveralRows_KnowsPlacesSubtotalsAndDays(string name, string page)
    {
        desk.With(name, Data(name)).Collect();
        Assert.Equal(["Killed 12 SY0703", "Injured 30 SY0703", "Killed 7 SY0705", "Injured 9 SY0705", "Killed 19 SY07", "Injured 39 SY07", "Killed 4 SY0203"], desk.Counts.Select(count => $"{count.Outcome} {count.Count} {count.Place.Area.OnlyCode}"));
        Assert.All(desk.Counts, count => Assert.Equal((new ReferencePeriod(null, new DateOnly(2024, 12, 3)), true), (count.Harmed, count.Cumulative)));
        Assert.Equal([$"{name}, cell {page}table 1, row 1, column 3: the words \"Figures as of 3 December 2024.\" make the figures of this table totals of all days up to 2024-12-03"], desk.Told);
    }

    [Fact]
    public void Collect_ArabicTableWithBorders_IsReadFromTheRight()
    {
        desk.With("ar.pdf", Data("update-ar.pdf")).Collect();
        Assert.Equal(["Killed 12 SY07", "Injured 30 SY07", "Killed 7 SY02", "Injured 9 SY02", "Killed 19 ", "Injured 39 "], desk.Counts.Select(count => $"{count.Outcome} {count.Count} {count.Place.Area.OnlyCode}"));
    }

    [Fact]
    public void Collect_CutPdf_GivesAFindingOrItsWholePages()
    {
        byte[] whole = Data("post-office.pdf");
        desk.With("cut.pdf", whole[..(whole.Length / 3)]).Collect();
        Assert.Equal("cut.pdf: the file is no PDF or is damaged; open it and save or print it anew as PDF, or save its text as .txt", Assert.Single(desk.Told));
    }

    [Fact]
    public void Collect_WordWithPassword_SaysSo() => Assert.Equal(
        "a.docx: the document has a password or is of an older format (.doc); save it without a password as .docx",
        Assert.Single(desk.With("a.docx", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]).Collect().Told));

    [Fact]
    public void Collect_ZipBomb_IsToldAndNotOpened()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open())
            for (int i = 0; i < 300; i++) entry.Write(new byte[1 << 20]);
        Assert.Equal("bomb.docx: the document would unpack to more than 256 MB and was not opened; look whether it is what it says it is", Assert.Single(desk.With("bomb.docx", bytes.ToArray()).Collect().Told));
    }

    [Fact]
    public void Collect_WordWithExternalEntities_IsNotFollowed()
    {
        using var bytes = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(Data("post.docx"))))
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in source.Entries)
            {
                using var from = new StreamReader(entry.Open());
                string text = from.ReadToEnd();
                if (entry.FullName == "word/document.xml") text = text.Replace("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", StringComparison.Ordinal);
                using var to = new StreamWriter(zip.CreateEntry(entry.FullName).Open());
                to.Write(text);
            }
        Assert.Equal("x.docx: the file is no Word document or is damaged; open it in Word or LibreOffice and save it anew as .docx", Assert.Single(desk.With("x.docx", bytes.ToArray()).Collect().Told));
    }

    [Fact]
    public void Collect_PageMadeToBeDeep_IsTold() => Assert.Equal(
        "deep.html: the page's elements stand in each other deeper than in any page that people write; it was not read. Save its text as .txt",
        Assert.Single(desk.With("deep.html", string.Concat(Enumerable.Repeat("<div>", 200_000)) + "3 killed").Collect().Told));

    /// <summary>Whatever the bytes, no reader throws, and the same bytes give the same again.</summary>
    [Theory]
    [InlineData("x.html", "post.html")]
    [InlineData("x.pdf", "post-office.pdf")]
    [InlineData("x.docx", "post.docx")]
    [InlineData("x.eml", "post.txt")]
    [InlineData("result.json", "post.txt")]
    public void Collect_DamagedBytes_NeverThrow(string name, string seed)
    {
        byte[] sound = Data(seed);
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte.Array[0, 40], Gen.Bool).Sample((at, bytes, cut) =>
        {
            byte[] damaged = cut ? [.. sound[..at], .. bytes] : [.. sound[..at], .. bytes, .. sound[Math.Min(sound.Length, at + bytes.Length)..]];
            var once = desk.With(name, damaged).Collect().Items.Select(item => item.Document?.Document.Text).ToList();
            Assert.Equal(once, desk.Collect().Items.Select(item => item.Document?.Document.Text));
        }, iter: 60, threads: 1);
    }

    private static byte[] Data(string name) => File.ReadAllBytes(Repository.Path("tests", "CasualtyStats.Tests", "Collect", "Documents", "Data", name));
}
