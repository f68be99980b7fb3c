using System.Collections.Immutable;

namespace CasualtyStats.Collect.Summaries;

/// <summary>Cells put together in one buffer, so that a result of a million lines makes no million strings.</summary>
internal sealed class LineBuilder(TextWriter output, bool quoted)
{
    private const int Room = 1 << 16;
    private const int LongestNumber = 24;

    private readonly List<string> cells = [];
    private char[] buffer = new char[Room];
    private int used;
    private bool first = true;

    /// <summary>A cell of text.</summary>
    public void Text(string text)
    {
        if (!quoted) { cells.Add(text); return; }
        Start(2 * text.Length + 3);
        // A spreadsheet runs what begins so; the apostrophe makes it words.
        bool formula = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t';
        if (!formula && text.AsSpan().IndexOfAny(",\"\n\r") < 0)
        {
            text.CopyTo(buffer.AsSpan(used));
            used += text.Length;
            return;
        }
        buffer[used++] = '"';
        if (formula) buffer[used++] = '\'';
        foreach (char c in text)
        {
            if (c == '"') buffer[used++] = '"';
            buffer[used++] = c;
        }
        buffer[used++] = '"';
    }

    /// <summary>A cell with a number; null leaves it empty.</summary>
    public void Number(long? number)
    {
        if (!quoted) { cells.Add(number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""); return; }
        Start(LongestNumber);
        if (number is not { } value) return;
        value.TryFormat(buffer.AsSpan(used), out int written, default, System.Globalization.CultureInfo.InvariantCulture);
        used += written;
    }

    /// <summary>A cell with half of a number: 7 gives 3.5.</summary>
    public void Half(long? twice)
    {
        if (!quoted) { cells.Add(twice is { } t ? (t / 2).ToString(System.Globalization.CultureInfo.InvariantCulture) + (t % 2 == 0 ? "" : ".5") : ""); return; }
        Number(twice / 2);
        if (twice is { } odd && odd % 2 != 0) { buffer[used++] = '.'; buffer[used++] = '5'; }
    }

    /// <summary>Ends a line.</summary>
    public void End()
    {
        buffer[used++] = '\n';
        first = true;
        if (used > Room / 2) Flush();
    }

    /// <summary>Hands on what is left.</summary>
    public void Flush()
    {
        output.Write(buffer.AsSpan(0, used));
        used = 0;
    }

    /// <summary>The cells since the last call, where nothing is quoted.</summary>
    public ImmutableArray<string> TakeCells()
    {
        ImmutableArray<string> taken = [.. cells];
        cells.Clear();
        return taken;
    }

    private void Start(int length)
    {
        if (used + length + LongestNumber + 2 > buffer.Length)
        {
            Flush();
            if (length + LongestNumber + 2 > buffer.Length) buffer = new char[2 * length + LongestNumber];
        }
        if (!first) buffer[used++] = ',';
        first = false;
    }
}
