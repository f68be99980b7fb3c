namespace CasualtyStats.Ledger.Review.Xlsx;

/// <summary>A sheet as it was read: every cell as text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows from the first on; numbers in western digits, days in ISO form, nothing as empty text.</param>
internal sealed record XlsxSheet(string Name, IReadOnlyList<IReadOnlyList<string>> Rows);
