using System.Globalization;
using System.Text.Json;

namespace CasualtyStats.Collect.Tables;

/// <summary>A JSON file of flat records as a sheet: an array of objects, an object that holds one, or one object a line.</summary>
/// <remarks>
/// The header is row 1: every key in order of its first appearance, those of objects inside joined by a point (<c>residential.destroyed</c>).
/// Record 1 is row 2 and is cited as <c>record 1, killed</c>. A null and a key that a record lacks are both an empty cell.
/// </remarks>
internal static class JsonSheet
{
    // More columns than any spreadsheet has room for: no table.
    private const int MostColumns = 2_000;

    /// <summary>The sheet; null where the text is JSON without records, or no JSON.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="byLine">True for a file of one object a line.</param>
    public static Sheet? Read(string text, bool byLine)
    {
        try
        {
            var records = byLine ? Lines(text) : Records(text);
            return records is null || records.Count == 0 ? null : Of(records);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<JsonElement> Lines(string text)
    {
        var records = new List<JsonElement>();
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object) records.Add(document.RootElement.Clone());
        }
        return records;
    }

    private static List<JsonElement>? Records(string text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        return Find(document.RootElement, 3) is { } array ? [.. array.EnumerateArray().Where(record => record.ValueKind == JsonValueKind.Object).Select(record => record.Clone())] : null;
    }

    // {"data": [ … ]} and {"result": {"records": [ … ]}} are what services answer.
    private static JsonElement? Find(JsonElement element, int depth)
    {
        if (element.ValueKind == JsonValueKind.Array) return element.EnumerateArray().Any(each => each.ValueKind == JsonValueKind.Object) ? element : null;
        if (element.ValueKind != JsonValueKind.Object || depth == 0) return null;
        foreach (var property in element.EnumerateObject())
            if (Find(property.Value, depth - 1) is { } found) return found;
        return null;
    }

    private static Sheet? Of(List<JsonElement> records)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<SheetRow>(records.Count + 1);
        for (int i = 0; i < records.Count; i++)
        {
            var cells = new List<string>();
            Fill(records[i], "", columns, cells);
            if (columns.Count > MostColumns) return null;
            rows.Add(new(i + 2, [.. cells]));
        }
        string[] header = [.. columns.OrderBy(column => column.Value).Select(column => column.Key)];
        rows.Insert(0, new(1, header));
        return new(null, rows) { Address = (row, column) => Cell(header, row, column) };
    }

    private static string Cell(string[] header, int row, int column)
    {
        string key = column < header.Length ? header[column] : (column + 1).ToString(CultureInfo.InvariantCulture);
        return row == 1 ? key : $"record {(row - 1).ToString(CultureInfo.InvariantCulture)}, {key}";
    }

    private static void Fill(JsonElement record, string prefix, Dictionary<string, int> columns, List<string> cells)
    {
        foreach (var property in record.EnumerateObject())
        {
            string key = prefix + property.Name;
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                Fill(property.Value, key + ".", columns, cells);
                continue;
            }
            if (!columns.TryGetValue(key, out int at)) columns[key] = at = columns.Count;
            while (cells.Count <= at) cells.Add("");
            // A group that is named without a number is not one that is not named.
            cells[at] = property.Value.ValueKind == JsonValueKind.Null && key.StartsWith("breakdown.", StringComparison.Ordinal) ? "null" : Text(property.Value);
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Array => string.Join(';', value.EnumerateArray().Select(Text)),
        _ => value.GetRawText(),
    };
}
