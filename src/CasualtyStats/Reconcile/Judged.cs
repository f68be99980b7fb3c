using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Verdicts and findings of an engine: made when they are first asked for, then kept up to date.</summary>
internal sealed class Judged
{
    private readonly Engine engine;
    private readonly Dictionary<object, ImmutableArray<Finding>> ofOwner = new(ReferenceEqualityComparer.Instance);
    private ImmutableDictionary<string, Verdict>? verdicts;
    private List<Finding>? sorted;
    private ImmutableArray<Finding>? findings;

    public Judged(Engine engine) => this.engine = engine;

    public ImmutableDictionary<string, Verdict> Verdicts
    {
        get
        {
            lock (ofOwner) return verdicts ??= new Judgement(engine).Verdicts();
        }
    }

    public ImmutableArray<Finding> Findings
    {
        get
        {
            lock (ofOwner) return findings ??= [.. sorted ??= All()];
        }
    }

    /// <summary>Follows what changed.</summary>
    public void Change(Grown grown, IReadOnlyList<ReportedCount> counts)
    {
        if (verdicts is not null)
        {
            var judgement = new Judgement(engine);
            var changed = verdicts.ToBuilder();
            foreach (var claim in grown.Claims) changed[claim.Id] = judgement.Of(claim);
            foreach (var count in counts)
                if (engine.Intake.ById[count.Id] is null) changed[count.Id] = engine.Intake.Verdicts[count.Id];
            verdicts = changed.ToImmutable();
        }
        if (sorted is null) return;
        findings = null;
        var conflicts = new Conflicts(engine);
        Replace(engine.Intake, [.. engine.Intake.Findings]);
        foreach (var solution in grown.Dropped) Replace(solution, []);
        foreach (var solution in grown.Solved) Replace(solution, conflicts.Of(solution));
        foreach (var claim in grown.Claims) Replace(claim, claim.IsLink ? [Conflicts.Link(claim)] : []);
    }

    private List<Finding> All()
    {
        var conflicts = new Conflicts(engine);
        var solutions = engine.Solutions.ToArray();
        var told = new ImmutableArray<Finding>[solutions.Length];
        Parallel.For(0, solutions.Length, i => told[i] = conflicts.Of(solutions[i]));
        for (int i = 0; i < told.Length; i++)
            if (!told[i].IsEmpty) ofOwner[solutions[i]] = told[i];
        foreach (var link in engine.Links) ofOwner[link] = [Conflicts.Link(link)];
        ofOwner[engine.Intake] = [.. engine.Intake.Findings];
        var all = ofOwner.Values.SelectMany(own => own).ToList();
        all.Sort(Conflicts.Compare);
        return all;
    }

    private void Replace(object owner, ImmutableArray<Finding> own)
    {
        if (ofOwner.Remove(owner, out var before))
            foreach (var finding in before)
            {
                int at = sorted!.BinarySearch(finding, Order);
                if (at >= 0) sorted.RemoveAt(at);
            }
        if (own.IsEmpty) return;
        ofOwner[owner] = own;
        foreach (var finding in own)
        {
            int at = sorted!.BinarySearch(finding, Order);
            sorted.Insert(at < 0 ? ~at : at, finding);
        }
    }

    private static Comparer<Finding> Order { get; } = Comparer<Finding>.Create(Conflicts.Compare);
}
