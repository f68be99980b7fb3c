using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CasualtyStats.Collect.Files;
using CasualtyStats.Model;
using CsvHelper;

namespace CasualtyStats.Collect.Summaries;

/// <summary>Sums of one source's table as it stands: streamed, nothing kept, nothing reconciled.</summary>
/// <remarks>
/// A table of many sources says the same death several times; its sum is a number of rows, not of people. <see cref="SummaryQuery.AcrossSources"/>
/// shows how far the sources agree. Memory holds the groups of the result (across sources: 12 bytes a row besides), never the file.
/// </remarks>
public static class TableSummary
{
    private const int Sample = 64 << 10;
    private const int DeepestHeader = 20;

    /// <summary>Reads the tables and sums them as one.</summary>
    /// <param name="paths">CSV files (comma, semicolon, tab or bar; UTF-8, UTF-16 or windows-1256) or workbooks (xlsx, xls: the first sheet that has the columns) with the same columns.</param>
    /// <param name="query">What to sum by what.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The result, or null with the finding that says why there is none.</returns>
    /// <exception cref="ArgumentException">There is no file, nothing to group by, or more than one column across sources.</exception>
    public static (SummaryTable? Table, ImmutableArray<Finding> Findings) Of(ImmutableArray<string> paths, SummaryQuery query, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (paths.IsDefaultOrEmpty) throw new ArgumentException("at least one file", nameof(paths));
        if (query.By.IsDefaultOrEmpty) throw new ArgumentException("at least one key to group by", nameof(query));
        if (query is { AcrossSources: true, Columns.Length: > 1 }) throw new ArgumentException("one column of totals across sources", nameof(query));
        try
        {
            return Sum(paths, query, cancel);
        }
        catch (Exception error) when (error is OverflowException or AggregateException { InnerException: OverflowException })
        {
            return (null, [Fault(Path.GetFileName(paths[0]), new("summary.too-many", string.Join(", ", query.By)))]);
        }
    }

