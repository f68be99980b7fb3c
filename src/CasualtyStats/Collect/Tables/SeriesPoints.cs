namespace CasualtyStats.Collect.Tables;

/// <summary>The rows of a table by place, each place's in order of days.</summary>
internal static class SeriesPoints
{
    /// <summary>Goes through a table once.</summary>
    /// <param name="scribe">Its sheet.</param>
    /// <param name="layout">Where it keeps what.</param>
    /// <param name="columns">The columns whose numbers are wanted.</param>
    /// <param name="day">Reads the day of a row.</param>
    public static List<List<SeriesPoint>> Of(SheetScribe scribe, FigureLayout layout, IReadOnlyList<int> columns, Func<SheetRow, CellDate> day)
    {
        int[] wanted = [.. columns];
        var byPlace = new Dictionary<string, List<SeriesPoint>>(StringComparer.Ordinal);
        foreach (var row in scribe.Sheet.Rows)
        {
            if (row.Number <= layout.HeaderRow || row.IsEmpty || HeaderBlock.IsTags(row) || TableLevels.IsWhole(row, layout)) continue;
            if (day(row) is not { Kind: CellDateKind.Day or CellDateKind.Month } read) continue;
            long?[]? values = null;
            for (int i = 0; i < wanted.Length; i++)
                if (CellNumber.Of(row[wanted[i]]) is { Kind: CellNumberKind.Number } number) (values ??= new long?[wanted.Length])[i] = number.Low;
            if (values is null) continue;
            string place = row[layout.CodeAt(row)];
            foreach (var column in layout.Places) place = place + "\n" + row[column.At];
            if (!byPlace.TryGetValue(place, out var points)) byPlace[place] = points = [];
            int? hours = layout.Hours >= 0 && CellNumber.Of(row[layout.Hours]) is { Kind: CellNumberKind.Number } given ? (int)Math.Min(given.Low, 24 * 366) : null;
            points.Add(new(row.Number, read.Last, row[layout.Source], hours, new(wanted, values)));
        }
        foreach (var points in byPlace.Values) points.Sort((a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Row.CompareTo(b.Row));
        return [.. byPlace.OrderBy(place => place.Key, StringComparer.Ordinal).Select(place => place.Value)];
    }
}
