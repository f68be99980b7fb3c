using System.Buffers;
using System.Globalization;
using System.Numerics;

namespace CasualtyStats.Collect.Tables;

/// <summary>The order of day, month and year of a column, from those of its cells that leave no choice.</summary>
/// <param name="Order">The order, or unknown.</param>
/// <param name="Row">The row of the first cell that shows it.</param>
/// <param name="Text">That cell.</param>
/// <param name="ShortRow">The row of the first cell that writes its year with two digits; 0 where none does.</param>
/// <param name="ShortText">That cell.</param>
internal readonly record struct DayOrders(DayOrder Order, int Row, string Text, int ShortRow, string ShortText)
{
    // Most columns are written as 2024-11-28; these many cells show whether a column needs to be gone through.
    private const int Sample = 40;

    /// <summary>Looks through a column.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="column">From 0; with -1 nothing is known.</param>
    /// <param name="below">The last row of the header.</param>
    public static DayOrders Of(Sheet sheet, int column, int below)
    {
        if (column < 0) return default;
        var seen = new Evidence();
        int looked = 0;
        foreach (var row in sheet.Rows)
        {
            if (row.Number <= below || row[column] is not { Length: > 0 } cell) continue;
            seen.Look(row.Number, cell);
            if (++looked == Sample && !seen.Numbers && seen.ShortRow == 0) return default;
        }
        return new(seen.Order, seen.Row, seen.Text, seen.ShortRow, seen.ShortText);
    }

    /// <summary>What a person should know of it: code, row and arguments of a finding.</summary>
    public IEnumerable<(string Code, int Row, string[] Arguments)> Told()
    {
        if (Order is not (DayOrder.Unknown or DayOrder.YearFirstShort))
            yield return ("table-day-order", Row, [Text, Order is DayOrder.DayFirst or DayOrder.DayFirstShort ? "@collect.day-first" : "@collect.month-first"]);
        if (ShortRow > 0 && CellDate.Of(ShortText, Order) is { Kind: CellDateKind.Day } read)
            yield return ("table-year-short", ShortRow, [ShortText, read.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
    }

    private struct Evidence
    {
        private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹");
        private bool dayFirst, monthFirst, shortNumbers, yearBeyondFirst, yearBeyondLast;
        private UInt128 first, last;

        public bool Numbers { get; private set; }

        public int Row { get; private set; }

        public string Text { get; private set; }

        public int ShortRow { get; private set; }

        public string ShortText { get; private set; }

        public readonly DayOrder Order
        {
            get
            {
                if (!shortNumbers) return dayFirst == monthFirst ? DayOrder.Unknown : dayFirst ? DayOrder.DayFirst : DayOrder.MonthFirst;
                // The number that changes less from row to row is the year.
                int atFirst = BitOperations.PopCount((ulong)first) + BitOperations.PopCount((ulong)(first >> 64)), atLast = BitOperations.PopCount((ulong)last) + BitOperations.PopCount((ulong)(last >> 64));
                bool yearFirst = yearBeyondFirst || !yearBeyondLast && atFirst < atLast, yearLast = yearBeyondLast || !yearBeyondFirst && atLast < atFirst;
                if (yearFirst && !yearLast) return monthFirst ? DayOrder.Unknown : DayOrder.YearFirstShort;
                return !yearLast || yearFirst || dayFirst == monthFirst ? DayOrder.Unknown : dayFirst ? DayOrder.DayFirstShort : DayOrder.MonthFirstShort;
            }
        }

        public void Look(int row, string cell)
        {
            string[] parts = cell.Split(['/', '.', '-', ' '], 4, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 3 || parts[0].Length > 2 || Number(parts[0]) is not { } one) return;
            int end = parts[2].AsSpan().IndexOfAnyExcept(Digits);
            string year = end < 0 ? parts[2] : parts[2][..end];
            if (Number(parts[1]) is not { } two)
            {
                if (year.Length == 2 && CellDate.Of(cell).Kind == CellDateKind.Day) Short(row, cell);
                return;
            }
            if (Number(year) is not { } three || year.Length is not (1 or 2 or 4)) return;
            Numbers = true;
            if (year.Length < 4)
            {
                shortNumbers = true;
                Short(row, cell);
                first |= UInt128.One << one;
                last |= UInt128.One << three;
                yearBeyondFirst |= one > 31;
                yearBeyondLast |= three > 31;
            }
            bool day = one is > 12 and <= 31 && two <= 12, month = two is > 12 and <= 31 && one <= 12;
            if ((day || month) && !dayFirst && !monthFirst) (Row, Text) = (row, cell);
            dayFirst |= day;
            monthFirst |= month;
        }

        private void Short(int row, string cell)
        {
            if (ShortRow == 0) (ShortRow, ShortText) = (row, cell);
        }

        private static int? Number(string part) => CellNumber.Of(part) is { Kind: CellNumberKind.Number, Sign: null, Low: <= 9999 } number ? (int)number.Low : null;
    }
}
