using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Moves;

/// <summary>Which figures moved between two times, by how much, because of which document or ruling.</summary>
public static class FigureMoves
{
    /// <summary>The figures whose lowest, reconciled or highest number is another, in the order of <paramref name="now"/>, those that are gone behind them.</summary>
    /// <param name="then">What was known then.</param>
    /// <param name="now">What is known now, asked the same question.</param>
    /// <param name="since">The last day known then: harm after it is new; null where it has none, and all that came in is late.</param>
    public static ImmutableArray<FigureMove> Between(KnownRecord then, KnownRecord now, DateOnly? since)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(now);
        var before = then.Figures.DistinctBy(Key).ToDictionary(Key);
        var counts = now.Counts.Concat(then.Counts).DistinctBy(count => count.Id).ToDictionary(count => count.Id, StringComparer.Ordinal);
        var known = then.Rulings.Select(ruling => ruling.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Ruling> rulings = [.. now.Rulings.Where(ruling => !known.Contains(ruling.Id))];
        var moves = ImmutableArray.CreateBuilder<FigureMove>();
        var met = new HashSet<CellKey>();
        foreach (var figure in now.Figures.DistinctBy(Key))
        {
            met.Add(Key(figure));
            Add(moves, before.GetValueOrDefault(Key(figure)), figure, counts, rulings, since);
        }
        foreach (var figure in then.Figures.DistinctBy(Key).Where(figure => !met.Contains(Key(figure))))
            Add(moves, figure, null, counts, rulings, since);
        return moves.ToImmutable();
    }

    private static CellKey Key(Figure figure) => new(figure.DateStart, figure.DateEnd, figure.Area?.ToString() ?? figure.PlaceEnglish, figure.Outcome, figure.Class, figure.Group, figure.Source, figure.Cause, figure.Incident);

    private static void Add(ImmutableArray<FigureMove>.Builder moves, Figure? then, Figure? now, Dictionary<string, ReportedCount> counts, ImmutableArray<Ruling> rulings, DateOnly? since)
    {
        var (was, stands) = (then?.Estimate ?? CountEstimate.None, now?.Estimate ?? CountEstimate.None);
        if ((was.Low, was.Best, was.High) == (stands.Low, stands.Best, stands.High)) return;
        ImmutableArray<string> old = then?.Statements ?? [], current = now?.Statements ?? [];
        ImmutableArray<string> added = [.. current.Except(old, StringComparer.Ordinal)], dropped = [.. old.Except(current, StringComparer.Ordinal)];
        var touched = old.Concat(current).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> ruled = [.. rulings.Where(ruling => touched.Contains(ruling.Subject) || ruling.Other is { } other && touched.Contains(other)).Select(ruling => ruling.Id).Order(StringComparer.Ordinal)];
        moves.Add(new(now ?? then!, was, stands, [.. Causes(now ?? then!, added, dropped.Length > 0 || ruled.Length > 0, counts, since).Distinct().Order()], added, dropped, Documents(added, counts), ruled));
    }

    private static IEnumerable<ChangeCause> Causes(Figure figure, ImmutableArray<string> added, bool corrected, Dictionary<string, ReportedCount> counts, DateOnly? since)
    {
        // What is implied for a day behind the last one rests on no count of its own.
        bool laterDay = figure.DateStart > since;
        if (laterDay) yield return ChangeCause.NewHarm;
        foreach (string id in added)
        {
            // A count without a day tells nothing of when people were harmed; it is at least late to be known.
            if (counts.TryGetValue(id, out var count) && count.Harmed.Start > since) yield return ChangeCause.NewHarm;
            else yield return ChangeCause.LateAddition;
        }
        if (corrected || added.IsEmpty && !laterDay) yield return ChangeCause.Correction;
    }

    private static ImmutableArray<string> Documents(ImmutableArray<string> added, Dictionary<string, ReportedCount> counts) =>
        [.. added.Select(id => counts.GetValueOrDefault(id)?.Citation.Document).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private sealed record CellKey(DateOnly? Start, DateOnly? End, string Place, Outcome Outcome, VictimClass Class, VictimGroup Group, string? Source, string? Cause, string? Incident);
}
