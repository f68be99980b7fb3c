using System.Collections.Concurrent;
using System.Text;
using CasualtyStats.Ledger;
using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;

namespace CasualtyStats.Tests.Ledger;

public sealed class SharedWorkTests : IDisposable
{
    private readonly LedgerServer server = new();

    public SharedWorkTests() => server.Open().Dispose();

    public void Dispose() => server.Dispose();

    [SkippableFact]
    public async Task Do_SixWorkersOverGovernorates_GiveTheFiguresOfOneAndNoPieceTwice()
    {
        var pieces = Gazetteer.BuiltIn.Places.Where(place => place.Level == 1).ToDictionary(place => place.Code.Value, place => "1", StringComparer.Ordinal);
        using (var office = SharedWork.Open(server.ConnectionString)) office.Offer(pieces);
        var done = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(worker => Task.Factory.StartNew(() =>
        {
            using var work = SharedWork.Open(server.User(worker, "collector"));
            foreach (string name in work.Do($"worker {worker}", Reconciled)) done.Add(name);
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        Assert.Equal(pieces.Keys.Order(StringComparer.Ordinal), done.Order(StringComparer.Ordinal));
        using var all = SharedWork.Open(server.ConnectionString);
        foreach (var (name, result) in all.Results()) Assert.Equal(Reconciled(name, "1"), result);
    }

    [SkippableFact]
    public void Do_AWorkerThatFails_LeavesItsPieceToTheOthers()
    {
        using var first = SharedWork.Open(server.ConnectionString);
        using var second = SharedWork.Open(server.ConnectionString);
        first.Offer(new Dictionary<string, string> { ["a"] = "1", ["b"] = "1" });
        Assert.Throws<InvalidOperationException>(() => first.Do("first", (name, _) => throw new InvalidOperationException()));
        // While one holds a piece, another passes over it.
        var held = first.Do("first", (name, _) =>
        {
            if (name == "a") Assert.Equal(["b"], second.Do("second", (piece, _) => [1]));
            return [2];
        });
        Assert.Equal(["a"], held);
        Assert.Equal([2], first.Results()["a"]);
        Assert.Equal([1], first.Results()["b"]);
    }

    [SkippableFact]
    public void Offer_ChangedInput_MakesThatPieceAloneAnew()
    {
        using var work = SharedWork.Open(server.ConnectionString);
        work.Offer(new Dictionary<string, string> { ["a"] = "1", ["b"] = "1", ["c"] = "1" });
        Assert.Equal(["a", "b", "c"], work.Do("w", (_, _) => [1]));
        work.Offer(new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" });
        Assert.Equal(["a"], work.Results().Keys);
        Assert.Equal(["b"], work.Do("w", (_, _) => [2]));
    }

    private static byte[] Reconciled(string governorate, string input)
    {
        var document = Samples.Document($"{governorate}.txt", "5 killed, 3 killed, 9 killed");
        var counts = Samples.Numbers(document.Text!).Select(span => Samples.Count(document, span) with { Place = new("x", Area.Of(new PCode(governorate)), Basis.Stated), Class = VictimClass.Civilian }).ToList();
        var figures = Reconciliation.Of(counts, [], Gazetteer.BuiltIn, SourceRegistry.BuiltIn).Table(new Selection());
        return Encoding.UTF8.GetBytes(string.Join('\n', figures.Select(figure => $"{input} {figure.Outcome} {figure.Class} {figure.Estimate}")));
    }
}
