namespace CasualtyStats.Evaluation.Scoring;

/// <summary>The one-to-one assignment of rows to columns with the greatest total weight (Kuhn–Munkres, in cubic time).</summary>
public static class Assignment
{
    /// <summary>Finds it.</summary>
    /// <param name="weights">Weight of each row with each column; 0 or less = may not be put together.</param>
    /// <returns>For each row its column, or -1.</returns>
    public static int[] Best(double[,] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        int rows = weights.GetLength(0), columns = weights.GetLength(1);
        int size = Math.Max(rows, columns);
        var cost = new double[size + 1, size + 1];
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < columns; c++) cost[r + 1, c + 1] = -Math.Max(0, weights[r, c]);
        int[] rowOf = Solve(cost, size);
        int[] found = new int[rows];
        Array.Fill(found, -1);
        for (int c = 1; c <= columns; c++)
            if (rowOf[c] is > 0 and var r && r <= rows && weights[r - 1, c - 1] > 0) found[r - 1] = c - 1;
        return found;
    }

    private static int[] Solve(double[,] cost, int size)
    {
        double[] u = new double[size + 1], v = new double[size + 1];
        int[] rowOf = new int[size + 1];
        for (int row = 1; row <= size; row++) Augment(cost, size, row, u, v, rowOf);
        return rowOf;
    }

    private static void Augment(double[,] cost, int size, int row, double[] u, double[] v, int[] rowOf)
    {
        double[] least = new double[size + 1];
        bool[] used = new bool[size + 1];
        int[] way = new int[size + 1];
        Array.Fill(least, double.PositiveInfinity);
        rowOf[0] = row;
        int at = 0;
        do
        {
            used[at] = true;
            int next = 0;
            double delta = double.PositiveInfinity;
            for (int c = 1; c <= size; c++)
            {
                if (used[c]) continue;
                double reduced = cost[rowOf[at], c] - u[rowOf[at]] - v[c];
                if (reduced < least[c]) (least[c], way[c]) = (reduced, at);
                if (least[c] < delta) (delta, next) = (least[c], c);
            }
            for (int c = 0; c <= size; c++)
            {
                if (used[c]) { u[rowOf[c]] += delta; v[c] -= delta; }
                else least[c] -= delta;
            }
            at = next;
        }
        while (rowOf[at] != 0);
        for (; at != 0; at = way[at]) rowOf[at] = rowOf[way[at]];
    }
}
