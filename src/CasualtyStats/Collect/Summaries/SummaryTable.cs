using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Summaries;

/// <summary>Sums of one table as it stands: nothing reconciled, nothing of it kept.</summary>
public sealed class SummaryTable
{
    private const int Block = 1 << 14;

    private readonly SummaryGroups groups;
    private readonly int keys;

    internal SummaryTable(SummaryColumns columns, SummaryGroups groups, long rows, ImmutableArray<Finding> findings)
    {
        this.groups = groups;
        keys = columns.Keys.Length;
        Headers = [.. columns.Keys.Select(key => key.Header), .. groups.Headers];
        Summed = [.. columns.Values.Select(value => value.Header)];
        NotSummed = columns.NotSummed;
        Rows = rows;
        Findings = findings;
    }

    /// <summary>Headers of the result: the keys, then the sums and <c>events</c>, or the spread across sources.</summary>
    public ImmutableArray<string> Headers { get; }

    /// <summary>Headers of the columns that were summed.</summary>
    public ImmutableArray<string> Summed { get; }

    /// <summary>Headers of columns of people that were not summed because nobody named them or because they look like running totals.</summary>
    public ImmutableArray<string> NotSummed { get; }

    /// <summary>Rows that were read, without headers and tag rows.</summary>
    public long Rows { get; }

    /// <summary>Number of groups.</summary>
    public int Groups => groups.Count;

    /// <summary>Rows passed over, cells that hold no number, days that cannot be read.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>
    /// The cells of a group, as many as <see cref="Headers"/>. Groups stand in the order of their keys, days by the calendar and words by their code points.
    /// A sum over cells that are all empty is empty, never 0.
    /// </summary>
    /// <param name="group">From 0, less than <see cref="Groups"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public ImmutableArray<string> Cells(int group)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(group);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(group, Groups);
        var line = new LineBuilder(TextWriter.Null, quoted: false);
        groups.Write(line, group);
        return line.TakeCells();
    }

    /// <summary>Writes everything as CSV: UTF-8 text with \n line ends, a header first; cells that a spreadsheet would take for a formula begin with an apostrophe.</summary>
    /// <param name="output">Where to.</param>
    public void WriteCsv(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var head = new LineBuilder(output, quoted: true);
        foreach (string header in Headers) head.Text(header);
        head.End();
        head.Flush();
        // Blocks of lines are put together side by side and written in their order.
        var blocks = Enumerable.Range(0, (Groups + Block - 1) / Block).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(Lines);
        foreach (var block in blocks) output.Write(block);
    }

    /// <summary>Writes everything as one JSON array of objects; numbers as numbers, what is empty as null.</summary>
    /// <param name="output">Where to.</param>
    public void WriteJson(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write("[");
        for (int group = 0; group < Groups; group++)
        {
            var cells = Cells(group);
            output.Write(group == 0 ? "\n{" : ",\n{");
            for (int i = 0; i < cells.Length; i++)
            {
                bool number = i >= keys;
                string value = number ? cells[i].Length == 0 ? "null" : cells[i] : JsonString(cells[i]);
                output.Write($"{(i == 0 ? "" : ",")}{JsonString(Headers[i])}:{value}");
            }
            output.Write("}");
        }
        output.Write("\n]\n");
    }

    private StringBuilder Lines(int block)
    {
        using var lines = new StringWriter();
        var line = new LineBuilder(lines, quoted: true);
        for (int group = block * Block; group < Math.Min(Groups, (block + 1) * Block); group++)
        {
            groups.Write(line, group);
            line.End();
        }
        line.Flush();
        return lines.GetStringBuilder();
    }

    private static string JsonString(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
