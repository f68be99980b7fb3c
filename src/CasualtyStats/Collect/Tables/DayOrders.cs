using System.Globalization;

namespace CasualtyStats.Collect.Tables;

/// <summary>Finds the order of day and month of a column from those of its cells that leave no choice.</summary>
/// <param name="Order">The order, or unknown.</param>
/// <param name="Row">The row of the first cell that shows it.</param>
/// <param name="Text">That cell.</param>
internal readonly record struct DayOrders(DayOrder Order, int Row, string Text)
{
    // Most columns are written as 2024-11-28; these many cells show whether a column needs to be gone through.
    private const int Sample = 40;

    /// <summary>Looks through a column.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="column">From 0.</param>
    /// <param name="below">The last row of the header.</param>
    public static DayOrders Of(Sheet sheet, int column, int below)
    {
        DayOrders shown = default;
        int looked = 0;
        bool slashes = false;
        foreach (var row in sheet.Rows)
        {
            if (row.Number <= below || row[column] is not { Length: > 0 } cell) continue;
            var order = Shown(cell, out bool ambiguous);
            slashes |= ambiguous || order != DayOrder.Unknown;
            if (order != DayOrder.Unknown && shown.Order == DayOrder.Unknown) shown = new(order, row.Number, cell);
            else if (order != DayOrder.Unknown && order != shown.Order) return default;
            if (++looked == Sample && !slashes) return default;
        }
        return shown;
    }

    private static DayOrder Shown(string cell, out bool ambiguous)
    {
        ambiguous = CellDate.Of(cell).Kind == CellDateKind.Ambiguous;
        if (ambiguous) return DayOrder.Unknown;
        string[] parts = cell.Split(['/', '.', '-', ' '], 4);
        if (parts.Length < 3 || parts[2].Length < 4 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int second) || parts[0].Length > 2) return DayOrder.Unknown;
        return first > 12 && second <= 12 ? DayOrder.DayFirst : second > 12 && first <= 12 ? DayOrder.MonthFirst : DayOrder.Unknown;
    }
}
