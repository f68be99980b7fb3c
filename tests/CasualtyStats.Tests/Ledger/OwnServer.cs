using System.Diagnostics;

namespace CasualtyStats.Tests.Ledger;

/// <summary>A PostgreSQL server of one test's own, which it may end; skipped where CASUALTYSTATS_TEST_POSTGRES is not set or this is no Unix with PostgreSQL installed.</summary>
internal sealed class OwnServer : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("casualtystats-pg-").FullName;

    public OwnServer(string? kind = null)
    {
        Skip.If(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CASUALTYSTATS_TEST_POSTGRES")), "no PostgreSQL for tests: CASUALTYSTATS_TEST_POSTGRES is not set");
        Skip.IfNot(Directory.Exists("/usr/lib/postgresql"), "PostgreSQL's own programs are not installed where Debian puts them");
        ConnectionString = Do(kind is null ? ["start", folder] : ["start", folder, kind]);
    }

    public string ConnectionString { get; }

    /// <summary>The server ends at once and forgets whatever it had not written; then it starts anew.</summary>
    public void CrashAndStart()
    {
        Do("crash", folder);
        Do("again", folder);
    }

    /// <summary>The server ends at once.</summary>
    public void Crash() => Do("crash", folder);

    /// <summary>The server starts anew.</summary>
    public void StartAgain() => Do("again", folder);

    public void Dispose() => Do("stop", folder);

    // Through files: a pipe would stay open as long as the server that inherits it.
    private static string Do(params string[] arguments)
    {
        string said = Path.Combine(Path.GetTempPath(), $"casualtystats-pg-{Guid.NewGuid():n}");
        var start = new ProcessStartInfo("bash", ["-c", "\"$0\" \"$@\" > \"$SAID\" 2> \"$SAID.err\" < /dev/null", Repository.Path(".ci", "postgres"), .. arguments]) { UseShellExecute = false };
        start.Environment["SAID"] = said;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        try
        {
            Assert.True(process.ExitCode == 0, File.ReadAllText(said + ".err"));
            return File.ReadAllText(said).Trim();
        }
        finally
        {
            File.Delete(said);
            File.Delete(said + ".err");
        }
    }
}
