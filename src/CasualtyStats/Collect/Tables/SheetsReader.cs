using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>Reads counts from grids, wherever they were found: the one way in for tables of files, pages and documents.</summary>
internal sealed class SheetsReader(PlaceCells places, SourceNames sources)
{
    /// <summary>Changes whenever what is read from a table changes.</summary>
    public const string Version = "table-2";

    /// <summary>The counts of a document's tables; grids that hold no counts are passed over.</summary>
    /// <param name="document">The document that the counts cite.</param>
    /// <param name="sheets">Its grids, in order.</param>
    public SheetsRead Read(SourceDocument document, IEnumerable<Sheet> sheets)
    {
        var counts = ImmutableArray.CreateBuilder<ReportedCount>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        int tables = 0;
        foreach (var sheet in sheets)
        {
            if (TableHeader.Of(sheet) is not { IsTally: true, IsInbox: false } header) continue;
            var read = new TallyTable(document, sheet, header, places, sources).Read();
            counts.AddRange(read.Counts);
            findings.AddRange(read.Findings);
            tables++;
        }
        return new(counts.ToImmutable(), findings.ToImmutable(), tables);
    }
}
