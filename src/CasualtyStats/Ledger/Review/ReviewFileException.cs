using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review;

/// <summary>A review workbook that cannot be read or replaced as a whole. Nothing was taken from it and it was left as it is.</summary>
public sealed class ReviewFileException : Exception
{
    /// <summary>A refusal with its sentence.</summary>
    /// <param name="reason">Which file, what was found, what to do next.</param>
    /// <param name="inner">The fault behind it, or null.</param>
    public ReviewFileException(Message reason, Exception? inner = null) : base(reason?.Text(Language.English), inner)
    {
        ArgumentNullException.ThrowIfNull(reason);
        Reason = reason;
    }

    /// <summary>Which file, what was found, what to do next.</summary>
    public Message Reason { get; }
}
