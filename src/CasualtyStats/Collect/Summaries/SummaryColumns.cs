using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect.Summaries;

/// <summary>Where in a table the keys, the numbers and the sources stand.</summary>
internal sealed class SummaryColumns
{
    private SummaryColumns(int width) => Width = width;

    /// <summary>Cells of a whole row.</summary>
    public int Width { get; }

    /// <summary>What rows are grouped by.</summary>
    public ImmutableArray<SummaryKey> Keys { get; private init; }

    /// <summary>What is summed; across sources the one column of totals.</summary>
    public ImmutableArray<SummaryValue> Values { get; private init; }

    /// <summary>Column of the source, from 0; -1 where it is not asked for.</summary>
    public int Source { get; private init; }

    /// <summary>Headers of columns of people that are left out.</summary>
    public ImmutableArray<string> NotSummed { get; private init; }

    /// <summary>True where another file's columns give the same result's columns.</summary>
    public bool Matches(SummaryColumns other) =>
        Keys.Select(key => key.Header).SequenceEqual(other.Keys.Select(key => key.Header)) && Values.Select(value => value.Header).SequenceEqual(other.Values.Select(value => value.Header));

    /// <summary>Finds the columns in a row that may be the header.</summary>
    /// <param name="header">Its cells as written.</param>
    /// <param name="query">What is asked for.</param>
    /// <returns>The columns, or why this is not the header.</returns>
    public static (SummaryColumns? Columns, Message? Missing) Find(ImmutableArray<string> header, SummaryQuery query)
    {
        string[] forms = [.. header.Select(cell => NameForm.Of(cell.AsSpan().TrimStart('\ufeff')))];
        var keys = ImmutableArray.CreateBuilder<SummaryKey>();
        foreach (string name in query.By)
        {
            SummaryPeriod? period = name switch { "day" or "date" => SummaryPeriod.Day, "week" => SummaryPeriod.Week, "month" => SummaryPeriod.Month, "year" => SummaryPeriod.Year, _ => null };
            int at = period is null || name == "date" ? Column(forms, name) : Column(forms, "date");
            if (at < 0) return (null, new("summary.no-column", name, Kinds(), string.Join(", ", header)));
            // A column headed "day" asks for itself; one of several dates is named by its own header.
            keys.Add(new(period is null || name == "date" ? Plain(header[at]) : name, at, period ?? (SummaryWords.Of("date").Contains(forms[at]) ? SummaryPeriod.Day : null)));
        }
        var (values, left) = query.Columns.IsDefaultOrEmpty ? Usual(header, forms) : Named(header, forms, query.Columns, out var missing) is { } named ? (named, []) : (default, []);
        if (values.IsDefaultOrEmpty) return (null, new("summary.no-number", query.Columns.IsDefaultOrEmpty ? "–" : string.Join(", ", query.Columns), string.Join(", ", header)));
        int source = -1;
        if (query.AcrossSources)
        {
            source = Column(forms, "source");
            if (source < 0) return (null, new("summary.no-column", "source", Kinds(), string.Join(", ", header)));
            if (query.Columns.IsDefaultOrEmpty) values = [OneTotal(values, forms)];
        }
        return (new(header.Length) { Keys = keys.ToImmutable(), Values = values, Source = source, NotSummed = query.AcrossSources ? [] : left }, null);
    }

    private static string Kinds() => string.Join(", ", SummaryWords.Kinds);

    private static string Plain(string header) => header.Trim().TrimStart('\ufeff');

    // The likeliest header of the kind that the table has, or the header of that very name.
    private static int Column(string[] forms, string kind)
    {
        foreach (string form in SummaryWords.Of(kind))
            if (Array.IndexOf(forms, form) is var at and >= 0) return at;
        return Array.IndexOf(forms, NameForm.Of(kind));
    }

    private static (ImmutableArray<SummaryValue> Values, ImmutableArray<string> Left) Usual(ImmutableArray<string> header, string[] forms)
    {
        var values = SummaryWords.Of(SummaryWords.Sum).Select(form => Array.IndexOf(forms, form)).Where(at => at >= 0).Select(at => new SummaryValue(Plain(header[at]), at)).ToImmutableArray();
        var people = SummaryWords.Of(SummaryWords.People).Concat(SummaryWords.Of(SummaryWords.Sum)).ToHashSet(StringComparer.Ordinal);
        var left = Enumerable.Range(0, forms.Length)
            .Where(at => values.All(value => value.Column != at) && (people.Contains(forms[at]) || SummaryWords.IsRunningTotal(forms[at])))
            .Select(at => Plain(header[at])).ToImmutableArray();
        return (values, left);
    }

    private static ImmutableArray<SummaryValue>? Named(ImmutableArray<string> header, string[] forms, ImmutableArray<string> names, out string missing)
    {
        var values = ImmutableArray.CreateBuilder<SummaryValue>();
        missing = "";
        foreach (string name in names)
        {
            int at = Array.IndexOf(forms, NameForm.Of(name));
            if (at < 0) { missing = name; return null; }
            values.Add(new(Plain(header[at]), at));
        }
        return values.ToImmutable();
    }

    // Where nobody names one, the total of a row is its "total", "count" or "best" before a column of one outcome or group.
    private static SummaryValue OneTotal(ImmutableArray<SummaryValue> values, string[] forms) =>
        values.FirstOrDefault(value => forms[value.Column] is "total" or "count" or "best" or "fatalities" or "العدد" or "المجموع") ?? values[0];
}
