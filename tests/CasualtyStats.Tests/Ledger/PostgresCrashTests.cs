using System.Globalization;
using CasualtyStats.Ledger;
using Npgsql;
using Xunit.Abstractions;

namespace CasualtyStats.Tests.Ledger;

/// <summary>The server is ended while somebody collects.</summary>
public sealed class PostgresCrashTests(ITestOutputHelper output)
{
    private static readonly int Times = Math.Max(4, int.Parse(Environment.GetEnvironmentVariable("CASUALTYSTATS_KILLS") ?? "30", CultureInfo.InvariantCulture) / 5);
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("CASUALTYSTATS_SEED") ?? "20300304", CultureInfo.InvariantCulture);

    [SkippableFact]
    public async Task Append_TheServerEndsOrItsProcessIsKilled_LosesNothingConfirmedAndGoesOnAfterwards()
    {
        using var server = new OwnServer();
        var random = new Random(Seed);
        var confirmed = new List<int>();
        var said = new SortedSet<string>(StringComparer.Ordinal);
        for (int time = 0; time < Times; time++)
        {
            int from = confirmed.Count, wait = random.Next(0, 120);
            var collecting = Task.Factory.StartNew(() => Collect(server.ConnectionString, from, confirmed), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            SpinWait.SpinUntil(() => Volatile.Read(ref last) > from || collecting.IsCompleted, 20_000);
            await Task.Delay(wait);
            // Every other time the server itself, else the process that serves the collector.
            if (time % 2 == 0) server.Crash();
            else KillBackend(server.ConnectionString);
            said.Add((await Assert.ThrowsAsync<LedgerException>(() => collecting)).Reason.Key);
            if (time % 2 == 0) server.StartAgain();
            using var ledger = OpenWhenReady(server.ConnectionString);
            Assert.Equal([], ledger.Verify());
            var content = ledger.Read();
            Assert.Equal([], confirmed.Select(number => $"{number}.txt").Except(content.Documents.Select(document => document.Name)));
            Assert.Equal(content.Counts.Length, ledger.Find(new CountQuery()).Counts.Length);
            // The same again succeeds, whether or not the last one got in.
            ledger.Append(Collecting.Document(confirmed.Count));
            confirmed.Add(confirmed.Count);
        }
        Assert.Equal(["ledger.postgres-unreachable"], said);
        output.WriteLine($"{Times} times; {confirmed.Count} documents confirmed, none lost");
    }

    private int last;

    private void Collect(string connection, int from, List<int> confirmed)
    {
        using var ledger = OpenWhenReady(connection);
        for (int number = from; ; number++)
        {
            ledger.Append(Collecting.Document(number));
            confirmed.Add(number);
            Volatile.Write(ref last, number + 1);
        }
    }

    // After the end of one of its processes the server starts all others anew.
    private static CasualtyLedger OpenWhenReady(string connection)
    {
        for (int tries = 0; ; tries++)
        {
            try { return PostgresLedger.Open(connection, new StillClock()); }
            catch (LedgerException) when (tries < 50) { Thread.Sleep(200); }
        }
    }

    private static void KillBackend(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand("SELECT pid FROM pg_stat_activity WHERE application_name = 'casualtystats'", connection);
        int process = (int)command.ExecuteScalar()!;
        using var kill = System.Diagnostics.Process.Start("kill", ["-9", process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        // The server then ends every connection, this one too; whoever comes before that would be cut off in the middle.
        using var alive = new NpgsqlCommand("SELECT 1", connection);
        Assert.ThrowsAny<NpgsqlException>(() =>
        {
            for (int tries = 0; tries < 4000; tries++)
            {
                alive.ExecuteScalar();
                Thread.Sleep(5);
            }
        });
    }
}
