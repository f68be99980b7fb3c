namespace CasualtyStats.Model;

/// <summary>A person's decision, with author, day and reason; shown wherever it moves a figure.</summary>
/// <param name="Id">From what was decided about what by whom; the same decision imported twice has one id.</param>
/// <param name="Kind">The decision.</param>
/// <param name="Subject">Id of the count, finding or source it is about; for an added count, the added count's id.</param>
/// <param name="Value">The corrected number or the trust, else null.</param>
/// <param name="Other">Id of the other count, else null.</param>
/// <param name="Added">The count that was missed, else null.</param>
/// <param name="Author">Who decided; never printed in what is shared.</param>
/// <param name="Day">When.</param>
/// <param name="Reason">Why, in the author's words.</param>
public sealed record Ruling(string Id, RulingKind Kind, string Subject, long? Value, string? Other, ReportedCount? Added, string Author, DateOnly Day, string Reason);
