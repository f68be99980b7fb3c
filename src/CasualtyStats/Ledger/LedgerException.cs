using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>The ledger cannot be used: no ledger, newer than the program, locked, not writable, damaged, disk full.</summary>
/// <remarks><see cref="Exception.Message"/> is the English sentence; <see cref="Reason"/> says it in either language, with what to do next.</remarks>
public sealed class LedgerException : Exception
{
    /// <summary>A refusal with its sentence.</summary>
    /// <param name="reason">Which file, what was found, what to do next.</param>
    /// <param name="inner">What the store itself said, or null.</param>
    public LedgerException(Message reason, Exception? inner = null) : base(reason?.Text(Language.English), inner)
    {
        ArgumentNullException.ThrowIfNull(reason);
        Reason = reason;
    }

    /// <summary>Which file, what was found, what to do next.</summary>
    public Message Reason { get; }
}
