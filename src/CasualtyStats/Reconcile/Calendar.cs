using System.Collections.Concurrent;

namespace CasualtyStats.Reconcile;

/// <summary>Finds what touches some days without looking at everything.</summary>
internal sealed class Calendar<T>
{
    private const int Long = 40;
    private readonly List<T> items = [];
    private readonly Dictionary<int, List<int>> byDay = [];
    private readonly List<int> always = [];
    private readonly ConcurrentDictionary<Days, T[]> near = [];

    public static Calendar<T> Of(IEnumerable<T> items, Func<T, IEnumerable<Days>> spans)
    {
        var calendar = new Calendar<T>();
        foreach (var item in items) calendar.Add(item, spans(item));
        return calendar;
    }

    /// <summary>True for a span so short that looking it up by day leaves much out.</summary>
    public static bool IsNarrow(Days span) => (long)span.To - span.From <= Long;

    /// <summary>Adds an item that touches any of some spans of days.</summary>
    public void Add(T item, IEnumerable<Days> spans)
    {
        int index = items.Count;
        items.Add(item);
        var days = new List<int>(2);
        foreach (var span in spans)
        {
            if (!IsNarrow(span) || days.Count > Long) { always.Add(index); return; }
            for (int day = span.From; day <= span.To; day++)
                if (!days.Contains(day)) days.Add(day);
        }
        foreach (int day in days)
        {
            if (!byDay.TryGetValue(day, out var list)) byDay[day] = list = [];
            list.Add(index);
        }
    }

    /// <summary>Items that may touch a span, in the order in which they were added.</summary>
    public IEnumerable<T> Near(Days span)
    {
        if (!IsNarrow(span)) return items;
        return near.GetOrAdd(span, Look);
    }

    private T[] Look(Days span)
    {
        var found = new SortedSet<int>(always);
        for (int day = span.From; day <= span.To; day++)
            if (byDay.TryGetValue(day, out var list)) found.UnionWith(list);
        return [.. found.Select(index => items[index])];
    }
}
