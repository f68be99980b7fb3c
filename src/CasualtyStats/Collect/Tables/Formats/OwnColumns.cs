using System.Collections.Frozen;

namespace CasualtyStats.Collect.Tables.Formats;

/// <summary>Where an export of tallies keeps each of its fields.</summary>
internal sealed class OwnColumns
{
    private readonly FrozenDictionary<string, int> columns;

    /// <summary>Reads a header.</summary>
    /// <param name="header">The export's header.</param>
    public OwnColumns(HeaderBlock header)
    {
        columns = header.Cells.Where(cell => cell.Lower.Length > 0).DistinctBy(cell => cell.Lower, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(cell => cell.Lower, cell => cell.At, StringComparer.OrdinalIgnoreCase);
        const string prefix = "breakdown.";
        Groups = [.. header.Cells.Where(cell => cell.Lower.StartsWith(prefix, StringComparison.Ordinal)).Select(cell => (cell.Lower[prefix.Length..], cell.At))];
    }

    /// <summary>Groups that have a column each, as JSON lines give them.</summary>
    public IReadOnlyList<(string Group, int At)> Groups { get; }

    /// <summary>The column of a field, or -1.</summary>
    /// <param name="field">Its name.</param>
    public int this[string field] => columns.TryGetValue(field, out int at) ? at : -1;
}
