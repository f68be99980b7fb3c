using System.Globalization;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Benchmarks;

/// <summary>
/// A ledger of any size, always the same one: for every governorate and day six incidents, told one by one and as a day's total by
/// three sources that know 85, 55 and 35 % of them; 7 % of items left out, 3 % of numbers wrong, a third of the items relayed the day
/// after, a quarter of the totals first short by an incident and then revised; a total for every governorate and month.
/// </summary>
internal sealed class LargeWorld
{
    private const int IncidentsADay = 6;
    private static readonly string[] Tellers = ["syria-civil-defence", "sohr", "snhr"];
    private static readonly double[] Knows = [0.85, 0.55, 0.35];
    private static readonly DateOnly First = new(2011, 3, 1);
    private readonly Random random = new(1);
    private readonly Attribution[] sources = [.. Tellers.Select(teller => new Attribution(teller, teller))];
    private readonly Dictionary<PCode, PlaceMention> mentions = [];
    private readonly List<(PCode Code, PCode[] Villages)> governorates;

    /// <summary>Makes a ledger of at least so many counts, whole days.</summary>
    public LargeWorld(int statements)
    {
        governorates = [.. Gazetteer.BuiltIn.Places.Where(place => place.Level == 1)
            .Select(place => (place.Code, Gazetteer.BuiltIn.Places.Where(village => village.Level == 4 && Gazetteer.BuiltIn.Contains(place.Code, village.Code)).Select(village => village.Code).ToArray()))
            .Where(governorate => governorate.Item2.Length >= IncidentsADay)];
        for (int day = 0; Counts.Count < statements; day++)
            for (int g = 0; g < governorates.Count; g++) Tell(g, day);
    }

    /// <summary>The sources of the ledger: each one's totals hold all that it knows.</summary>
    public static SourceRegistry Sources { get; } = new(SourceRegistry.BuiltIn.Origins.Select(origin => origin with { Exhaustive = true, Trust = 3 }));

    /// <summary>The counts.</summary>
    public List<ReportedCount> Counts { get; } = [];

    private void Tell(int g, int day)
    {
        var (code, villages) = governorates[g];
        var events = new List<(PCode Village, long Killed)>();
        while (events.Count < IncidentsADay)
            if (villages[random.Next(villages.Length)] is var village && !events.Exists(other => other.Village == village))
                events.Add((village, 1 + (long)(-3 * Math.Log(1 - random.NextDouble()))));
        for (int t = 0; t < Tellers.Length; t++)
        {
            string report = string.Create(CultureInfo.InvariantCulture, $"{Tellers[t]}-{g:D2}-{day:D5}"), relay = "relay-" + report;
            var known = events.Where(_ => random.NextDouble() < Knows[t]).ToList();
            if (known.Count == 0) continue;
            long sum = known.Sum(happened => happened.Killed);
            bool revised = known.Count > 1 && random.Next(4) == 0;
            Add(report, t, code, day, day, revised ? sum - known[^1].Killed : Err(sum), true, day);
            if (revised) Add("revised-" + report, t, code, day, day, Err(sum), true, day + 1);
            foreach (var (village, killed) in known)
            {
                if (random.NextDouble() < 0.07) continue;
                long told = Err(killed);
                Add(report, t, village, day, day, told, false, day);
                if (random.Next(3) == 0) Add(relay, t, village, day, day, told, false, day + 1);
            }
        }
        if (day % 30 == 29) Add($"month-{g}-{day}", 0, code, day - 29, day, 500, true, day);
    }

    private long Err(long number) => random.NextDouble() >= 0.03 ? number
        : Math.Max(0, number + (random.Next(2) == 0 ? 1 : -1) * Math.Max(1, random.NextInt64(1 + number / 3)));

    private void Add(string document, int teller, PCode place, int from, int to, long killed, bool total, int reported)
    {
        if (!mentions.TryGetValue(place, out var mention)) mentions[place] = mention = new(place.Value, Area.Of(place), Basis.Stated);
        var harmed = new ReferencePeriod(First.AddDays(from), First.AddDays(to));
        Counts.Add(new()
        {
            Id = "t" + Counts.Count.ToString("x12", CultureInfo.InvariantCulture),
            Citation = new(document, document, new(Counts.Count, Counts.Count + 5), null, null),
            Outcome = Outcome.Killed,
            Count = killed,
            Interval = new(killed, killed),
            Qualifier = Qualifier.Exact,
            Class = VictimClass.Civilian,
            ClassBasis = Basis.Stated,
            Place = mention,
            Harmed = harmed,
            HarmedBasis = Basis.Stated,
            Counted = harmed,
            Source = sources[teller],
            Cumulative = total,
            ReportDate = First.AddDays(reported),
        });
    }
}
