using CasualtyStats.Model;

namespace CasualtyStats.Workbooks;

/// <summary>An output could not be written; what stood there before is untouched.</summary>
public sealed class OutputException : IOException
{
    /// <summary>An account of what failed.</summary>
    /// <param name="account">Where, what was found, what to do next.</param>
    /// <param name="cause">What the system said, or null.</param>
    public OutputException(Message account, Exception? cause = null)
        : base(account?.Text(Language.English), cause) => Account = account ?? throw new ArgumentNullException(nameof(account));

    /// <summary>The account in either language; <see cref="Exception.Message"/> is the English one.</summary>
    public Message Account { get; }
}
