using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Says in sentences what does not fit, the sums that show it, what was set aside, and what else it could be.</summary>
internal sealed class Conflicts(Engine engine)
{
    private const int AlternativesTold = 4;

    /// <summary>What is to be said of a component; nothing where its statements hold.</summary>
    public ImmutableArray<Finding> Of(Solution solution)
    {
        if (solution.Localization is { IsConsistent: true, Approximate: false }) return [];
        var findings = new List<Finding>(Told(solution));
        if (solution.Localization.Approximate)
            findings.Add(new("work-bound", Severity.Check, solution.Component.Claims.First().Count.Citation,
                new("reconcile.work-bound", Naming.Number(solution.Component.Claims.Count())), [.. solution.Component.Claims.Select(claim => claim.Id).Order(StringComparer.Ordinal).Take(20)]));
        return [.. findings];
    }

    /// <summary>What is to be said of a total that is only checked.</summary>
    public static Finding Link(Claim total) =>
        new("wide-total", Severity.Note, total.Count.Citation, new("reconcile.wide-total", total.Count.Citation.WhereSaid, Naming.Number(total.Printed)), [total.Id]);

    /// <summary>Most serious first, then by document and place in it; the same whatever order they came in.</summary>
    public static int Compare(Finding a, Finding b)
    {
        int order = b.Severity.CompareTo(a.Severity);
        if (order == 0) order = string.CompareOrdinal(a.Where?.Document, b.Where?.Document);
        if (order == 0) order = (a.Where?.Span?.Start ?? 0).CompareTo(b.Where?.Span?.Start ?? 0);
        if (order == 0) order = string.CompareOrdinal(a.Id, b.Id);
        return order == 0 ? string.CompareOrdinal(string.Join('|', a.Message.Arguments), string.Join('|', b.Message.Arguments)) : order;
    }

    private IEnumerable<Finding> Told(Solution solution)
    {
        var localization = solution.Localization;
        var aside = localization.Ties[0].Aside.Select(soft => localization.Softs.All[soft]).ToList();
        foreach (var moved in aside.Where(soft => soft.Happening is not null).GroupBy(soft => soft.Happening!))
            yield return Moved(solution, moved.Key, [.. moved]);
        foreach (var figures in aside.Where(soft => soft.Figure is not null).GroupBy(soft => soft.Figure!.Claim))
            yield return SetAside(solution, figures.Key, [.. figures.Select(soft => soft.Figure!)]);
    }

    private Finding Moved(Solution solution, Happening happening, List<Soft> moved)
    {
        var localization = solution.Localization;
        int h = solution.Component.Position(happening);
        var softs = moved.Select(soft => localization.Softs.All.IndexOf(soft)).ToHashSet();
        var totals = Enumerable.Range(0, solution.Component.Totals.Count)
            .Where(t => localization.Softs.Of(h, t) is var (all, narrow) && (softs.Contains(all) || softs.Contains(narrow))).ToList();
        var sums = Sums(solution, totals);
        var first = totals.Count > 0 ? solution.Component.Totals[totals[0]] : happening.First;
        bool shown = sums.Text.Length > 0;
        return new("items-exceed-total", Severity.Conflict, happening.First.Count.Citation,
            new(shown ? "reconcile.items-exceed-total" : "reconcile.item-does-not-fit", first.Count.Citation.Document, shown ? sums.Text : Against(solution, softs),
                Naming.Place(happening.First, engine.Territory), Naming.Days(happening.Harm), happening.First.Count.Citation.WhereSaid, Alternatives(solution, softs)),
            [.. happening.Claims.Select(claim => claim.Id), .. sums.Totals.Select(total => total.Id)]);
    }

    // The printed figures of the smallest set that holds the item and cannot all hold.
    private static string Against(Solution solution, HashSet<int> softs)
    {
        var localization = solution.Localization;
        var conflict = localization.Conflicts.Where(conflict => conflict.Any(softs.Contains)).OrderBy(conflict => conflict.Length).FirstOrDefault() ?? [];
        return Join(conflict.Select(soft => localization.Softs.All[soft].Figure).OfType<ClaimFigure>()
            .Select(figure => Both(language => Wording.Text(language, new Message("reconcile.cited", Said(figure), figure.Claim.Count.Citation.WhereSaid)))));
    }

