using System.CommandLine;
using CasualtyStats.Report;

namespace CasualtyStats.Cli;

/// <summary>Asks a person whether what is shared may leave the house. That figures are public somewhere is no consent to publish them again.</summary>
internal sealed class ReleaseQuestion
{
    private readonly Grammar grammar;
    private readonly Option<string?> confirmed;

    /// <summary>Adds <c>--confirm-release</c> to a command.</summary>
    public ReleaseQuestion(Grammar grammar, Command command)
    {
        this.grammar = grammar;
        confirmed = grammar.Text("--confirm-release", "WHO");
        command.Add(confirmed);
    }

    /// <summary>Who confirmed.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="edition">Name of the edition.</param>
    /// <param name="content">What would be released.</param>
    /// <exception cref="RefusedException">Nobody did.</exception>
    public string Ask(ParseResult parsed, string edition, ReportContent content)
    {
        string who = parsed.GetValue(confirmed)?.Trim() ?? "";
        var session = grammar.Session;
        if (who.Length == 0 && session.Decorated && !Console.IsInputRedirected)
        {
            session.Messages.Write(session.Say("cli.release.question", edition, session.Say(content.Disclosure is null ? "cli.release.open" : "cli.release.withheld")) + " ");
            who = Console.In.ReadLine()?.Trim() ?? "";
        }
        return who.Length > 0 ? who : throw new RefusedException(new("cli.release.not-confirmed", edition));
    }

    /// <summary>Refuses a confirmation of nothing.</summary>
    public void RefuseWithoutEdition(ParseResult parsed)
    {
        if (parsed.GetValue(confirmed) is not null) throw new RefusedException(new("cli.release.no-edition"));
    }
}
