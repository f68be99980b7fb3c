using System.Numerics;

namespace CasualtyStats.Reconcile;

/// <summary>
/// An exact bounded simplex over whole numbers (after Dutertre and de Moura, 2006). Row i reads
/// <c>scale[i] · basic = Σ cell[i][j] · nonbasic[j]</c>; all cells stay whole, so nothing is ever rounded.
/// </summary>
/// <remarks>Overflow throws <see cref="OverflowException"/>; the caller then answers by a rougher bound.</remarks>
internal sealed class Simplex
{
    public const long Infinite = long.MaxValue;
    private const int BlandAfter = 300;

    private readonly int variables;
    private readonly long[] low, high, value;
    private readonly int[] column, filled;
    private readonly List<long[]> cell = [];
    private readonly List<long> scale = [], sum = [];
    private readonly List<int> basic = [];
    private readonly int pivotLimit;
    private int pivots;

    /// <summary>A system of non-negative unknowns and rows with bounds.</summary>
    public Simplex(int variables, IReadOnlyList<LinearRow> rows, int pivotLimit)
    {
        this.variables = variables;
        this.pivotLimit = pivotLimit;
        int all = variables + rows.Count;
        low = new long[all];
        high = new long[all];
        value = new long[all];
        column = new int[variables];
        filled = new int[variables];
        Array.Fill(high, Infinite);
        for (int j = 0; j < variables; j++) column[j] = j;
        for (int i = 0; i < rows.Count; i++)
        {
            low[variables + i] = rows[i].Low;
            high[variables + i] = rows[i].High;
            var cells = new long[variables];
            foreach (var (index, factor) in rows[i].Terms) cells[index] += factor;
            Add(cells, 1, variables + i);
        }
    }

    private Simplex(Simplex other)
    {
        variables = other.variables;
        pivotLimit = other.pivotLimit;
        low = [.. other.low];
        high = [.. other.high];
        value = [.. other.value];
        column = [.. other.column];
        filled = new int[variables];
        cell = [.. other.cell.Select(row => row.ToArray())];
        scale = [.. other.scale];
        sum = [.. other.sum];
        basic = [.. other.basic];
    }

    /// <summary>Rows whose bounds cannot hold together, after <see cref="Feasible"/> said no.</summary>
    public List<int> Conflict { get; } = [];

    /// <summary>True where the limit on pivots was reached and the answer is only a bound.</summary>
    public bool Exhausted { get; private set; }

    public Simplex Copy() => new(this);

    /// <summary>Narrows an unknown; <see cref="Feasible"/> must be asked next.</summary>
    public void Narrow(int variable, long atLeast, long atMost)
    {
        low[variable] = Math.Max(low[variable], atLeast);
        high[variable] = Math.Min(high[variable], atMost);
        int j = Array.IndexOf(column, variable);
        if (j < 0) return;
        long to = Math.Clamp(value[variable], low[variable], Math.Max(low[variable], high[variable]));
        Shift(j, to - value[variable]);
    }

    /// <summary>Finds values within all bounds, or the rows that forbid it.</summary>
    public bool Feasible()
    {
        pivots = 0;
        Conflict.Clear();
        while (true)
        {
            int row = Violated(out bool below);
            if (row < 0) return true;
            if (++pivots > pivotLimit) { Exhausted = true; return true; }
            int enter = -1;
            for (int j = 0; j < variables; j++)
            {
                long c = cell[row][j];
                if (c == 0) continue;
                bool rises = c > 0 == below;
                int v = column[j];
                if (rises ? value[v] < high[v] : value[v] > low[v])
                    if (enter < 0 || v < column[enter]) enter = j;
            }
            if (enter < 0) { Explain(row); return false; }
            int leaves = basic[row];
            Pivot(row, enter, below ? low[leaves] : high[leaves]);
        }
    }

    /// <summary>The greatest value of a sum, rounded down; null where it has none.</summary>
    public long? Maximum(IReadOnlyList<(int Variable, long Factor)> objective, out bool whole)
    {
        pivots = 0;
        whole = true;
        AddObjective(objective);
        int goal = cell.Count - 1;
        try
        {
            while (true)
            {
                int enter = Improving(goal, out bool rises);
                if (enter < 0 || ++pivots > pivotLimit)
                {
                    if (enter >= 0) Exhausted = true;
                    whole = enter < 0 && Fractional() < 0;
                    return enter < 0 ? FloorDivide(sum[goal], scale[goal]) : null;
                }
                if (!Step(goal, enter, rises)) return null;
            }
        }
        finally
        {
            cell.RemoveAt(goal);
            scale.RemoveAt(goal);
            sum.RemoveAt(goal);
            basic.RemoveAt(goal);
        }
    }

    /// <summary>An unknown whose value is no whole number, or −1.</summary>
    public int Fractional()
    {
        int found = -1;
        for (int i = 0; i < basic.Count; i++)
            if (basic[i] >= 0 && basic[i] < variables && sum[i] % scale[i] != 0 && (found < 0 || basic[i] < found)) found = basic[i];
        return found;
    }

    /// <summary>The value of an unknown, rounded down.</summary>
    public long Floor(int variable)
    {
        int row = basic.IndexOf(variable);
        return row < 0 ? value[variable] : FloorDivide(sum[row], scale[row]);
    }

    private void Add(long[] cells, long by, int variable)
    {
        cell.Add(cells);
        scale.Add(by);
        basic.Add(variable);
        sum.Add(Sum(cells));
    }

    private long Sum(long[] cells)
    {
        long total = 0;
        for (int j = 0; j < cells.Length; j++)
            if (cells[j] != 0) total += cells[j] * value[column[j]];
        return total;
    }