    private Finding SetAside(Solution solution, Claim claim, List<ClaimFigure> figures)
    {
        var localization = solution.Localization;
        var softs = figures.Select(localization.Softs.Of).ToHashSet();
        var against = localization.Conflicts.Where(conflict => conflict.Any(softs.Contains)).SelectMany(conflict => conflict)
            .Select(soft => localization.Softs.All[soft].Figure?.Claim).OfType<Claim>().Where(other => other != claim).Distinct().ToList();
        against.Sort(Claim.Compare);
        int t = solution.Component.Totals.IndexOf(claim);
        string sums = t < 0 ? "" : Sums(solution, [t]).Text;
        return new("figure-set-aside", Severity.Conflict, claim.Count.Citation,
            new(sums.Length > 0 ? "reconcile.total-set-aside" : "reconcile.figure-set-aside", claim.Count.Citation.WhereSaid,
                Join(figures.Select(Said)), Naming.Place(claim, engine.Territory), Naming.Days(claim.Harm),
                sums.Length > 0 ? sums : Join(against.Take(AlternativesTold).Select(other => Both(language => $"{Naming.Number(other.Printed)} {Wording.Text(language, "outcome." + Intake.OutcomeKey(other.Outcome))} ({other.Count.Citation.WhereIn(language)})"))),
                Alternatives(solution, softs)),
            [claim.Id, .. against.Select(other => other.Id)]);
    }

    private static (string Text, List<Claim> Totals) Sums(Solution solution, List<int> totals)
    {
        var seen = new HashSet<(Outcome, VictimGroup, long, long)>();
        var texts = new List<string>();
        var concerned = new List<Claim>();
        foreach (int t in totals)
            foreach (var figure in solution.Component.Totals[t].Figures)
            {
                var total = solution.Component.Totals[t];
                long items = solution.Localization.Items(t, figure);
                if (figure.High is not { } high || items <= high) continue;
                if (!concerned.Contains(total)) concerned.Add(total);
                if (!seen.Add((total.Outcome, figure.Group, items, high))) continue;
                texts.Add(Both(language => Wording.Text(language, new Message(figure.Group == VictimGroup.Total ? "reconcile.sum" : "reconcile.sum-group",
                    Naming.Outcome(total.Outcome), Naming.Group(figure.Group), Naming.Number(items), Naming.Number(high)))));
            }
        return (texts.Count == 0 ? "" : Join(texts), concerned);
    }

    private string Alternatives(Solution solution, HashSet<int> softs)
    {
        var localization = solution.Localization;
        var corrections = localization.Ties.Concat(localization.Others).ToList();
        var bearing = Bearing(localization, softs);
        string preferred = Told(localization, corrections[0], bearing);
        var others = corrections.Skip(1).Select(correction => Told(localization, correction, bearing)).Where(told => told != preferred).Distinct().Take(AlternativesTold).ToList();
        return others.Count == 0 ? "@reconcile.no-alternative" : Join(others);
    }

    // What conflicts with some softs, and with these in turn: another contradiction of the same incidents is another finding's.
    private static HashSet<int> Bearing(Localization localization, HashSet<int> softs)
    {
        var bearing = new HashSet<int>(softs);
        int known;
        do
        {
            known = bearing.Count;
            foreach (int[] conflict in localization.Conflicts)
                if (conflict.Any(bearing.Contains)) bearing.UnionWith(conflict);
        }
        while (bearing.Count > known);
        return bearing;
    }

    private string Told(Localization localization, Correction correction, HashSet<int> bearing) => Join(correction.Aside.Where(bearing.Contains).Select(soft => Told(localization.Softs.All[soft])), " + ");

    private string Told(Soft soft)
    {
        if (soft.Figure is { } figure)
            return Both(language => Wording.Text(language, new Message("reconcile.alternative-figure", Said(figure), figure.Claim.Count.Citation.WhereSaid)));
        return Both(language => Wording.Text(language, new Message("reconcile.alternative-outside", Naming.Place(soft.Happening!.First, engine.Territory))));
    }

    private static string Said(ClaimFigure figure) => Both(language => Wording.Text(language, new Message(figure.Group == VictimGroup.Total ? "reconcile.said" : "reconcile.said-group",
        Naming.Number(figure.Printed), Naming.Outcome(figure.Claim.Outcome), Naming.Group(figure.Group))));

    private static string Both(Func<Language, string> text) => Message.Bilingual(text(Language.English), text(Language.Arabic));

    private static string Join(IEnumerable<string> texts, string between = "; ")
    {
        var parts = texts.Select(text => text.Split('\u001f')).ToList();
        string arabic = between == "; " ? "؛ " : between;
        return Message.Bilingual(string.Join(between, parts.Select(part => part[0])), string.Join(arabic, parts.Select(part => part[^1])));
    }
}
