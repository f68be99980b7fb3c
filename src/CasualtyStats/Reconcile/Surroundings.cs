using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Reconcile;

/// <summary>Reads as much of a source as bears on one question: what speaks of it, and all that bears on these in turn.</summary>
internal sealed class Surroundings(IStatementSource source, IReadOnlyList<Ruling> rulings, Gazetteer gazetteer, SourceRegistry sources, ReconcileOptions options)
{
    // Days of a long period that are read first; what may be too wide to join anything is read no further than it takes to know.
    private static readonly VictimClass[] Stated = [VictimClass.Civilian, VictimClass.Combatant, VictimClass.Mixed];
    private const int FirstDays = 8, MostDays = 1 << 16;
    private readonly Dictionary<string, ReportedCount> counts = new(StringComparer.Ordinal);
    private readonly List<ReportedCount> unheard = [];
    // Asked of one count: what came after its days was not read with them.
    private bool apart;
    private readonly HashSet<string> documents = new(StringComparer.Ordinal), asked = new(StringComparer.Ordinal), followed = new(StringComparer.Ordinal);
    private readonly HashSet<(Area, DateOnly)> starts = [];
    private readonly Dictionary<(Area, Days), int> regions = [];

    /// <summary>What is spoken of elsewhere alone, of what the selection leaves open: it decides which rows there are.</summary>
    public (IReadOnlyList<Outcome> Outcomes, IReadOnlyList<VictimClass> Classes) Elsewhere { get; private set; } = ([], []);

    /// <summary>The counts that a selection's figures rest on.</summary>
    public List<ReportedCount> Of(Selection selection)
    {
        Take(source.Touching(selection.Area, selection.From, selection.To));
        if (selection.To is { } to && to < DateOnly.MaxValue)
            Later(selection.Area, to.AddDays(1), to.DayNumber < DateOnly.MaxValue.DayNumber - Happening.LookBack ? to.AddDays(Happening.LookBack) : null);
        var cell = new Cell(selection.Area, new(selection.From?.DayNumber ?? int.MinValue, selection.To?.DayNumber ?? int.MaxValue), selection.Clock,
            Outcome.KilledOrInjured, VictimClass.Civilian, VictimGroup.Total);
        bool Concerned(Engine engine, Claim claim) => engine.Placing.Of(claim, cell) != Lie.Outside
            || (claim.Happening is { HarmLoose: true } loose && engine.Placing.Of(loose, cell, true) != Lie.Outside);
        var intake = Close(Concerned, _ => true, false, false).Intake;
        Elsewhere = (selection.Outcomes.IsEmpty ? [.. Tabulation.Casualties.Where(outcome => !intake.Claims.Exists(claim => claim.Outcome == outcome) && source.Telling(outcome, null).Any(count => count.Outcome == outcome && intake.Admits(count)))] : [],
            selection.Classes.IsEmpty ? [.. Stated.Where(victims => !intake.Claims.Exists(claim => claim.Class == victims) && source.Telling(null, victims).Any(count => count.Class == victims && intake.Admits(count)))] : []);
        if (!selection.Causes.IsEmpty || selection.AsksBeyondCasualties) Close(Concerned, selection.KeepsCause, !selection.Causes.IsEmpty, true);
        return [.. counts.Values];
    }

    // An item whose day is only carried may be of a day before. Where somebody died of wounds or was found, whom that was said of before is one of all who are told of until then.
    private void Later(Area? area, DateOnly first, DateOnly? last)
    {
        var later = source.LooselyTouching(area, first, last);
        if (later.Any(count => count.FormerOutcome is not null)) Take(source.Touching(area, first, last));
        else Take(later.Where(count => count.HarmedBasis == Basis.Carried || !count.Harmed.IsKnown));
    }

    /// <summary>The counts that bear on one of them.</summary>
    public List<ReportedCount> Of(string statement)
    {
        apart = true;
        Take(source.WithIds([statement]));
        Close((engine, claim) => claim.Id == statement || (engine.Intake.ById.GetValueOrDefault(statement) is { } asked && MayTellOfTheSame(engine, claim, asked)), _ => true, false, false);
        return [.. counts.Values];
    }

