using CasualtyStats.Collect;
using Spectre.Console;

namespace CasualtyStats.Cli;

/// <summary>A progress bar on standard error for work that takes long enough to wonder.</summary>
internal static class ProgressScreen
{
    // Fewer files than this are read before a bar could be looked at.
    private const int Worthwhile = 30;

    /// <summary>Does some work with a bar, or without one where output is plain or the work is small.</summary>
    public static T While<T>(Session session, IReadOnlyList<string> paths, Func<IProgress<CollectProgress>?, T> work)
    {
        if (!session.Decorated || !Large(paths)) return work(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(session.Drawing) });
        return console.Progress().AutoClear(true).Start(context =>
        {
            var bar = context.AddTask(Markup.Escape(session.Say("cli.reading")));
            return work(new Bar(bar));
        });
    }

    private static bool Large(IReadOnlyList<string> paths) =>
        paths.Where(Directory.Exists).SelectMany(path => Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)).Take(Worthwhile).Count() == Worthwhile;

    private sealed class Bar(ProgressTask task) : IProgress<CollectProgress>
    {
        public void Report(CollectProgress value)
        {
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
        }
    }
}
