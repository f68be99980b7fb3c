using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Finds what may touch a region and some days: by day and governorate where both are narrow, else by looking at all that is wide.</summary>
internal sealed class DayIndex<T>(Territory territory)
{
    private const int Long = 40, Widest = 4000;
    private readonly Dictionary<(int Day, PCode Top), List<T>> narrow = [];
    private readonly Dictionary<int, List<T>> anywhere = [], ofDay = [];
    private readonly List<T> always = [], all = [];

    /// <summary>Adds an item.</summary>
    public void Add(Area area, Days days, T item)
    {
        all.Add(item);
        if ((long)days.To - days.From > Long) { always.Add(item); return; }
        var tops = Tops(area);
        for (int day = days.From; day <= days.To; day++)
        {
            Put(ofDay, day, item);
            if (tops is null) Put(anywhere, day, item);
            else
                foreach (var top in tops) Put(narrow, (day, top), item);
        }
    }

    /// <summary>Items that may touch a region and days; one may come more than once.</summary>
    public IEnumerable<T> Near(Area area, Days days) =>
        (long)days.To - days.From > Widest ? all : Narrow(area, days).Concat(always);

    private IEnumerable<T> Narrow(Area area, Days days)
    {
        var tops = Tops(area);
        for (int day = days.From; day <= days.To; day++)
        {
            if (tops is null)
            {
                if (!ofDay.TryGetValue(day, out var every)) continue;
                foreach (var item in every) yield return item;
                continue;
            }
            foreach (var top in tops)
                if (narrow.TryGetValue((day, top), out var list))
                    foreach (var item in list) yield return item;
            if (anywhere.TryGetValue(day, out var loose))
                foreach (var item in loose) yield return item;
        }
    }

    // The governorates that a region touches; null where it may touch any.
    private PCode[]? Tops(Area area)
    {
        if (!area.IsKnown) return null;
        var tops = new PCode[area.Include.Length];
        for (int i = 0; i < tops.Length; i++)
        {
            var code = area.Include[i];
            var chain = territory.Chain(code);
            int level = territory.Level(code);
            if (level == 0) return null;
            tops[i] = level == 1 || chain.Length == 0 ? code : chain.Length >= 2 ? chain[^2] : chain[^1];
        }
        return tops.Length < 2 ? tops : [.. tops.Distinct()];
    }

    private static void Put<TKey>(Dictionary<TKey, List<T>> index, TKey key, T item) where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(item);
    }
}
