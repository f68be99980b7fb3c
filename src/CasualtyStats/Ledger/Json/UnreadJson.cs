using System.Text.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Json;

/// <summary>The payload of a record of what a collection could not read.</summary>
internal static class UnreadJson
{
    /// <summary>The payload where everything was read.</summary>
    public static string Nothing { get; } = Write([]);

    /// <summary>Writes findings in the order given.</summary>
    public static string Write(IEnumerable<Finding> findings) => JsonFields.Text(json =>
    {
        json.WriteStartArray();
        foreach (var finding in findings) FindingJson.Write(json, finding, null);
        json.WriteEndArray();
    });

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<Finding> Read(string payload)
    {
        using var parsed = JsonDocument.Parse(payload);
        return [.. parsed.RootElement.EnumerateArray().Select(json => FindingJson.Read(json, null))];
    }
}
