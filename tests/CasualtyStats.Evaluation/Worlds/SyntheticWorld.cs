using System.Globalization;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Evaluation.Worlds;

/// <summary>A made-up war of which the truth is known: incidents, and what two responders, a monitor and a relay say of them.</summary>
internal sealed class SyntheticWorld
{
    private static readonly string[] Tellers = ["syria-civil-defence", "sohr", "snhr"];
    private static readonly double[] Knows = [0.85, 0.55, 0.35];
    private static readonly DateOnly First = new(2024, 3, 1);
    private readonly Random random;
    private readonly WorldKind kind;
    private int serial;

    /// <summary>Makes a world; the same seed gives the same world.</summary>
    public SyntheticWorld(WorldKind kind, int seed, int days, int incidentsADay)
    {
        (this.kind, Days) = (kind, days);
        random = new(seed);
        var villages = Gazetteer.BuiltIn.Places.Where(place => place.Level == 4 && (Gazetteer.BuiltIn.Contains(new("SY02"), place.Code) || Gazetteer.BuiltIn.Contains(new("SY07"), place.Code))).ToList();
        for (int day = 0; day < days; day++) Tell(day, Happen(day, incidentsADay, villages));
    }

    /// <summary>The sources of these worlds: each one's totals hold all that it knows.</summary>
    public static SourceRegistry Sources { get; } = new(SourceRegistry.BuiltIn.Origins.Select(origin => origin with { Exhaustive = true, Trust = 3 }));

    public int Days { get; }

    /// <summary>Counts as read, in no special order.</summary>
    public List<ReportedCount> Counts { get; } = [];

    /// <summary>Killed known to at least one source, by day and governorate.</summary>
    public Dictionary<(int Day, string Governorate), long> Truth { get; } = [];

    public static DateOnly Date(int day) => First.AddDays(day);

    private sealed record Event(string Village, string Governorate, long Killed, long Children);

    private List<Event> Happen(int day, int count, List<Place> villages)
    {
        var events = new List<Event>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        while (events.Count < count)
        {
            var place = villages[random.Next(villages.Count)];
            if (!used.Add(place.Code.Value)) continue;
            long killed = 1 + (long)(-3 * Math.Log(1 - random.NextDouble()));
            string governorate = Gazetteer.BuiltIn.Contains(new("SY02"), place.Code) ? "SY02" : "SY07";
            events.Add(new(place.Code.Value, governorate, killed, random.NextInt64(killed + 1) / 2));
        }
        foreach (string governorate in new[] { "SY02", "SY07" }) Truth[(day, governorate)] = 0;
        return events;
    }

    private void Tell(int day, List<Event> events)
    {
        var known = Tellers.Select((_, t) => events.Where(_ => random.NextDouble() < Knows[t]).ToList()).ToArray();
        foreach (var happened in events)
            if (known.Any(list => list.Contains(happened))) Truth[(day, happened.Governorate)] += happened.Killed;
        for (int t = 0; t < Tellers.Length; t++)
        {
            string report = $"{Tellers[t]}-{day.ToString("D4", CultureInfo.InvariantCulture)}";
            foreach (string governorate in new[] { "SY02", "SY07" })
            {
                var here = known[t].Where(happened => happened.Governorate == governorate).ToList();
                if (here.Count == 0) continue;
                Total(report, t, governorate, day, here);
                foreach (var happened in here)
                {
                    if (random.NextDouble() >= kind.Itemised || random.NextDouble() < kind.Omitted) continue;
                    long told = Err(happened.Killed);
                    Add(report, Tellers[t], happened.Village, day, told, told == happened.Killed && random.Next(2) == 0 ? happened.Children : null, false, day);
                    // An agency relays one item in three the day after.
                    if (random.Next(3) == 0) Add("relay-" + report, Tellers[t], happened.Village, day, told, null, false, day + 1);
                }
            }
        }
    }

    // One total in four is first given short by an incident and revised the day after.
    private void Total(string report, int teller, string governorate, int day, List<Event> here)
    {
        long sum = here.Sum(happened => happened.Killed);
        if (here.Count > 1 && random.Next(4) == 0)
        {
            Add(report, Tellers[teller], governorate, day, sum - here[^1].Killed, null, true, day);
            Add("revised-" + report, Tellers[teller], governorate, day, Err(sum), null, true, day + 1);
        }
        else
        {
            Add(report, Tellers[teller], governorate, day, Err(sum), null, true, day);
        }
    }

    private long Err(long number) => random.NextDouble() >= kind.Error ? number
        : Math.Max(0, number + (random.Next(2) == 0 ? 1 : -1) * Math.Max(1, random.NextInt64(1 + number / 3)));

    private void Add(string document, string origin, string place, int day, long killed, long? children, bool total, int reported)
    {
        string id = "t" + (serial++).ToString("D8", CultureInfo.InvariantCulture);
        Counts.Add(new()
        {
            Id = id,
            Citation = new(document, document, new(serial * 10, serial * 10 + 5), null, null),
            Outcome = Outcome.Killed,
            Count = killed,
            Interval = new(killed, killed),
            Qualifier = Qualifier.Exact,
            Class = VictimClass.Civilian,
            ClassBasis = Basis.Stated,
            Breakdown = children is { } number ? new([new(VictimGroup.Children, number)]) : Breakdown.None,
            Place = new(place, Area.Of(new(place)), Basis.Stated),
            Harmed = ReferencePeriod.On(Date(day)),
            HarmedBasis = Basis.Stated,
            Counted = ReferencePeriod.On(Date(day)),
            Source = new(origin, origin),
            Cumulative = total,
            ReportDate = Date(reported),
        });
    }
}
