using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Tells how a figure came about: what it rests on, and what printed figures are not added to it.</summary>
internal sealed class Account(Engine engine, ImmutableDictionary<string, Verdict> verdicts, ImmutableArray<Finding> findings)
{
    public Explanation Explain(Selection selection)
    {
        var table = new Tabulation(engine).Table(selection);
        var figure = table.IsEmpty ? Nothing(selection) : table[0];
        var restated = Restatements(figure, selection.Clock);
        var concerned = Around(figure, selection.Clock).Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var rests = figure.Statements.Where(verdicts.ContainsKey).Select(id => verdicts[id]).ToImmutableArray();
        ImmutableArray<Finding> about = [.. findings.Where(finding => finding.Concerns.Any(concerned.Contains))];
        var sentences = ImmutableArray.CreateBuilder<Message>();
        sentences.Add(Headline(figure));
        sentences.Add(figure.Contested ? new("reconcile.explain.contested", Naming.Number(figure.Origins.Length))
            : figure.Origins.Length > 1
            ? new("reconcile.explain.corroborated", Naming.Number(figure.Origins.Length))
            : new(figure.Origins.Length == 1 ? "reconcile.explain.single" : "reconcile.explain.unsourced"));
        foreach (var verdict in rests) sentences.Add(Line(engine.Intake.ById[verdict.Statement]!, verdict));
        if (!restated.IsEmpty)
            sentences.Add(new("reconcile.explain.naive", Naming.Number(figure.NaiveSum), Naming.Number(restated.Sum(line => line.Count)),
                Naming.Number(figure.NaiveSum - restated.Sum(line => line.Count))));
        foreach (var finding in about) sentences.Add(finding.Message);
        return new(figure, rests, restated, about, sentences.ToImmutable());
    }

    // What was asked for, so that nothing told elsewhere or on other days is told of it.
    private Figure Nothing(Selection selection) => new()
    {
        Area = selection.Area, PlaceEnglish = engine.Name(selection.Area, Language.English), PlaceArabic = engine.Name(selection.Area, Language.Arabic),
        DateStart = selection.From, DateEnd = selection.To, Outcome = selection.Outcomes.FirstOrDefault(), Class = selection.Classes.FirstOrDefault(VictimClass.Civilian),
        Group = selection.Groups.FirstOrDefault(VictimGroup.Total), Estimate = CountEstimate.None,
    };

    public ImmutableArray<Restatement> Restatements(Selection selection)
    {
        var table = new Tabulation(engine).Table(selection);
        return table.IsEmpty ? [] : Restatements(table[0], selection.Clock);
    }

    // The widest totals carry the figure; what lies in them, or adds nobody to them, is a restatement.
    private ImmutableArray<Restatement> Restatements(Figure figure, Clock clock)
    {
        var cell = CellOf(figure, clock);
        var naive = engine.Frame(cell.Area, cell.Days, cell.Clock).Naive(cell);
        long left = figure.Estimate.Best ?? figure.Estimate.Low ?? 0;
        var added = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (bool again in new[] { false, true })
            foreach (var (claim, count) in naive.OrderByDescending(entry => entry.Claim.Series is not null).ThenByDescending(entry => entry.Claim.IsTotal).ThenByDescending(entry => Width(entry.Claim)).ThenByDescending(entry => entry.Count))
            {
                if (!again && verdicts.TryGetValue(claim.Id, out var verdict) && verdict.Kind is not (VerdictKind.Consistent or VerdictKind.Outside)) continue;
                long before = added.GetValueOrDefault(claim.Id);
                long more = Math.Min(count - before, left);
                added[claim.Id] = before + more;
                left -= more;
            }
        return [.. naive.Where(entry => entry.Count > added.GetValueOrDefault(entry.Claim.Id))
            .Select(entry => new Restatement(entry.Claim.Id, entry.Count - added.GetValueOrDefault(entry.Claim.Id), Reason(entry.Claim)))];
    }

    private Verdict Reason(Claim claim)
    {
        var verdict = verdicts[claim.Id];
        return verdict.Kind == VerdictKind.Consistent && claim.Moved is null ? verdict with { Reason = new("reconcile.verdict.adds-nothing", Naming.Number(claim.Printed)) } : verdict;
    }

    private static long Width(Claim claim) => claim.Series is null ? (long)claim.Harm.To - claim.Harm.From : (long)claim.Told.To - claim.Told.From;

    private static Cell CellOf(Figure figure, Clock clock) => new(figure.Area,
        new(figure.DateStart?.DayNumber ?? int.MinValue, figure.DateEnd?.DayNumber ?? int.MaxValue), clock, figure.Outcome, figure.Class, figure.Group);

    private IEnumerable<Claim> Around(Figure figure, Clock clock)
    {
        var cell = CellOf(figure, clock);
        return engine.Touching(cell).Where(claim => engine.Placing.Of(claim, cell) != Lie.Outside);
    }

    private static Message Headline(Figure figure)
    {
        string place = figure.Area is null ? "@reconcile.everywhere" : Message.Bilingual(figure.PlaceEnglish, figure.PlaceArabic);
        string days = Naming.Days(new(figure.DateStart?.DayNumber ?? int.MinValue, figure.DateEnd?.DayNumber ?? int.MaxValue), "@reconcile.always");
        string outcome = Naming.Outcome(figure.Outcome), victims = "@class." + figure.Class.ToString().ToLowerInvariant(), group = Naming.Group(figure.Group);
        if (figure.Estimate.Low is not { } low) return new("reconcile.explain.none", outcome, victims, group, place, days);
        return new("reconcile.explain.figure", outcome, victims, group, place, days, Naming.Number(low),
            figure.Estimate.Best is { } best ? Naming.Number(best) : "@reconcile.no-best",
            figure.Estimate.High is { } high ? Naming.Number(high) : "@reconcile.no-high", "@status." + figure.Estimate.Status.ToString().ToLowerInvariant());
    }

    private static Message Line(Claim claim, Verdict verdict) => new("reconcile.explain.statement", claim.Count.Citation.WhereSaid,
        claim.Count.Citation.Quote ?? Naming.Number(claim.Printed), claim.Count.Source.Written ?? "@reconcile.nobody-named",
        Message.Bilingual(verdict.Reason.Text(Language.English), verdict.Reason.Text(Language.Arabic)));
}