    // Whether another number may be of the same people rests on what else is told near to it.
    private static bool MayTellOfTheSame(Engine engine, Claim claim, Claim asked) => claim.Harm.Overlaps(asked.Harm) && (claim.IsLoose || !claim.IsTotal) && (asked.IsLoose || !asked.IsTotal)
        && (!claim.Area.IsKnown || !asked.Area.IsKnown ? claim.Spot == asked.Spot : engine.Territory.In(claim.Area, asked.Area) == Lie.Inside || engine.Territory.In(asked.Area, claim.Area) == Lie.Inside);

    // Reads on until everything that bears on what is asked is there; each round may join more to it.
    private Engine Close(Func<Engine, Claim, bool> concerned, Func<ReportedCount, bool> keep, bool everyCause, bool everyOutcome)
    {
        regions.Clear();
        followed.Clear();
        unheard.Clear();
        Engine Whole() => new([.. counts.Values.Where(keep)], [.. rulings.Where(ruling => ruling.Added is null || keep(ruling.Added))], gazetteer, sources, options, everyCause, everyOutcome, solves: false);
        var engine = Whole();
        while (true)
        {
            bool more = false;
            foreach (var claim in Bearing(engine.Intake.Claims.Where(claim => concerned(engine, claim)))) more |= Follow(claim);
            if (!more && unheard.Count == 0) return engine;
            if (engine.Add([.. unheard.Where(keep)]) is null) engine = Whole();
            unheard.Clear();
        }
    }

    private static HashSet<Claim> Bearing(IEnumerable<Claim> concerned)
    {
        var bearing = new HashSet<Claim>(ReferenceEqualityComparer.Instance);
        var blocks = new HashSet<Block>(ReferenceEqualityComparer.Instance);
        foreach (var claim in concerned)
        {
            bearing.Add(claim);
            if (((Member?)claim.Happening ?? claim).Block is not { } block || !blocks.Add(block)) continue;
            bearing.UnionWith(block.Totals);
            foreach (var happening in block.Happenings) bearing.UnionWith(happening.Claims);
        }
        return bearing;
    }

    // True where something was read that was not read before.
    private bool Follow(Claim claim)
    {
        bool more = followed.Add(claim.Id);
        if (more)
        {
            if (claim.Count.Citation.Span is not null && documents.Add(claim.Count.Citation.Sha256)) Take(source.OfDocument(claim.Count.Citation));
            Named(claim.Count);
            // All points of a running total hold its first day.
            if (RunningTotals.MayRun(claim.Count) && claim.Count.Harmed.Start is { } first && starts.Add((claim.Area, first)))
                Take(source.Touching(claim.Area.IsKnown ? claim.Area : null, first, first));
        }
        // The missing are found and the wounded die later; those who did were so before.
        if ((claim.Outcome == Outcome.Missing || claim.Outcome == Outcome.Injured && (apart || claim.IsTotal)) && claim.Harm.To < int.MaxValue - Happening.LookBack)
            more |= Region(claim.Area, new(claim.Harm.To, claim.Harm.To + Happening.LookBack), false);
        if (claim.Former is not null && claim.Harm.From > int.MinValue + Happening.LookBack) more |= Region(claim.Area, new(claim.Harm.From - Happening.LookBack, claim.Harm.To), false);
        bool wide = claim.IsWide || claim.Happening is { IsWide: true };
        more |= Region(claim.Area, claim.Harm, wide);
        if (claim.Booked is { } booked) more |= Region(claim.Area, booked, wide);
        return more;
    }

    // A long period is read backwards from its end, each time twice as far.
    private bool Region(Area area, Days days, bool wide)
    {
        if (wide) return false;
        long length = (long)days.To - days.From;
        int read = regions.GetValueOrDefault((area, days));
        if (read > MostDays || read > length) return false;
        int next = read == 0 ? FirstDays : read * 4;
        regions[(area, days)] = next;
        var part = next > MostDays || next > length || days.To == int.MaxValue ? days : new Days(days.To - next, days.To);
        if (part == days) regions[(area, days)] = int.MaxValue;
        Take(source.Touching(area.IsKnown ? area : null, Days.Date(part.From), Days.Date(part.To)));
        return true;
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
        foreach (var count in read)
            if (counts.TryAdd(count.Id, count)) unheard.Add(count);
    }
}
