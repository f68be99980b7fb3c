namespace CasualtyStats.Model;

/// <summary>The verdict on one statement, with its reason.</summary>
/// <param name="Statement">Id of the count.</param>
/// <param name="Kind">The verdict.</param>
/// <param name="Other">Id of the count it is judged against (the total, the later figure, the first telling), or null.</param>
/// <param name="Reason">The reason as a sentence.</param>
/// <param name="Ruling">Id of the ruling that decided it, or null where the program did.</param>
public sealed record Verdict(string Statement, VerdictKind Kind, string? Other, Message Reason, string? Ruling = null);
