using CasualtyStats.Model;

namespace CasualtyStats.Cli;

/// <summary>One run of the console: where results and messages go, in which language, and whether to stop.</summary>
internal sealed class Session(TextWriter results, TextWriter messages, OutputLanguage language, TimeProvider clock, CancellationToken cancel, bool onScreen = false)
{
    /// <summary>Standard output for people to read: nothing in it steers a terminal.</summary>
    public TextWriter Results { get; } = new ScreenWriter(results);

    /// <summary>Standard output for machines (CSV, JSON): character for character as it was read, unless a screen shows it.</summary>
    public TextWriter Data { get; } = onScreen ? new ScreenWriter(results) : results;

    /// <summary>Standard error: messages. Nothing in it steers a terminal.</summary>
    public TextWriter Messages { get; } = new ScreenWriter(messages);

    /// <summary>Standard error for what the product itself draws: the progress bar.</summary>
    public TextWriter Drawing { get; } = messages;

    /// <summary>Language of the console and of outputs.</summary>
    public OutputLanguage Language { get; } = language;

    /// <summary>The clock, read only for what the ledger records.</summary>
    public TimeProvider Clock { get; } = clock;

    /// <summary>Set when the user interrupts.</summary>
    public CancellationToken Cancel { get; } = cancel;

    /// <summary>True where <c>--quiet</c> was given: messages are kept to refusals.</summary>
    public bool Quiet { get; set; }

    /// <summary>True where <c>--strict</c> was given: findings end with <see cref="ExitCode.Findings"/>.</summary>
    public bool Strict { get; set; }

    /// <summary>True where <c>--share-work</c> was given: a ledger on a server is reconciled together with other computers.</summary>
    public bool ShareWork { get; set; }

    /// <summary>True where colour and progress bars may be drawn on standard error.</summary>
    public bool Decorated { get; set; }

    /// <summary>A sentence of the wording table in the console's language.</summary>
    public string Say(string key, params string[] arguments) => new Message(key, arguments).Text(Language.Console);

    /// <summary>Prints a message to standard error unless quiet.</summary>
    public void Tell(string key, params string[] arguments)
    {
        if (!Quiet) Messages.WriteLine(Say(key, arguments));
    }

    /// <summary>The exit code of a command that is done.</summary>
    /// <param name="findings">Number of findings that a person should look at.</param>
    public int Done(int findings) => Strict && findings > 0 ? ExitCode.Findings : ExitCode.Done;
}