    private void AddObjective(IReadOnlyList<(int Variable, long Factor)> objective)
    {
        var cells = new long[variables];
        long by = 1;
        foreach (var (variable, factor) in objective)
        {
            int row = basic.IndexOf(variable);
            if (row < 0)
            {
                cells[Array.IndexOf(column, variable)] += factor * by;
                continue;
            }
            long grow = scale[row] / (long)BigInteger.GreatestCommonDivisor(scale[row], by);
            if (grow != 1) for (int j = 0; j < variables; j++) cells[j] *= grow;
            by *= grow;
            long times = factor * (by / scale[row]);
            for (int j = 0; j < variables; j++) cells[j] += times * cell[row][j];
        }
        Add(cells, by, -1);
    }

    private int Violated(out bool below)
    {
        int found = -1;
        Int128 worst = 0;
        below = false;
        for (int i = 0; i < basic.Count; i++)
        {
            int v = basic[i];
            Int128 under = low[v] == -Infinite ? 0 : (Int128)low[v] * scale[i] - sum[i];
            Int128 over = high[v] == Infinite ? 0 : sum[i] - (Int128)high[v] * scale[i];
            var amount = Int128.Max(under, over);
            if (amount <= 0) continue;
            bool better = found < 0 || (pivots > BlandAfter ? v < basic[found] : amount > worst || (amount == worst && v < basic[found]));
            if (!better) continue;
            (found, worst, below) = (i, amount, under > 0);
        }
        return found;
    }

    private void Explain(int row)
    {
        if (basic[row] >= variables) Conflict.Add(basic[row] - variables);
        for (int j = 0; j < variables; j++)
            if (cell[row][j] != 0 && column[j] >= variables) Conflict.Add(column[j] - variables);
        Conflict.Sort();
    }

    private int Improving(int goal, out bool rises)
    {
        int found = -1;
        rises = false;
        for (int j = 0; j < variables; j++)
        {
            long c = cell[goal][j];
            int v = column[j];
            if (c == 0 || (c > 0 ? value[v] >= high[v] : value[v] <= low[v])) continue;
            if (found < 0 || (pivots > BlandAfter ? v < column[found] : Math.Abs(c) > Math.Abs(cell[goal][found]))) (found, rises) = (j, c > 0);
        }
        return found;
    }

    // Moves one unknown as far as the bounds let it; false where nothing stops it.
    private bool Step(int goal, int enter, bool rises)
    {
        int v = column[enter];
        bool bounded = rises ? high[v] != Infinite : low[v] != -Infinite;
        Int128 room = bounded ? (rises ? (Int128)high[v] - value[v] : (Int128)value[v] - low[v]) : 0;
        Int128 over = 1;
        int leaves = -1;
        for (int i = 0; i < basic.Count; i++)
        {
            long c = cell[i][enter];
            if (i == goal || c == 0) continue;
            bool grows = c > 0 == rises;
            int b = basic[i];
            long bound = grows ? high[b] : low[b];
            if (Math.Abs(bound) == Infinite) continue;
            Int128 gap = Int128.Abs((Int128)bound * scale[i] - sum[i]), rate = Math.Abs(c);
            bool closer = !bounded || gap * over < room * rate || (gap * over == room * rate && leaves >= 0 && b < basic[leaves]);
            if (closer) (bounded, room, over, leaves) = (true, gap, rate, i);
        }
        if (!bounded) return false;
        if (leaves < 0) { Shift(enter, (long)(rises ? room : -room)); return true; }
        bool upper = cell[leaves][enter] > 0 == rises;
        Pivot(leaves, enter, upper ? high[basic[leaves]] : low[basic[leaves]]);
        return true;
    }

    private void Shift(int j, long by)
    {
        if (by == 0) return;
        value[column[j]] += by;
        for (int i = 0; i < cell.Count; i++)
            if (cell[i][j] != 0) sum[i] += cell[i][j] * by;
    }

    private void Pivot(int row, int enter, long leavingValue)
    {
        int leaves = basic[row], enters = column[enter];
        var pivotRow = cell[row];
        long p = pivotRow[enter];
        int sign = Math.Sign(p);
        for (int j = 0; j < variables; j++) pivotRow[j] = -sign * pivotRow[j];
        pivotRow[enter] = sign * scale[row];
        scale[row] = Math.Abs(p);
        Reduce(row);
        basic[row] = enters;
        column[enter] = leaves;
        value[leaves] = leavingValue;
        sum[row] = Sum(pivotRow);
        long d = scale[row];
        int used = 0;
        for (int j = 0; j < variables; j++)
            if (pivotRow[j] != 0) filled[used++] = j;
        for (int i = 0; i < cell.Count; i++)
        {
            if (i == row) continue;
            var other = cell[i];
            long q = other[enter];
            if (q == 0) continue;
            other[enter] = 0;
            if (d != 1) for (int j = 0; j < variables; j++) other[j] *= d;
            for (int k = 0; k < used; k++) other[filled[k]] += q * pivotRow[filled[k]];
            scale[i] *= d;
            if (scale[i] != 1) Reduce(i);
            sum[i] = Sum(other);
        }
    }

    private void Reduce(int row)
    {
        long common = scale[row];
        foreach (long c in cell[row])
        {
            if (common == 1) return;
            if (c != 0) common = Gcd(common, Math.Abs(c));
        }
        if (common == 1) return;
        for (int j = 0; j < variables; j++) cell[row][j] /= common;
        scale[row] /= common;
    }

    private static long Gcd(long a, long b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }

    private static long FloorDivide(long a, long b) => a >= 0 ? a / b : -((-a + b - 1) / b);
}
