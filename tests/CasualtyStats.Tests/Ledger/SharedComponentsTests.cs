using System.Collections.Concurrent;
using CasualtyStats.Cli;
using CasualtyStats.Ledger;
using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;
using CasualtyStats.Tests.EndToEnd;
using CasualtyStats.Tests.Reconcile;
using CsCheck;

namespace CasualtyStats.Tests.Ledger;

/// <summary>Several workers reconcile disjoint components of one ledger, and each tells what one alone tells.</summary>
[Collection("environment")]
public sealed class SharedComponentsTests : IDisposable
{
    public void Dispose() => Environment.SetEnvironmentVariable(PostgresLedger.Variable, null);

    // What the search came to goes through bytes; every figure, verdict and finding is that of a search at home.
    [Fact]
    public void Of_SearchesHandedOver_TellWhatSearchesAtHomeTell()
    {
        int handed = 0;
        BusyWorld.Ruled(120, 10).Sample(world =>
        {
            var work = new Handing();
            var shared = Reconciliation.Of(world.Counts, world.Rulings, Gazetteer.BuiltIn, SourceRegistry.BuiltIn, new() { Work = work });
            Assert.Equal(Told(Reconciliation.Of(world.Counts, world.Rulings, Gazetteer.BuiltIn, SourceRegistry.BuiltIn)), Told(shared));
            Interlocked.Add(ref handed, work.Handed);
        }, iter: 40);
        Assert.True(handed > 10, $"only {handed} components had to be searched");
    }

    [Fact]
    public void Of_SearchesThatDoNotFit_AreDoneAtHome()
    {
        foreach (byte[] broken in new byte[][] { [], [1, 2, 3], [1, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] })
            BusyWorld.Ruled(60, 5).Sample(world => Assert.Equal(
                Told(Reconciliation.Of(world.Counts, world.Rulings, Gazetteer.BuiltIn, SourceRegistry.BuiltIn)),
                Told(Reconciliation.Of(world.Counts, world.Rulings, Gazetteer.BuiltIn, SourceRegistry.BuiltIn, new() { Work = new Handing(broken) }))), iter: 10);
    }

    [SkippableFact]
    public async Task Solve_SixWorkersOfOneState_DoEachComponentOnceAndGiveTheFiguresOfOne()
    {
        using var server = new LedgerServer();
        server.Open().Dispose();
        var world = BusyWorld.Ruled(400, 10).Where(world => world.Counts.Count > 250).Single();
        string expected = Told(Reconciliation.Of(world.Counts, world.Rulings, Gazetteer.BuiltIn, SourceRegistry.BuiltIn));
        var workers = Enumerable.Range(0, 6).Select(worker => new Counted(new SharedComponents(server.User(worker, "collector"), "state"))).ToList();
        var told = await Task.WhenAll(workers.Select(worker => Task.Factory.StartNew(
            () => Told(Reconciliation.Of(world.Counts, world.Rulings, Gazetteer.BuiltIn, SourceRegistry.BuiltIn, new() { Work = worker })), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        Assert.All(told, one => Assert.Equal(expected, one));
        Assert.NotEmpty(workers[0].Asked);
        Assert.Equal(workers[0].Asked, workers.SelectMany(worker => worker.Done).Order(StringComparer.Ordinal));
        // A worker who comes later finds all of it done; one who may only read does it alone.
        var late = new Counted(new SharedComponents(server.User(6, "reviewer"), "state"));
        Assert.Equal(expected, Told(Reconciliation.Of(world.Counts, world.Rulings, Gazetteer.BuiltIn, SourceRegistry.BuiltIn, new() { Work = late })));
        Assert.Empty(late.Done);
        var reader = new Counted(new SharedComponents(server.User(7, "reader"), "state"));
        Assert.Equal(expected, Told(Reconciliation.Of(world.Counts, world.Rulings, Gazetteer.BuiltIn, SourceRegistry.BuiltIn, new() { Work = reader })));
        Assert.Equal(0, reader.Found);
    }

    [SkippableFact]
    public void Table_SharedOnAServer_IsThatOfAFile()
    {
        using var server = new LedgerServer();
        using var scratch = new ScratchFolder(Repository.Path("data", "example"));
        Assert.Equal(0, ConsoleRun.Of("collect", scratch.Path, "--quiet").Exit);
        Environment.SetEnvironmentVariable(PostgresLedger.Variable, server.ConnectionString);
        Assert.Equal(0, ConsoleRun.Of("ledger", "copy", scratch["casualties.db"], "postgres").Exit);
        string[] table = ["table", "--by", "day,place", "--format", "csv", "--data", scratch.Path];
        string expected = ConsoleRun.Of([.. table, "--ledger", scratch["casualties.db"]]).Results;
        for (int time = 0; time < 2; time++) Assert.Equal(expected, ConsoleRun.Of([.. table, "--ledger", "postgres", "--share-work"]).Results);
        var file = ConsoleRun.Of([.. table, "--ledger", scratch["casualties.db"], "--share-work"]);
        Assert.Equal((1, $"--share-work: {scratch["casualties.db"]} is a file. Work is shared through a ledger on a server: --ledger postgres.\n"), (file.Exit, file.Messages));
    }

    private static string Told(Reconciliation reconciliation) => string.Join('\n',
    [
        .. reconciliation.Table(new Selection { By = [Dimension.Day, Dimension.Place] }).Select(figure => $"{figure.DateStart} {figure.Area} {figure.Outcome} {figure.Class} {figure.Estimate}"),
        .. reconciliation.Findings.Select(finding => finding.Text(Language.English)),
        .. reconciliation.Verdicts.OrderBy(verdict => verdict.Key, StringComparer.Ordinal).Select(verdict => $"{verdict.Key} {verdict.Value.Kind} {verdict.Value.Reason.Text(Language.English)}"),
    ]);

    private sealed class Handing(byte[]? instead = null) : IComponentWork
    {
        public int Handed { get; private set; }

        public IReadOnlyDictionary<string, byte[]> Solve(IReadOnlyList<string> components, Func<string, byte[]> solve)
        {
            Handed += components.Count;
            return components.ToDictionary(name => name, name => instead ?? solve(name), StringComparer.Ordinal);
        }
    }

    private sealed class Counted(IComponentWork work) : IComponentWork
    {
        public ConcurrentBag<string> Done { get; } = [];

        public IReadOnlyList<string> Asked { get; private set; } = [];

        public int Found { get; private set; }

        public IReadOnlyDictionary<string, byte[]> Solve(IReadOnlyList<string> components, Func<string, byte[]> solve)
        {
            Asked = components;
            var found = work.Solve(components, name =>
            {
                Done.Add(name);
                return solve(name);
            });
            Found = found.Count;
            return found;
        }
    }
}
