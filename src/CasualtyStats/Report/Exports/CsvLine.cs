using System.Buffers;
using System.Text;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Exports;

/// <summary>Writes comma-separated lines (RFC 4180), each ended by a line feed.</summary>
/// <param name="writer">Where to.</param>
/// <param name="forSpreadsheet">For a file that people open in a spreadsheet: text that would run as a formula gets an apostrophe in front.</param>
internal sealed class CsvLine(TextWriter writer, bool forSpreadsheet)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");

    private readonly StringBuilder line = new();
    private bool first = true;

    /// <summary>The header.</summary>
    public void Header(params ReadOnlySpan<string> names)
    {
        foreach (string name in names) Add(name);
        End();
    }

    /// <summary>A value of the program's own: a number, a day, a code, or null for nothing.</summary>
    public CsvLine Add(string? value)
    {
        if (!first) line.Append(',');
        first = false;
        if (value is null) return this;
        if (value.AsSpan().IndexOfAny(Special) < 0) line.Append(value);
        else line.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        return this;
    }

    public CsvLine Add(long? value) => Add(value is { } number ? Invariant.Of(number) : null);

    public CsvLine Add(DateOnly? value) => Add(value is { } day ? Invariant.Of(day) : null);

    /// <summary>Words of a document, a file name, a message.</summary>
    public CsvLine AddText(string? value) => Add(forSpreadsheet && value is not null && CellText.LooksLikeFormula(value) ? "'" + value : value);

    public void End()
    {
        line.Append('\n');
        writer.Write(line);
        line.Clear();
        first = true;
    }
}
