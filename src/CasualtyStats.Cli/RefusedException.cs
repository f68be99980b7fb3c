using CasualtyStats.Model;

namespace CasualtyStats.Cli;

/// <summary>A command that cannot be carried out: its message is printed and the process ends with <see cref="ExitCode.Refused"/>.</summary>
internal sealed class RefusedException(Message reason) : Exception(reason.Text(Language.English))
{
    /// <summary>Where, what was found, what was expected, what to do next.</summary>
    public Message Reason { get; } = reason;
}
