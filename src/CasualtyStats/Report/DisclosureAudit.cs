namespace CasualtyStats.Report;

/// <summary>Looks at all sums of a content together, as somebody would who wants to know a withheld figure.</summary>
/// <remarks>
/// Two ways to it are closed. Solving: a withheld figure is fixed where the sums, as linear equations over the withheld figures, have it in
/// their row space (Gauss and Jordan, over the whole numbers modulo a prime). Narrowing: the published bounds are carried along every sum until
/// nothing moves; a figure whose least and most meet is known. Both take the sums to hold exactly, which tells more than the reports do.
/// </remarks>
internal sealed class DisclosureAudit(IReadOnlyList<(DisclosureCell Total, List<DisclosureCell> Parts)> sums, long limit)
{
    private const long Prime = 2_147_483_629;
    private const int Rounds = 50;
    private readonly List<Dictionary<DisclosureCell, long>> rows = [];
    private readonly Dictionary<DisclosureCell, HashSet<int>> rowsOf = [];
    private readonly Dictionary<DisclosureCell, int> pivots = [];

    /// <summary>Withheld figures that can be worked out all the same.</summary>
    public List<DisclosureCell> Known()
    {
        foreach (var (total, parts) in sums) Take(total, parts);
        return [.. rows.Where(row => row.Count == 1).Select(row => row.Keys.First()).Concat(Narrowed()).Distinct()];
    }

    private void Take(DisclosureCell total, List<DisclosureCell> parts)
    {
        var row = new Dictionary<DisclosureCell, long>();
        foreach (var part in parts.Where(part => part.IsWithheld)) row[part] = (row.GetValueOrDefault(part) + 1) % Prime;
        if (total.IsWithheld) row[total] = (row.GetValueOrDefault(total) + Prime - 1) % Prime;
        foreach (var cell in row.Keys.ToList())
            if (pivots.TryGetValue(cell, out int pivot)) Subtract(row, rows[pivot], row[cell], null);
        if (row.Count == 0) return;
        var (first, factor) = row.First();
        long inverse = Power(factor, Prime - 2);
        foreach (var cell in row.Keys.ToList()) row[cell] = row[cell] * inverse % Prime;
        int index = rows.Count;
        foreach (int other in rowsOf.GetValueOrDefault(first)?.ToList() ?? []) Subtract(rows[other], row, rows[other][first], other);
        rows.Add(row);
        pivots[first] = index;
        foreach (var cell in row.Keys) Index(cell).Add(index);
    }

    // The row less a multiple of a row whose pivot it holds.
    private void Subtract(Dictionary<DisclosureCell, long> row, Dictionary<DisclosureCell, long> pivot, long factor, int? index)
    {
        foreach (var (cell, value) in pivot)
        {
            long left = (row.GetValueOrDefault(cell) + (Prime - factor) * value) % Prime;
            if (left == 0)
            {
                row.Remove(cell);
                if (index is { } gone) Index(cell).Remove(gone);
            }
            else
            {
                row[cell] = left;
                if (index is { } held) Index(cell).Add(held);
            }
        }
    }

    private HashSet<int> Index(DisclosureCell cell) => rowsOf.TryGetValue(cell, out var index) ? index : rowsOf[cell] = [];

    private static long Power(long value, long exponent)
    {
        long result = 1;
        for (; exponent > 0; exponent >>= 1, value = value * value % Prime)
            if ((exponent & 1) == 1) result = result * value % Prime;
        return result;
    }

    private List<DisclosureCell> Narrowed()
    {
        var bounds = new Dictionary<DisclosureCell, (decimal Low, decimal? High)>();
        (decimal Low, decimal? High) Of(DisclosureCell cell) => bounds.TryGetValue(cell, out var known) ? known : bounds[cell] = cell.Published(limit);
        bool Narrow(DisclosureCell cell, decimal low, decimal? high)
        {
            var old = Of(cell);
            decimal least = Math.Max(old.Low, low);
            decimal? most = old.High is null ? high : high is null ? old.High : Math.Min(old.High.Value, high.Value);
            // Sums that do not hold tell nothing.
            if (!cell.IsWithheld || most < least || (least, most) == old) return false;
            bounds[cell] = (least, most);
            return true;
        }
        bool changed = true;
        for (int round = 0; changed && round < Rounds; round++)
        {
            changed = false;
            foreach (var (total, parts) in sums)
            {
                if (!total.IsWithheld && !parts.Exists(part => part.IsWithheld)) continue;
                decimal low = parts.Sum(part => Of(part).Low), high = parts.Sum(part => Of(part).High ?? 0);
                int open = parts.Count(part => Of(part).High is null);
                changed |= Narrow(total, low, open == 0 ? high : null);
                var whole = Of(total);
                foreach (var part in parts.Where(part => part.IsWithheld))
                {
                    var own = Of(part);
                    decimal least = open == 0 || open == 1 && own.High is null ? whole.Low - (high - (own.High ?? 0)) : 0;
                    if (!Narrow(part, least, whole.High - (low - own.Low))) continue;
                    changed = true;
                    var now = Of(part);
                    (low, high, open) = (low + now.Low - own.Low, high + (now.High ?? 0) - (own.High ?? 0), open - (own.High is null && now.High is not null ? 1 : 0));
                }
            }
        }
        return [.. bounds.Where(known => known.Key.IsWithheld && known.Value.Low == known.Value.High).Select(known => known.Key)];
    }
}
