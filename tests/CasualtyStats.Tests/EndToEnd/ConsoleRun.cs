using CasualtyStats.Cli;

namespace CasualtyStats.Tests.EndToEnd;

/// <summary>One run of the console in this process: what it printed and how it ended.</summary>
internal sealed record ConsoleRun(int Exit, string Results, string Messages)
{
    /// <summary>Noon of the day that the tests' ledgers are told.</summary>
    public static readonly TimeProvider Clock = new FixedClock(new DateTimeOffset(2025, 1, 15, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Runs one command line.</summary>
    public static ConsoleRun Of(params string[] args)
    {
        using var results = new StringWriter { NewLine = "\n" };
        using var messages = new StringWriter { NewLine = "\n" };
        int exit = ConsoleProgram.Run(args, results, messages, Clock);
        return new(exit, results.ToString(), messages.ToString());
    }

    /// <summary>Result rows of a CSV, the header left out.</summary>
    public IReadOnlyList<CasualtyStats.Model.DataRow> Rows => CasualtyStats.Model.DataTable.Parse(Results, "standard output");

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