    private static (SummaryTable? Table, ImmutableArray<Finding> Findings) Sum(ImmutableArray<string> paths, SummaryQuery query, CancellationToken cancel)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var gathered = new List<RowSink>();
        SummaryColumns? columns = null;
        long rows = 0;
        foreach (string path in paths)
        {
            string name = Path.GetFileName(path);
            var sources = SummarySource.Of(path, out var unreadable);
            if (unreadable is not null) return (null, [unreadable]);
            SummaryColumns? found = null;
            TableHead head = default;
            Message? reason = null;
            SummarySource source = default;
            foreach (var each in sources)
                if ((found = Head(source = each, query, out head, out reason)) is not null) break;
            if (found is null) return (null, [Fault(name, reason ?? new("summary.not-a-table", name))]);
            if (columns is not null && !columns.Matches(found)) return (null, [Fault(name, new("summary.other-columns", name, Path.GetFileName(paths[0])))]);
            columns ??= found;
            var parts = Read(source, head, found, query, cancel);
            var notes = new RowNotes(found.Keys.Length, found.Values.Length);
            long before = head.Rows;
            foreach (var part in parts)
            {
                rows += part.Taken;
                gathered.Add(part.Rows);
                notes.Add(part.Notes, before);
                if (part.BrokenAt is { } record)
                    findings.Add(new("table-cut", Severity.Conflict, new(name, "", null, Number(before + record), null), new("summary.cut", name, Number(before + record)), []));
                before += part.Records;
            }
            Tell(findings, name, found, notes);
        }
        SummaryGroups groups = query.AcrossSources ? new SpreadGroups([.. gathered.Cast<SpreadRows>()]) : new SumGroups(columns!, [.. gathered.Cast<SumRows>()]);
        return (new(columns!, groups, rows, findings.ToImmutable()), []);
    }

    private static List<TablePart> Read(SummarySource source, TableHead head, SummaryColumns columns, SummaryQuery query, CancellationToken cancel)
    {
        List<long> cuts = source.Rows is null ? PartCuts.Of(source.Path, head.Options, head.First, columns.Width, Environment.ProcessorCount) : [head.First];
        var parts = cuts.Select((start, i) => new TablePart(columns, query, head, start, i + 1 < cuts.Count ? cuts[i + 1] : null)).ToList();
        if (parts.Count > 1)
        {
            Parallel.ForEach(parts, new ParallelOptions { CancellationToken = cancel }, part => part.Read(source, head.Options, cancel));
            if (parts.All(part => part.MeetsNext)) return parts;
            parts = [new(columns, query, head, head.First, null)];
        }
        parts[0].Read(source, head.Options, cancel);
        return parts;
    }

    // The separator, the encoding and the header; notes may stand above it.
    private static SummaryColumns? Head(SummarySource source, SummaryQuery query, out TableHead head, out Message? reason)
    {
        byte[] start = new byte[Sample];
        using (var file = source.Open()) start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        var text = TextDecoder.Decode(Whole(start));
        head = default;
        reason = new("summary.not-a-table", Path.GetFileName(source.Path));
        if (text.Damage == TextDamage.Binary || start.Length == 0) return null;
        var encoding = text.Encoding.StartsWith("windows", StringComparison.Ordinal) ? CodePagesEncodingProvider.Instance.GetEncoding(text.Encoding) : text.Encoding switch { "utf-16le" => Encoding.Unicode, "utf-16be" => Encoding.BigEndianUnicode, _ => null };
        var options = TablePart.Options(Separator(text.Text), encoding);
        using var stream = source.Open();
        using var csv = CsvReader.Create(stream, options, leaveOpen: true);
        SummaryColumns? columns = null;
        for (int row = 1; row <= DeepestHeader && csv.Read(); row++)
        {
            ImmutableArray<string> cells = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
            (columns, var missing) = SummaryColumns.Find(cells, query);
            if (row == 1 || cells.Length > 1 && reason!.Key == "summary.not-a-table") reason = missing;
            if (columns is null) continue;
            head = new(options, encoding is not null ? 0 : csv.Read() ? csv.ByteOffset : stream.Length, row);
            break;
        }
        return columns;
    }

    private static ReadOnlySpan<byte> Whole(byte[] start)
    {
        // A letter that the sample cuts in two would look like damage.
        int end = start.Length;
        if (end == Sample && start.AsSpan().LastIndexOf((byte)'\n') is var line and > 0) end = line + 1;
        return start.AsSpan(0, end);
    }

    private static char Separator(string text)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        var line = text.AsSpan(0, end < 0 ? text.Length : end);
        char best = ',';
        int most = 0;
        foreach (char separator in ",;\t|")
        {
            int count = line.Count(separator);
            if (count > most) (best, most) = (separator, count);
        }
        return best;
    }

    private static void Tell(ImmutableArray<Finding>.Builder findings, string name, SummaryColumns columns, RowNotes notes)
    {
        if (notes.Length.Count > 0) findings.Add(Noted("row-length", name, notes.Length, new("summary.row-length", name, Number(notes.Length.Count), Number(notes.Length.First), Number(columns.Width))));
        for (int i = 0; i < columns.Keys.Length; i++)
            if (notes.Day(i) is { Count: > 0 } days) findings.Add(Noted("no-day", name, days, new("summary.no-day", name, Number(days.Count), columns.Keys[i].Header, Number(days.First))));
        for (int i = 0; i < columns.Values.Length; i++)
            if (notes.Number(i) is { Count: > 0 } numbers) findings.Add(Noted("no-number", name, numbers, new("summary.bad-number", name, Number(numbers.Count), columns.Values[i].Header, Number(numbers.First))));
    }

    private static Finding Noted(string code, string name, RowNotes.Note note, Message message) => new(code, Severity.Check, new(name, "", null, Number(note.First), null), message, []);

    private static Finding Fault(string name, Message reason) => new("table-not-read", Severity.Conflict, new(name, "", null, null, null), reason, []);

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);
}
