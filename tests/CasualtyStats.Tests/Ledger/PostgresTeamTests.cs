using CasualtyStats.Ledger;
using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;

namespace CasualtyStats.Tests.Ledger;

/// <summary>Twenty-four people at one ledger, each with a login and a role of their own.</summary>
public sealed class PostgresTeamTests : IDisposable
{
    private const int People = 12, Documents = 25;
    private readonly LedgerServer server = new();
    private readonly LedgerFile alone = new();

    public void Dispose()
    {
        server.Dispose();
        alone.Dispose();
    }

    [SkippableFact]
    public async Task TwelveCollectorsAndTwelveReviewers_AtOnce_GiveTheLedgerOfOneAfterTheOther()
    {
        using (var sequence = alone.Open())
            for (int person = 0; person < People; person++)
            {
                Collect(sequence, person);
                Review(sequence, person);
            }
        server.Open().Dispose();
        var logins = Enumerable.Range(0, 2 * People).Select(person => server.User(person < People ? "collector" : "reviewer")).ToList();
        await Task.WhenAll(logins.Select((login, person) => Task.Factory.StartNew(() =>
        {
            using var ledger = PostgresLedger.Open(login);
            if (person < People) Collect(ledger, person);
            else Review(ledger, person - People);
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        using var together = server.Open();
        using var expected = alone.Open();
        Assert.Equal([], together.Verify());
        Assert.Equal(expected.Head.Number, together.Head.Number);
        Assert.Equivalent(expected.Read(), together.Read(), strict: true);
        Assert.Equal(Figures(expected), Figures(together));
        Assert.NotEmpty(Figures(expected));
    }

    // Every second document is one that all offices have; the others are their own.
    private static void Collect(CasualtyLedger ledger, int person)
    {
        for (int i = 0; i < Documents; i++)
        {
            string name = i % 2 == 0 ? $"shared {i}.txt" : $"office {person} {i}.txt";
            var document = Samples.Document(name, $"{name}: {3 + i} killed");
            var span = Samples.Numbers(document.Text!)[^1];
            var place = new PlaceMention("a place", Area.Of(new PCode(i % 3 == 0 ? "SY07" : "SY02")), Basis.Stated);
            ledger.Append(new CollectedDocument(document, [Samples.Count(document, span) with { Place = place, Class = VictimClass.Civilian }], [], "1"));
        }
    }

    // All reviewers answer about the shared documents, and do not agree; each twice, as if the file was imported again.
    private static void Review(CasualtyLedger ledger, int person)
    {
        for (int time = 0; time < 2; time++)
            for (int i = 0; i < Documents; i += 2)
            {
                var document = Samples.Document($"shared {i}.txt", $"shared {i}.txt: {3 + i} killed");
                string id = Samples.Count(document, Samples.Numbers(document.Text!)[^1]).Id;
                ledger.AppendRulings([Samples.Ruling(id, person % 3 == 0 ? RulingKind.Correct : RulingKind.Accept, $"reviewer {person:d2}", person % 3 == 0 ? i : null)]);
            }
    }

    private static List<string> Figures(CasualtyLedger ledger)
    {
        var content = ledger.Read();
        return [.. Reconciliation.Of(content.Counts, content.Rulings, Gazetteer.BuiltIn, SourceRegistry.BuiltIn).Table(new Selection { By = [Dimension.Admin1] })
            .Select(figure => $"{figure.Area} {figure.Outcome} {figure.Class} {figure.Estimate} {figure.NaiveSum} {string.Join(' ', figure.Statements)}")];
    }
}
