using System.Text;

namespace CasualtyStats.Collect.Files;

/// <summary>Finds out how a text is encoded: a byte-order mark, UTF-16 by its regular bytes, strict UTF-8, else windows-1256 or windows-1252 by the letters that come out.</summary>
internal static class TextDecoder
{
    private const int Sample = 64 * 1024;

    // Of the bytes above 7F in Arabic text of windows-1256 nearly all are Arabic letters; in French or English text few are.
    private const double ArabicShare = 0.6;

    /// <summary>Reads bytes as text.</summary>
    /// <param name="bytes">The file.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        var form = Look(bytes);
        return new(form.Encoding is null ? "" : Lines(form.Encoding.GetString(bytes[form.Letters])), form.Name, form.Guessed, form.Damage);
    }

    /// <summary>How bytes are to be read, without reading them.</summary>
    /// <param name="bytes">The file.</param>
    public static TextForm Look(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe])) return Wide(Encoding.Unicode, bytes, 2, guessed: false);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff])) return Wide(Encoding.BigEndianUnicode, bytes, 2, guessed: false);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf])) return Utf8(bytes, 3);
        if (IsKnownBinary(bytes)) return Binary;
        if (Utf16(bytes) is { } wide) return Wide(wide, bytes, 0, guessed: true);
        return LooksBinary(bytes) ? Binary : Utf8(bytes, 0);
    }

    private static TextForm Binary => new(null, "binary", true, TextDamage.Binary, default);

    private static TextForm Utf8(ReadOnlySpan<byte> bytes, int mark)
    {
        var letters = bytes[mark..];
        if (System.Text.Unicode.Utf8.IsValid(letters)) return new(Encoding.UTF8, "utf-8", false, TextDamage.None, mark..bytes.Length);
        if (CutTail(letters) is var tail and > 0) return new(Encoding.UTF8, "utf-8", false, TextDamage.CutAtEnd, mark..(bytes.Length - tail));
        return mark > 0 || MostlyUtf8(letters) ? new(Encoding.UTF8, "utf-8", false, TextDamage.BadBytes, mark..bytes.Length) : SingleByte(bytes);
    }

    // Bytes of a last letter that was begun and not finished, where all before them is sound; else 0.
    private static int CutTail(ReadOnlySpan<byte> bytes)
    {
        for (int tail = 1; tail <= Math.Min(3, bytes.Length); tail++)
        {
            byte lead = bytes[^tail];
            if ((lead & 0xc0) == 0x80) continue;
            int needed = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
            return needed > tail && System.Text.Unicode.Utf8.IsValid(bytes[..^tail]) && (bytes.Length > tail + 1 && HasWide(bytes[..^tail]) || tail > 1) ? tail : 0;
        }
        return 0;
    }

    private static bool HasWide(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7f) >= 0;

    // Whole letters of several bytes hardly ever come about by chance in a one-byte encoding.
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        long good = 0, bad = 0;
        var rest = bytes;
        while (!rest.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(rest, out var rune, out int used);
            if (status != System.Buffers.OperationStatus.Done) bad++;
            else if (rune.Value > 0x7f) good++;
            rest = rest[Math.Max(1, used)..];
        }
        return good > bad * 10;
    }

    private static TextForm SingleByte(ReadOnlySpan<byte> bytes)
    {
        var arabic = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;
        string highest = arabic.GetString([.. Enumerable.Range(0, 256).Select(each => (byte)each)]);
        Span<int> times = stackalloc int[256];
        times.Clear();
        foreach (byte b in bytes) times[b]++;
        long letters = 0, high = 0;
        for (int b = 0; b < 256; b++)
        {
            if (highest[b] <= 0x7f) continue;
            high += times[b];
            if (highest[b] is >= '\u0600' and <= '\u06ff') letters += times[b];
        }
        return letters >= high * ArabicShare ? new(arabic, "windows-1256", true, TextDamage.None, ..bytes.Length)
            : new(CodePagesEncodingProvider.Instance.GetEncoding(1252)!, "windows-1252", true, TextDamage.None, ..bytes.Length);
    }

    private static TextForm Wide(Encoding encoding, ReadOnlySpan<byte> bytes, int mark, bool guessed)
    {
        bool cut = bytes.Length % 2 != 0;
        var letters = mark..(bytes.Length - (cut ? 1 : 0));
        string text = encoding.GetString(bytes[letters]);
        if (text.Contains('\0', StringComparison.Ordinal)) return Binary;
        var damage = cut ? TextDamage.CutAtEnd : text.Contains('\ufffd', StringComparison.Ordinal) ? TextDamage.BadBytes : TextDamage.None;
        return new(encoding, encoding == Encoding.Unicode ? "utf-16le" : "utf-16be", guessed, damage, letters);
    }

    // Without a mark: in UTF-16 every second byte is 0 (Latin) or 6 (Arabic).
    private static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        int length = Math.Min(bytes.Length, Sample) & ~1;
        if (length < 4) return null;
        int even = 0, odd = 0;
        for (int i = 0; i < length; i += 2)
        {
            if (bytes[i] is 0 or 6 or 0x20) even++;
            if (bytes[i + 1] is 0 or 6 or 0x20) odd++;
        }
        bool holdsZero = bytes[..length].Contains((byte)0);
        int pairs = length / 2;
        if (!holdsZero) return null;
        if (odd >= pairs * 0.9 && even < pairs * 0.5) return Encoding.Unicode;
        return even >= pairs * 0.9 && odd < pairs * 0.5 ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsKnownBinary(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) || bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4e, 0x47])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) || bytes.StartsWith("GIF8"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xd0, 0xcf, 0x11, 0xe0]);

    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0)) return true;
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        int control = 0;
        foreach (byte b in sample)
            if (b < 0x20 && b is not (0x09 or 0x0a or 0x0b or 0x0c or 0x0d or 0x1b)) control++;
        return control * 20 > sample.Length;
    }

    private static string Lines(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
}
