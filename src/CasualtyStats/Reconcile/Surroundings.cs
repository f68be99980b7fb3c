using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Reconcile;

/// <summary>Reads as much of a source as bears on one question: what speaks of it, and all that bears on these in turn.</summary>
internal sealed class Surroundings(IStatementSource source, IReadOnlyList<Ruling> rulings, Gazetteer gazetteer, SourceRegistry sources, ReconcileOptions options)
{
    private const int Long = 62;
    private readonly Dictionary<string, ReportedCount> counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> documents = new(StringComparer.Ordinal), asked = new(StringComparer.Ordinal);
    private readonly HashSet<(Area, Days)> regions = [];

    /// <summary>The counts that a selection's figures rest on.</summary>
    public List<ReportedCount> Of(Selection selection)
    {
        Take(source.Touching(selection.Area, selection.From, selection.To));
        var cell = new Cell(selection.Area, new(selection.From?.DayNumber ?? int.MinValue, selection.To?.DayNumber ?? int.MaxValue), selection.Clock,
            Outcome.KilledOrInjured, VictimClass.Civilian, VictimGroup.Total);
        return Closed(engine => engine.Intake.Claims.Where(claim => engine.Placing.Of(claim, cell) != Lie.Outside));
    }

    /// <summary>The counts that bear on one of them.</summary>
    public List<ReportedCount> Of(string statement)
    {
        Take(source.WithIds([statement]));
        return Closed(engine => engine.Intake.Claims.Where(claim => claim.Id == statement));
    }

    // Reads on until everything that bears on what is asked is there; each round may join more to it.
    private List<ReportedCount> Closed(Func<Engine, IEnumerable<Claim>> concerned)
    {
        while (true)
        {
            int before = counts.Count;
            var engine = new Engine([.. counts.Values], rulings, gazetteer, sources, options, true, true);
            foreach (var claim in Bearing(concerned(engine))) Read(claim);
            if (counts.Count == before) return [.. counts.Values];
        }
    }

    private static HashSet<Claim> Bearing(IEnumerable<Claim> concerned)
    {
        var bearing = new HashSet<Claim>();
        foreach (var claim in concerned)
            if (bearing.Add(claim))
                bearing.UnionWith(claim.Solution?.Component.Claims ?? claim.Happening?.Claims ?? []);
        return bearing;
    }

    private void Read(Claim claim)
    {
        var count = claim.Count;
        if (count.Citation.Span is not null && documents.Add(count.Citation.Sha256)) Take(source.OfDocument(count.Citation));
        Named(count);
        if ((long)claim.Harm.To - claim.Harm.From <= Long) Region(claim.Area, claim.Harm);
        // An item of any day before is held by what speaks of its place on any of them.
        if (claim is { IsTotal: false, Area.IsKnown: true } && (claim.HarmLoose || (long)claim.Harm.To - claim.Harm.From > Long)) Region(claim.Area, claim.HarmLoose ? new(int.MinValue, claim.Harm.To) : claim.Harm);
        if (claim.Booked is { } booked && (long)booked.To - booked.From <= Long) Region(claim.Area, booked);
    }

    private void Region(Area area, Days days)
    {
        if (regions.Add((area, days))) Take(source.Touching(area.IsKnown ? area : null, Days.Date(days.From), Days.Date(days.To)));
    }

    private void Named(ReportedCount count)
    {
        var named = new List<string>();
        foreach (string? id in (string?[])[count.Relations.DuplicateOf, count.Relations.PartOf, count.Relations.Supersedes, .. count.Relations.Includes.IsDefault ? [] : count.Relations.Includes])
            if (id is not null && !counts.ContainsKey(id) && asked.Add(id)) named.Add(id);
        foreach (var ruling in rulings)
            if (ruling.Other is { } other && (ruling.Subject == count.Id || other == count.Id))
                foreach (string id in (string[])[ruling.Subject, other])
                    if (!counts.ContainsKey(id) && asked.Add(id)) named.Add(id);
        if (named.Count > 0) Take(source.WithIds(named));
    }

    private void Take(IEnumerable<ReportedCount> read)
    {
        foreach (var count in read) counts.TryAdd(count.Id, count);
    }
}
