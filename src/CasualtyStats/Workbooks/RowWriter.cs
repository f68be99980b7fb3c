using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace CasualtyStats.Workbooks;

/// <summary>Writes rows as SpreadsheetML (ECMA-376 part 1, chapter 18.3.1) straight to UTF-8; holds one buffer and a bounded list of links.</summary>
internal sealed class RowWriter(Stream target, RowStyles styles, bool rightToLeft)
{
    /// <summary>Excel refuses a sheet with more hyperlinks than 65 530; later cells keep their text and lose the link.</summary>
    public const int MostLinks = 65_000;

    private const int Spare = 128;

    // What XML or Excel's own escapes would change; everything else goes through as it is.
    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '<', '>', '&', '"', '_']);

    private readonly byte[] buffer = new byte[256 * 1024];
    private readonly List<(string Cell, string Target)> links = [];
    private readonly List<byte[]> columns = [];
    private readonly List<(CellFormat Format, int Style)> last = [];
    private readonly byte[] number = new byte[16];
    private int numberLength;
    private int used;

    /// <summary>Cells with a link and where each leads: <c>#'Sheet'!A1</c> or a web address.</summary>
    public IReadOnlyList<(string Cell, string Target)> Links => links;

    /// <summary>Writes rows, the first as row 1.</summary>
    public void Write(IEnumerable<SheetRow> rows)
    {
        int row = 0;
        foreach (var cells in rows) Write(cells, ++row);
        Flush();
    }

    private void Write(SheetRow row, int at)
    {
        Utf8Formatter.TryFormat(at, number, out numberLength);
        Put("<row r=\""u8);
        Put(number.AsSpan(0, numberLength));
        if (row.Height is { } height)
        {
            Put("\" ht=\""u8);
            Number(height);
            Put("\" customHeight=\"1"u8);
        }
        Put("\">"u8);
        for (int i = 0; i < row.Cells.Length; i++) Write(in row.Cells.ItemRef(i), at, i);
        Put("</row>"u8);
    }

    private void Write(in Cell cell, int row, int column)
    {
        if (cell.Text is { } text)
        {
            if (text.Length > 0 && IsSpecial(text.AsSpan(0, 1))) text = CellText.Clean(text);
            Open(column, CellText.LooksLikeFormula(text) ? Style(cell.Format with { Quoted = true }, column) : Style(cell.Format, column));
            Put(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
            Text(text);
            Put("</t></is></c>"u8);
        }
        else if (cell.Number is { } value)
        {
            Open(column, Style(cell.Format, column));
            Put("><v>"u8);
            Number(value);
            Put("</v></c>"u8);
        }
        else if (!ReferenceEquals(cell.Format, CellFormat.Plain) && cell.Format != CellFormat.Plain)
        {
            Open(column, Style(cell.Format, column));
            Put("/>"u8);
        }
        if (cell.Link is { } link && links.Count < MostLinks) links.Add((CellReference.Of(row, column + 1), link));
    }

    private void Open(int column, int style)
    {
        while (columns.Count <= column) columns.Add(Encoding.ASCII.GetBytes(CellReference.Column(columns.Count + 1)));
        Put("<c r=\""u8);
        Put(columns[column]);
        Put(number.AsSpan(0, numberLength));
        Put("\" s=\""u8);
        Reserve();
        Utf8Formatter.TryFormat(style, buffer.AsSpan(used), out int written);
        used += written;
        buffer[used++] = (byte)'"';
    }

    // The format of the cell above is nearly always this cell's too.
    private int Style(CellFormat format, int column)
    {
        while (last.Count <= column) last.Add((CellFormat.Plain, -1));
        var (above, known) = last[column];
        if (known >= 0 && (ReferenceEquals(above, format) || above.Equals(format))) return known;
        int style = styles.Of(format, rightToLeft);
        last[column] = (format, style);
        return style;
    }

    private void Number(decimal value)
    {
        Reserve();
        used += DecimalText.Write(value, buffer.AsSpan(used));
    }

    private void Number(double value)
    {
        Reserve();
        Utf8Formatter.TryFormat(value, buffer.AsSpan(used), out int written, new StandardFormat('F', 2));
        used += written;
    }

    private void Text(string text)
    {
        if (text.Length > CellText.Limit || IsSpecial(text)) text = Escaped(text);
        for (int at = 0; at < text.Length;)
        {
            int take = Math.Min(text.Length - at, 16 * 1024);
            if (at + take < text.Length && char.IsHighSurrogate(text[at + take - 1])) take--;
            if (buffer.Length - used < take * 3 + Spare) Flush();
            used += Encoding.UTF8.GetBytes(text.AsSpan(at, take), buffer.AsSpan(used));
            at += take;
        }
    }

    // From U+D800 on there are halves of pairs and what XML cannot carry; what else stands there is only looked at more closely.
    private static bool IsSpecial(ReadOnlySpan<char> text) => text.IndexOfAny(Special) >= 0 || text.IndexOfAnyInRange('\ud800', '\uffff') >= 0;

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 32);
        foreach (char c in CellText.EscapeUnderscores(CellText.Clean(text)))
        {
            string? code = c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", '\r' => "&#13;", '\n' => "&#10;", '\t' => "&#9;", _ => null };
            if (code is null) escaped.Append(c);
            else escaped.Append(code);
        }
        return escaped.ToString();
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        Reserve();
        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    private void Reserve()
    {
        if (buffer.Length - used < Spare) Flush();
    }

    private void Flush()
    {
        target.Write(buffer, 0, used);
        used = 0;
    }
}
