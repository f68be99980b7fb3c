using System.CommandLine;
using System.CommandLine.Help;
using CasualtyStats.Cli.Commands;

namespace CasualtyStats.Cli;

/// <summary>All commands and the options that stand everywhere.</summary>
internal sealed class Grammar
{
    private readonly Session session;
    private readonly Option<bool> quiet;
    private readonly Option<bool> strict;
    private readonly Option<bool> noColour;
    private readonly Option<bool> shareWork;

    /// <summary>Builds the grammar with its words in the session's language.</summary>
    public Grammar(Session session)
    {
        this.session = session;
        Ledger = Text("--ledger", "PATH");
        Manifest = Text("--manifest", "FILE");
        Data = Text("--data", "DIR");
        Lang = Text("--lang", "en|ar|both");
        Lang.AcceptOnlyFromAmong("en", "ar", "both");
        quiet = Switch("--quiet");
        strict = Switch("--strict");
        noColour = Switch("--no-colour");
        shareWork = Switch("--share-work");
        Root = new RootCommand(session.Say("cli.root"));
        foreach (Option option in new Option[] { Ledger, Manifest, Data, Lang, quiet, strict, noColour, shareWork })
        {
            option.Recursive = true;
            Root.Add(option);
        }
        foreach (var builtIn in Root.Options)
        {
            if (builtIn is HelpOption help) { help.Action = new HelpPrinter(session); help.Description = session.Say("cli.option.help"); }
            if (builtIn is VersionOption version) version.Description = session.Say("cli.option.version");
        }
        foreach (var command in new Command[]
        {
            RunCommand.Build(this), CollectCommand.Build(this), TalliesCommand.Build(this), TableCommand.Build(this), ExplainCommand.Build(this),
            FindingsCommand.Build(this), NewCommand.Build(this), MapCommand.Build(this), ReviewCommand.Build(this), ReportCommand.Build(this), PlacesCommand.Build(this),
            SummaryCommand.Build(this), ChangesCommand.Build(this), VerifyCommand.Build(this), LedgerCommand.Build(this),
        })
            Root.Add(command);
    }

    /// <summary>The whole grammar.</summary>
    public RootCommand Root { get; }

    /// <summary>The session that commands print to.</summary>
    public Session Session => session;

    /// <summary>Where the ledger lies, where not in the folder.</summary>
    public Option<string?> Ledger { get; }

    /// <summary>A manifest that lies elsewhere.</summary>
    public Option<string?> Manifest { get; }

    /// <summary>A folder with the user's own places, words and sources.</summary>
    public Option<string?> Data { get; }

    /// <summary>The language.</summary>
    public Option<string?> Lang { get; }

    /// <summary>Takes the options that stand everywhere into the session.</summary>
    public void Apply(ParseResult parsed)
    {
        session.Quiet = parsed.GetValue(quiet);
        session.Strict = parsed.GetValue(strict);
        session.ShareWork = parsed.GetValue(shareWork);
        session.Decorated = !session.Quiet && !parsed.GetValue(noColour) && !Console.IsErrorRedirected;
    }

    /// <summary>A command with its description and no action yet.</summary>
    public Command Command(string name) => new(name, session.Say("cli." + name));

    /// <summary>An option that takes text; its description stands in the wording table.</summary>
    public Option<string?> Text(string name, string helpName) => new(name) { HelpName = helpName, Description = Describe(name) };

    /// <summary>An option that takes text and may stand several times.</summary>
    public Option<string[]> Texts(string name, string helpName) =>
        new(name) { HelpName = helpName, Description = Describe(name), Arity = ArgumentArity.ZeroOrMore, AllowMultipleArgumentsPerToken = false };

    /// <summary>The option of the result's form, added to a command; the first form is the default.</summary>
    public Option<string?> Format(Command command, params string[] forms)
    {
        var format = Text("--format", string.Join('|', forms));
        format.AcceptOnlyFromAmong(forms);
        command.Add(format);
        return format;
    }

    /// <summary>An option without a value.</summary>
    public Option<bool> Switch(string name) => new(name) { Description = Describe(name) };

    /// <summary>A required argument.</summary>
    public Argument<string> Required(string name, string key) => new(name) { Description = session.Say("cli.argument." + key) };

    private string Describe(string name) => session.Say("cli.option." + name.TrimStart('-'));
}
