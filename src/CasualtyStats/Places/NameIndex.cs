namespace CasualtyStats.Places;

/// <summary>Places by a form of their names: a dictionary of chains, so that 20 000 names cost two arrays and no lists.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, int> heads;
    private readonly List<(int Place, int Next)> links;

    /// <summary>An empty index.</summary>
    /// <param name="capacity">Names expected.</param>
    public NameIndex(int capacity)
    {
        heads = new(capacity, StringComparer.Ordinal);
        links = new(capacity);
    }

    /// <summary>The forms that are known.</summary>
    public IEnumerable<string> Forms => heads.Keys;

    /// <summary>Adds a place under a form; an empty form is passed over.</summary>
    /// <param name="form">A form of its name.</param>
    /// <param name="place">Number of the place.</param>
    public void Add(string form, int place)
    {
        if (form.Length == 0) return;
        int next = heads.GetValueOrDefault(form, -1);
        if (next >= 0 && links[next].Place == place) return;
        heads[form] = links.Count;
        links.Add((place, next));
    }

    /// <summary>True where some place bears the form.</summary>
    /// <param name="form">A form.</param>
    public bool Has(string form) => heads.ContainsKey(form);

    /// <summary>Numbers of the places under a form, in rising order, each once.</summary>
    /// <param name="form">A form.</param>
    public int[] this[string form]
    {
        get
        {
            if (!heads.TryGetValue(form, out int link)) return [];
            var found = new SortedSet<int>();
            for (; link >= 0; link = links[link].Next) found.Add(links[link].Place);
            return [.. found];
        }
    }
}
