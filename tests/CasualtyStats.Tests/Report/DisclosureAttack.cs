using System.Numerics;
using CasualtyStats.Model;

namespace CasualtyStats.Tests.Report;

/// <summary>Somebody who knows how the tables add up and solves for what is withheld, with exact fractions.</summary>
internal sealed class DisclosureAttack
{
    private readonly Dictionary<Figure, int> unknowns = new(ReferenceEqualityComparer.Instance);
    private readonly List<BigInteger[]> equations = [];
    private readonly List<(Figure Total, List<Figure> Parts)> sums = [];

    /// <summary>A sum that the attacker knows of.</summary>
    public void Sum(Figure total, IEnumerable<Figure> parts) => sums.Add((total, [.. parts]));

    /// <summary>The withheld figures that have only one solution.</summary>
    public List<Figure> Solved()
    {
        foreach (var figure in sums.SelectMany(sum => sum.Parts.Append(sum.Total)))
            if (IsWithheld(figure)) unknowns.TryAdd(figure, unknowns.Count);
        foreach (var (total, parts) in sums)
        {
            var row = new BigInteger[unknowns.Count];
            foreach (var part in parts.Where(IsWithheld)) row[unknowns[part]] += 1;
            if (IsWithheld(total)) row[unknowns[total]] -= 1;
            equations.Add(row);
        }
        Reduce();
        return [.. unknowns.Where(unknown => equations.Exists(row => !row[unknown.Value].IsZero && row.Count(factor => !factor.IsZero) == 1)).Select(unknown => unknown.Key)];
    }

    private static bool IsWithheld(Figure figure) => figure.Estimate.Status == FigureStatus.Withheld;

    private void Reduce()
    {
        int done = 0;
        for (int column = 0; column < unknowns.Count; column++)
        {
            int pivot = equations.FindIndex(done, row => !row[column].IsZero);
            if (pivot < 0) continue;
            (equations[done], equations[pivot]) = (equations[pivot], equations[done]);
            foreach (var row in equations.Where(row => row != equations[done] && !row[column].IsZero))
            {
                BigInteger own = row[column], other = equations[done][column];
                for (int i = 0; i < row.Length; i++) row[i] = row[i] * other - equations[done][i] * own;
            }
            done++;
        }
    }
}
