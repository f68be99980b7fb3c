using System.CommandLine;
using System.Text;
using CasualtyStats.Ledger;

namespace CasualtyStats.Cli;

/// <summary>The console from its arguments to its exit code.</summary>
internal static class ConsoleProgram
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="results">Where results go.</param>
    /// <param name="messages">Where messages and progress go.</param>
    /// <param name="clock">The clock of what the ledger records.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, TextWriter results, TextWriter messages, TimeProvider clock)
    {
        bool console = ReferenceEquals(results, Console.Out) && !OperatingSystem.IsBrowser();
        if (console) (results, messages) = Utf8Console();
        using var interrupted = new CancellationTokenSource();
        ConsoleCancelEventHandler stop = (_, pressed) => { pressed.Cancel = true; interrupted.Cancel(); };
        Console.CancelKeyPress += stop;
        try
        {
            return Run(args, new Session(results, messages, OutputLanguage.FromArguments(args), clock, interrupted.Token, console && !Console.IsOutputRedirected));
        }
        finally
        {
            results.Flush();
            messages.Flush();
            Console.CancelKeyPress -= stop;
        }
    }

    private static int Run(string[] args, Session session)
    {
        var grammar = new Grammar(session);
        var parsed = grammar.Root.Parse(args);
        if (parsed.Errors.Count > 0 && !parsed.Tokens.Any(token => token.Value is "--help" or "-h" or "-?"))
        {
            foreach (var error in parsed.Errors) session.Messages.WriteLine(UsageError.Of(error).Text(session.Language.Console));
            session.Messages.WriteLine(session.Say("cli.usage-next", HelpPrinter.Path(parsed.CommandResult.Command)));
            return ExitCode.Refused;
        }
        grammar.Apply(parsed);
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = session.Results, Error = session.Messages });
        }
        catch (RefusedException refused)
        {
            session.Messages.WriteLine(refused.Reason.Text(session.Language.Console));
            return ExitCode.Refused;
        }
        catch (LedgerException error)
        {
            session.Messages.WriteLine(error.Reason.Text(session.Language.Console));
            return ExitCode.Refused;
        }
        catch (OperationCanceledException)
        {
            session.Messages.WriteLine(session.Say("cli.interrupted"));
            return ExitCode.Interrupted;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            session.Messages.WriteLine(session.Say("cli.io-error", error.Message));
            return ExitCode.Refused;
        }
    }

    // A summary or a table of tallies may be tens of megabytes; small writes would be most of its time.
    private const int ResultsBuffer = 1 << 16;

    // Windows consoles start in a code page of their own; Arabic needs UTF-8, without a byte-order mark.
    private static (TextWriter Results, TextWriter Messages) Utf8Console()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows())
        {
            try { Console.OutputEncoding = utf8; }
            catch (IOException) { /* Output is redirected: the streams below carry UTF-8 all the same. */ }
        }
        return (new StreamWriter(Console.OpenStandardOutput(), utf8, ResultsBuffer), new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true });
    }
}
