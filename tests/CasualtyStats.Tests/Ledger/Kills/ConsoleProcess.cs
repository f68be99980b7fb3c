using System.Diagnostics;

namespace CasualtyStats.Tests.Ledger.Kills;

/// <summary>The built console as a process of its own.</summary>
internal static class ConsoleProcess
{
    /// <summary>Starts a command line; what it prints is thrown away.</summary>
    public static Process Start(params string[] command)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CasualtyStats.Cli.ExitCode).Assembly.Location, .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a command line to its end, which must be a good one.</summary>
    /// <returns>How long it took.</returns>
    public static TimeSpan Run(params string[] command)
    {
        long began = Stopwatch.GetTimestamp();
        using var process = Start(command);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', command)} ended with {process.ExitCode}");
        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>Runs a command line and kills it after a time, unless it has ended.</summary>
    /// <param name="after">When.</param>
    /// <param name="before">Looks once more before the kill.</param>
    /// <param name="command">The command line.</param>
    /// <returns>True where it was killed, false where it had ended well.</returns>
    public static bool Kill(TimeSpan after, Action before, params string[] command)
    {
        using var process = Start(command);
        bool ended = process.WaitForExit(after);
        if (!ended)
        {
            before();
            process.Kill();
        }
        process.WaitForExit();
        // It may have ended between the look and the kill.
        bool well = process.ExitCode == 0;
        Assert.True(well || !ended, $"{string.Join(' ', command)} ended with {process.ExitCode}");
        return !well;
    }
}
