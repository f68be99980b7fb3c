using Spectre.Console;

namespace CasualtyStats.Cli;

/// <summary>A progress bar on standard error for work that takes long enough to wonder.</summary>
internal static class ProgressScreen
{
    // Fewer or smaller files than this are read before a bar could be looked at.
    private const int Worthwhile = 30;
    private const long WorthwhileBytes = 16L << 20;

    /// <summary>Does some work with a bar, or without one where output is plain or the work is small.</summary>
    public static T While<T>(Session session, IReadOnlyList<string> paths, Func<ProgressBar?, T> work)
    {
        if (!session.Decorated || !Large(paths)) return work(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(session.Drawing) });
        return console.Progress().AutoClear(true).Start(context => work(new(context.AddTask(Markup.Escape(session.Say("cli.reading"))))));
    }

    private static bool Large(IReadOnlyList<string> paths)
    {
        var files = paths.SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : File.Exists(path) ? [path] : []).Take(Worthwhile).ToList();
        return files.Count == Worthwhile || files.Exists(file => new FileInfo(file).Length >= WorthwhileBytes);
    }
}
