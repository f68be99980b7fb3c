namespace CasualtyStats.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Refused: usage, or input that could not be read at all.</summary>
    public const int Refused = 1;

    /// <summary>Done, with findings that <c>--strict</c> was asked to refuse.</summary>
    public const int Findings = 2;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;
}
