using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>The verdict on every statement.</summary>
internal sealed class Judgement(Engine engine)
{
    private Dictionary<string, (int Position, Ruling? Ruling)>? ruled;

    public ImmutableDictionary<string, Verdict> Verdicts()
    {
        ruled ??= Rulings();
        var claims = engine.Intake.Claims;
        var judged = new Verdict[claims.Count];
        Parallel.For(0, judged.Length, i => judged[i] = Of(claims[i]));
        var verdicts = ImmutableDictionary.CreateBuilder<string, Verdict>(StringComparer.Ordinal);
        verdicts.AddRange(engine.Intake.Verdicts);
        foreach (var verdict in judged) verdicts[verdict.Statement] = verdict;
        return verdicts.ToImmutable();
    }

    public Verdict Of(Claim claim) => engine.Intake.Verdicts.TryGetValue(claim.Id, out var settled) ? settled
        : claim.Solution is { } solution ? Of(claim, solution)
        : new(claim.Id, VerdictKind.Consistent, null, new("reconcile.verdict.link"));

    private Verdict Of(Claim claim, Solution solution)
    {
        string? ruling = claim.Corrected?.Id ?? engine.Intake.Additions.GetValueOrDefault(claim.Id)?.Id;
        if (claim.Happening is { } happening && Ruled(happening) is { } ruled)
            return new(claim.Id, ruled.Kind == RulingKind.Inside ? VerdictKind.Included : VerdictKind.Outside, ruled.Other,
                new(ruled.Kind == RulingKind.Inside ? "reconcile.verdict.ruled-inside" : "reconcile.verdict.ruled-outside", ruled.Id, ruled.Reason), ruled.Id);
        List<Soft> aside = solution.Localization.IsConsistent ? [] : [.. solution.Localization.Ties[0].Aside.Select(soft => solution.Localization.Softs.All[soft])];
        if (aside.Find(soft => soft.Figure?.Claim == claim) is { Figure: { } figure })
            return new(claim.Id, VerdictKind.Contradicted, null, new("reconcile.verdict.set-aside", Naming.Number(figure.Printed), Naming.Outcome(claim.Outcome), Naming.Group(figure.Group)), ruling);
        if (aside.Find(soft => soft.Happening is { } apart && apart == claim.Happening) is { Report: { } report } left)
            return new(claim.Id, VerdictKind.Outside, Left(claim, left, solution)?.Id,
                new("reconcile.verdict.outside", Naming.Place(claim, engine.Territory)), ruling);
        if (claim.Series is { } series && claim != series.Last)
            return new(claim.Id, VerdictKind.Included, series.Last.Id, new("reconcile.verdict.running-point", Naming.Number(claim.Printed), Naming.Number(series.Last.Printed),
                Naming.Days(series.Last.Told), series.Last.Count.Citation.WhereSaid), ruling);
        if (Whole(claim, solution) is { } whole)
            return new(claim.Id, VerdictKind.Included, whole.Id, new("reconcile.verdict.included", Naming.Number(whole.Printed), Naming.Place(whole, engine.Territory),
                Naming.Days(whole.Booked ?? whole.Harm), whole.Count.Citation.WhereSaid), ruling);
        if (claim.Corrected is { } corrected)
            return new(claim.Id, VerdictKind.Consistent, null, new("reconcile.verdict.corrected", Naming.Number(claim.Count.Count ?? claim.Count.Interval.Low),
                Naming.Number(claim.Printed), corrected.Id, corrected.Reason), ruling);
        if (claim.Moved is { } moved) return new(claim.Id, VerdictKind.Consistent, null, moved, ruling);
        return new(claim.Id, VerdictKind.Consistent, null, new(claim.Unconfirmed ? "reconcile.verdict.unconfirmed-high"
            : claim.Figure(VictimGroup.Total) is { High: null } ? "reconcile.verdict.minimum" : "reconcile.verdict.consistent"), ruling);
    }

    // The first total that the incident stands outside of.
    private static Claim? Left(Claim claim, Soft left, Solution solution)
    {
        int h = solution.Component.Position(claim.Happening!), soft = solution.Localization.Softs.All.IndexOf(left);
        return solution.Component.Totals.Where((total, t) => total.Outcome == claim.Outcome && solution.Localization.Softs.Of(h, t) is var (all, narrow) && (all == soft || narrow == soft)).FirstOrDefault();
    }

    // What a person ruled on the incident and the first total spoken of, in the order of the documents; a total that it stands outside of shares nothing with it.
    private Ruling? Ruled(Happening happening)
    {
        if (engine.Intake.Memberships.Count == 0) return null;
        ruled ??= Rulings();
        return happening.Claims.Where(claim => ruled.ContainsKey(claim.Id)).Select(claim => ruled[claim.Id]).OrderBy(entry => entry.Position).FirstOrDefault().Ruling;
    }

    private Dictionary<string, (int Position, Ruling? Ruling)> Rulings()
    {
        var first = new Dictionary<string, (int, Ruling?)>(StringComparer.Ordinal);
        var byTotal = engine.Intake.Memberships.GroupBy(entry => entry.Key.Whole, StringComparer.Ordinal)
            .Select(group => (Total: engine.Intake.ById.GetValueOrDefault(group.Key), Rulings: group)).Where(entry => entry.Total is not null).ToList();
        byTotal.Sort((a, b) => Claim.Compare(a.Total!, b.Total!));
        for (int i = 0; i < byTotal.Count; i++)
            foreach (var ((part, _), ruling) in byTotal[i].Rulings) first.TryAdd(part, (i, ruling));
        return first;
    }

    // The narrowest total that already counts these people.
    private Claim? Whole(Claim claim, Solution solution)
    {
        var component = solution.Component;
        int h = claim.Happening is null ? -1 : component.Position(claim.Happening);
        return component.Totals.Where((total, t) => total != claim && total.Outcome == claim.Outcome && total.Class == claim.Class
                && (h >= 0 ? component.Lies(h, t) == Lie.Inside : Inside(claim, total)))
            .OrderBy(total => total.Origin == claim.Origin ? 0 : 1).ThenBy(total => (long)total.Harm.To - total.Harm.From).ThenBy(total => total.Area.Include.Length).ThenBy(total => component.Totals.IndexOf(total)).FirstOrDefault();
    }

    private bool Inside(Claim part, Claim whole)
    {
        if (!part.Area.IsKnown || !whole.Area.IsKnown || engine.Territory.In(part.Area, whole.Area) != Lie.Inside || !part.Harm.Within(whole.Harm)) return false;
        if (whole.Booked is { } booked && !(part.Booked ?? part.Harm).Within(booked)) return false;
        bool equal = part.Harm == whole.Harm && engine.Territory.In(whole.Area, part.Area) == Lie.Inside;
        return !equal || Claim.Compare(whole, part) < 0;
    }
}
