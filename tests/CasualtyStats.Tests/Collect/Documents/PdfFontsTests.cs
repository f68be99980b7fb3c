using System.Buffers.Binary;
using System.IO.Compression;
using CasualtyStats.Collect.Documents.Pdf;

namespace CasualtyStats.Tests.Collect.Documents;

/// <summary>A font with a sign that is made of itself is found before it is followed for ever.</summary>
public sealed class PdfFontsTests
{
    // Signs of which each is made of those named; an empty list is a plain outline.
    [Theory]
    [InlineData(true, "", "")]
    [InlineData(true, "1", "")]
    [InlineData(true, "1,2", "2", "")]
    [InlineData(false, "0")]
    [InlineData(false, "1", "0")]
    [InlineData(false, "", "2", "3", "1,0")]
    [InlineData(true, "7", "")]
    public void AreSound_SignMadeOfItself_IsFalse(bool sound, params string[] signs)
    {
        byte[] font = Font([.. signs.Select(parts => parts.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray())]);
        Assert.Equal(sound, PdfFonts.IsSound(font));
        Assert.Equal(sound, PdfFonts.AreSound(Pdf(font, packed: true)));
        Assert.Equal(sound, PdfFonts.AreSound(Pdf(font, packed: false)));
    }

    [Fact]
    public void AreSound_PartsOfPartsAThousandDeep_IsFalse()
    {
        Assert.False(PdfFonts.IsSound(Font([.. Enumerable.Range(1, 1000).Select(next => new[] { next }), []])));
        Assert.True(PdfFonts.IsSound(Font([.. Enumerable.Range(1, 20).Select(next => new[] { next }), []])));
    }

    [Fact]
    public void AreSound_OurOwnPdfs_IsTrue()
    {
        string folder = Repository.Path("tests", "CasualtyStats.Tests", "Collect", "Documents", "Data");
        string[] files = [.. Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal)];
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(PdfFonts.AreSound(File.ReadAllBytes(file)), file));
    }

    [Fact]
    public void AreSound_CutAnywhere_NeverThrows()
    {
        byte[] font = Font([[1, 2], [2], []]);
        for (int length = 0; length < font.Length; length++) Assert.True(PdfFonts.IsSound(font.AsSpan(0, length)));
    }

    private static byte[] Pdf(byte[] font, bool packed)
    {
        using var pdf = new MemoryStream();
        pdf.Write("%PDF-1.7\n1 0 obj\n<< /Length 1 >>\nstream\r\n"u8);
        if (packed)
            using (var zip = new ZLibStream(pdf, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(font);
        else pdf.Write(font);
        pdf.Write("\nendstream\nendobj\n"u8);
        return pdf.ToArray();
    }

    private static byte[] Font(int[][] signs)
    {
        var glyf = new List<byte>();
        var loca = new List<int> { 0 };
        foreach (int[] parts in signs)
        {
            glyf.AddRange(parts.Length > 0 ? [0xff, 0xff] : [0, 0]);
            glyf.AddRange(new byte[8]);
            for (int i = 0; i < parts.Length; i++)
                glyf.AddRange([0, (byte)(i < parts.Length - 1 ? 0x20 : 0), (byte)(parts[i] >> 8), (byte)(parts[i] & 255), 0, 0]);
            loca.Add(glyf.Count);
        }
        (string Name, byte[] Bytes)[] tables = [("glyf", [.. glyf]), ("head", [.. new byte[50], 0, 1, 0, 0]), ("loca", [.. loca.SelectMany(place => Four(place))])];
        var font = new List<byte> { 0, 1, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0 };
        int at = 12 + 16 * tables.Length;
        foreach (var (name, bytes) in tables)
        {
            font.AddRange([.. name.Select(c => (byte)c), .. Four(0), .. Four(at), .. Four(bytes.Length)]);
            at += bytes.Length;
        }
        foreach (var (_, bytes) in tables) font.AddRange(bytes);
        return [.. font];
    }

    private static byte[] Four(int number)
    {
        byte[] four = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, number);
        return four;
    }
}
