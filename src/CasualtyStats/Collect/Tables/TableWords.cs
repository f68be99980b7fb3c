using System.Collections.Concurrent;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect.Tables;

/// <summary>The headers and the words in cells that tables of counts use, in both languages: <c>data/tables/*.csv</c>.</summary>
internal static class TableWords
{
    // A column says the same few words a million times over; folding each anew would be most of the work.
    private const int MostSeen = 10_000;
    private static readonly ConcurrentDictionary<(string Field, string Word), string?> Seen = new();

    private static readonly Lazy<Dictionary<string, Column>> Headers = new(() =>
        Load("tables/headers.csv", row => NameForm.Of(row["header"]), row => Enum.Parse<Column>(row["column"].Replace("_", "", StringComparison.Ordinal), true)));

    private static readonly Lazy<Dictionary<(string Field, string Word), string>> Values = new(() =>
        Load("tables/values.csv", row => (row["field"], NameForm.Of(row["word"])), row => row["value"]));

    /// <summary>What a header means, or null.</summary>
    /// <param name="header">As written.</param>
    public static Column? Header(string header) => Headers.Value.TryGetValue(NameForm.Of(header), out var column) ? column : null;

    /// <summary>What a word in a cell means, or null.</summary>
    /// <param name="field"><c>outcome</c>, <c>qualifier</c>, <c>victim_class</c>, <c>cumulative</c>, <c>assertion</c> or <c>cause</c>.</param>
    /// <param name="word">As written.</param>
    public static string? Value(string field, string word)
    {
        if (Seen.TryGetValue((field, word), out string? known)) return known;
        string? value = Values.Value.GetValueOrDefault((field, NameForm.Of(word)));
        if (Seen.Count < MostSeen) Seen.TryAdd((field, word), value);
        return value;
    }

    /// <summary>An enumeration's member from the code that the tables write: <c>killed_or_injured</c>.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="field">The field whose words are looked up.</param>
    /// <param name="word">As written.</param>
    public static T? Member<T>(string field, string word)
        where T : struct, Enum
    {
        if (Members<T>.Seen.TryGetValue((field, word), out var known)) return known;
        T? member = Value(field, word) is { } code ? Enum.Parse<T>(code.Replace("_", "", StringComparison.Ordinal), ignoreCase: true) : null;
        if (Members<T>.Seen.Count < MostSeen) Members<T>.Seen.TryAdd((field, word), member);
        return member;
    }

    private static class Members<T>
        where T : struct, Enum
    {
        public static ConcurrentDictionary<(string Field, string Word), T?> Seen { get; } = new();
    }

    // "at_least" and "at least" are one word here; one word with two meanings is a fault of the table.
    private static Dictionary<TKey, TValue> Load<TKey, TValue>(string table, Func<DataRow, TKey> key, Func<DataRow, TValue> value)
        where TKey : notnull
    {
        var all = new Dictionary<TKey, TValue>();
        foreach (var row in DataTable.Embedded(table))
            if (!all.TryAdd(key(row), value(row)) && !Equals(all[key(row)], value(row)))
                throw new InvalidDataException($"{row.Table}, line {row.Line}: the word has another meaning further up; a word has one meaning in a table");
        return all;
    }
}
