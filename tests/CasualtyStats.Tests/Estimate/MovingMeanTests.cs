using CasualtyStats.Estimate;
using CsCheck;

namespace CasualtyStats.Tests.Estimate;

public sealed class MovingMeanTests
{
    private static readonly Gen<long?[]> Values = Gen.Frequency((4, Gen.Long[0, 100_000].Select(value => (long?)value)), (1, Gen.Const((long?)null))).Array[0, 40];

    [Fact]
    public void Trailing_ThreeValues_AveragesThoseBefore() => Assert.Equal((double?[])[null, 3.0, 5.0], MovingMean.Trailing([2, 4, 6], 2));

    [Fact]
    public void Centred_ThreeValues_AveragesBothSides() => Assert.Equal((double?[])[null, 4.0, null], MovingMean.Centred([2, 4, 6], 3));

    [Fact]
    public void Trailing_GapInTheWindow_HasNoMean() => Assert.Equal((double?[])[null, null, null, 5.5], MovingMean.Trailing([2, null, 6, 5], 2));

    [Fact]
    public void Centred_Zero_IsAValue() => Assert.Equal((double?[])[null, 1.0, null], MovingMean.Centred([0, 0, 3], 3));

    [Fact]
    public void Centred_EvenWindow_IsRefused() =>
        Assert.Equal("a centred window is odd, or it has no middle (Parameter 'window')\nActual value was 2.",
            Assert.Throws<ArgumentOutOfRangeException>(() => MovingMean.Centred([1, 2], 2)).Message.ReplaceLineEndings("\n"));

    [Fact]
    public void Trailing_WindowOfNothing_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => MovingMean.Trailing([1], 0));

    [Fact]
    public void Trailing_WindowOfOne_IsTheSeries() =>
        Values.Sample(values => MovingMean.Trailing(values, 1).SequenceEqual(values.Select(value => (double?)value)));

    [Fact]
    public void Trailing_AnyWindow_LiesBetweenLeastAndMost() =>
        Gen.Select(Values, Gen.Int[1, 9]).Sample((values, window) =>
        {
            var means = MovingMean.Trailing(values, window);
            return Enumerable.Range(0, values.Length).All(i =>
            {
                var held = i + 1 < window ? [] : values[(i + 1 - window)..(i + 1)];
                bool whole = held.Length > 0 && held.All(value => value is not null);
                return whole ? means[i] >= held.Min() - 1e-9 && means[i] <= held.Max() + 1e-9 : means[i] is null;
            });
        });

    [Fact]
    public void Centred_AnySeries_IsTheTrailingMeanMovedBack() =>
        Gen.Select(Values, Gen.Int[0, 4]).Sample((values, half) =>
        {
            var trailing = MovingMean.Trailing(values, 2 * half + 1);
            var centred = MovingMean.Centred(values, 2 * half + 1);
            return Enumerable.Range(0, values.Length).All(i => centred[i] == (i + half < values.Length ? trailing[i + half] : null));
        });
}
