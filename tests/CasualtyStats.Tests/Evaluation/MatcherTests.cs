using CasualtyStats.Evaluation.Gold;
using CasualtyStats.Evaluation.Scoring;
using CsCheck;

namespace CasualtyStats.Tests.Evaluation;

/// <summary>Matching, tiers and traps.</summary>
public sealed class MatcherTests
{
    [Fact]
    public void Match_TwoThatOverlapBoth_AgreeAsMuchAsCanBe()
    {
        var gold = new[] { Labels.Tally(0, 20, 8), Labels.Tally(10, 30, 30, "injured", id: "1") };
        var pairs = Matcher.Match([Labels.Read(30, 5, 28, "injured"), Labels.Read(8, 0, 28)], gold);
        Assert.Equal([(30, 30m), (8, 8m)], pairs.Select(pair => ((int)pair.Read.Count!, pair.Gold.Count!.Value)));
    }

    [Fact]
    public void Match_NoOverlap_IsNoPair() => Assert.Empty(Matcher.Match([Labels.Read(8, 5, 9)], [Labels.Tally(0, 5)]));

    [Fact]
    public void Best_SmallMatrices_AgreeWithBruteForce() => Gen.Double[0, 9].Array[12].Select(Gen.Int[1, 3], Gen.Int[1, 4]).Sample((weights, rows, columns) =>
    {
        var matrix = new double[rows, columns];
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < columns; c++) matrix[r, c] = weights[r * 4 + c] < 2 ? 0 : weights[r * 4 + c];
        int[] found = Assignment.Best(matrix);
        double sum = found.Select((column, row) => column < 0 ? 0 : matrix[row, column]).Sum();
        return Math.Abs(sum - Greatest(matrix, 0, [])) < 1e-9 && found.Where(column => column >= 0).Distinct().Count() == found.Count(column => column >= 0);
    });

    [Fact]
    public void Score_CasualtyReadFromTheDisplaced_IsInvented()
    {
        var document = Labels.Document("900 displaced", Labels.Tally(0, 13, 900, "displaced", tier: Tier.Apart));
        var score = Matcher.Score(document, [Labels.Read(900, 0, 13)], Tier.Core);
        Assert.Single(score.Invented);
        Assert.Single(Matcher.Score(document, [], Tier.Apart).Missed);
    }

    [Fact]
    public void Score_UncountedTallyOfNoLabel_IsLeftOut()
    {
        var document = Labels.Document("several people were hurt");
        Assert.Empty(Matcher.Score(document, [Labels.Read(null, 0, 24, "injured")], Tier.Core).Invented);
        Assert.Single(Matcher.Score(document, [Labels.Read(3, 0, 24, "injured")], Tier.Core).Invented);
    }

    [Fact]
    public void Score_NumberWhereTheLabelHasNone_IsInvented()
    {
        var document = Labels.Document("dozens wounded", Labels.Tally(0, 14, null, "injured", tier: Tier.Unscored));
        Assert.Single(Matcher.Score(document, [Labels.Read(24, 0, 14, "injured")], Tier.Core).Invented);
    }

    [Theory]
    [InlineData("two drones", 2, false, true)]
    [InlineData("two drones", 5, false, false)]
    [InlineData("two drones", 2, true, false)]
    [InlineData("٢٣ دبابة", 23, false, true)]
    [InlineData("half of it", 7, false, true)]
    public void IsClaimed_OwnNumber_IsTheTraps(string trap, long count, bool isRight, bool claimed) =>
        Assert.Equal(claimed, Trap.IsClaimed(new(new(0, trap.Length), "attacks"), trap, Labels.Read(count, 0, trap.Length), isRight));

    [Fact]
    public void Of_SilentErrors_CountsUnflaggedWrongAndInvented()
    {
        var document = Labels.Document(new string(' ', 60), Labels.Tally(0, 5), Labels.Tally(10, 15, id: "1"), Labels.Tally(20, 25, id: "2"));
        var score = Matcher.Score(document, [Labels.Read(9), Labels.Read(9, 10, 15, flags: "far-trigger"), Labels.Read(8, 20, 25), Labels.Read(7, 40, 45)], Tier.Core);
        var measures = Measure.For(Tier.Core).ToDictionary(measure => measure.Name, measure => measure.Of(score));
        Assert.Equal(new Share(2, 3), measures["silent errors, of unflagged"]);
        Assert.Equal(new Share(1, 4), measures["flagged, of read"]);
        Assert.Equal(new Share(3, 4), measures["detection precision"]);
        Assert.Equal(new Share(1, 3), measures["whole tally, over all labelled"]);
    }

    [Fact]
    public void Interval_SameShares_IsTheSameAndHoldsTheShare()
    {
        Share[] shares = [new(1, 2), new(3, 4), new(0, 1), new(5, 5)];
        var (low, high) = Bootstrap.Interval(shares);
        Assert.Equal((low, high), Bootstrap.Interval(shares));
        Assert.InRange(shares.Aggregate(Share.Add).Value, low, high);
        Assert.Equal((double.NaN, double.NaN), Bootstrap.Interval([new(0, 0)]));
    }

    private static double Greatest(double[,] weights, int row, HashSet<int> used)
    {
        if (row == weights.GetLength(0)) return 0;
        double best = Greatest(weights, row + 1, used);
        for (int c = 0; c < weights.GetLength(1); c++)
            if (used.Add(c)) { best = Math.Max(best, weights[row, c] + Greatest(weights, row + 1, used)); used.Remove(c); }
        return best;
    }
}
