using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables.Formats;

/// <summary>The product's own figures and findings: results, never new evidence.</summary>
/// <remarks>Shape: <c>naive_sum</c> with <c>corroboration</c> (figures), or <c>severity</c> with <c>concerns</c> and <c>code</c> (findings).</remarks>
internal sealed class OwnFigures : ITableFormat
{
    /// <inheritdoc/>
    public bool Fits(HeaderBlock header) => header.HasAll("naive_sum", "corroboration") || header.HasAll("severity", "concerns", "code");

    /// <inheritdoc/>
    public void Read(SheetScribe scribe, HeaderBlock header) => scribe.Tell("table-own-figures", Severity.Check, header.Lower.Number, 0);
}
