using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review;

/// <summary>What people filled in.</summary>
/// <param name="Rulings">Answers and added counts, in order of sheets and rows. Answers that the workbook already showed come again, with the same ids: recording them anew changes nothing.</param>
/// <param name="Places">Places to add.</param>
/// <param name="Words">Words to add.</param>
/// <param name="Rows">Every row that was filled in: taken, or refused with the reason.</param>
/// <param name="Reviewer">The name on the first sheet; empty where there is none.</param>
/// <param name="FileHash">Hash of the file as it was read: <see cref="ReviewWorkbook.Write(string, ReviewContent, string?)"/> overwrites this state of it and no other.</param>
public sealed record ReviewReading(ImmutableArray<Ruling> Rulings, ImmutableArray<AddedPlace> Places, ImmutableArray<AddedWord> Words,
    ImmutableArray<ReviewRow> Rows, string Reviewer, string FileHash)
{
    /// <summary>The rows that were refused; give them to <see cref="ReviewContent.Refused"/>, so that nothing that was filled in is lost.</summary>
    public ImmutableArray<ReviewRow> Refused => [.. Rows.Where(row => row.Refusal is not null)];
}
