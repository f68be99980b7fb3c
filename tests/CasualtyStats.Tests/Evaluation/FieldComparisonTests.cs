using CasualtyStats.Evaluation.Scoring;

namespace CasualtyStats.Tests.Evaluation;

/// <summary>When a field counts as right.</summary>
public sealed class FieldComparisonTests
{
    [Theory]
    [InlineData("Idlib", "Idlib", true)]
    [InlineData("the Gaza Strip", "Gaza Strip", true)]
    [InlineData("GAZA", "Gaza", true)]
    [InlineData("Gaza’s Ministry", "Gaza's  Ministry", true)]
    [InlineData("rural Idlib", "Idlib", false)]
    [InlineData(null, null, true)]
    [InlineData(null, "Idlib", false)]
    public void SameWords_NamesAsWritten_AreComparedBare(string? one, string? other, bool same) => Assert.Equal(same, FieldComparison.SameWords(one, other));

    [Fact]
    public void Agrees_OccupationInPlaceOfClass_IsRight()
    {
        var gold = Labels.Tally(classes: ["medic"]);
        Assert.True(FieldComparison.Agrees(Field.Class, Labels.Read() with { Occupation = "medic" }, gold));
        Assert.False(FieldComparison.Agrees(Field.Class, Labels.Read(), gold));
        Assert.False(FieldComparison.Agrees(Field.Class, Labels.Read() with { Occupation = "medic", Class = "combatant" }, gold));
    }

    [Fact]
    public void Agrees_GroupThatOnlyRepeatsTheStatus_IsNoBreakdown()
    {
        var gold = Labels.Tally(count: 9, breakdown: new() { ["combatants"] = 9 });
        Assert.True(FieldComparison.Agrees(Field.Breakdown, Labels.Read(9), gold));
        Assert.False(FieldComparison.Agrees(Field.Breakdown, Labels.Read(9), Labels.Tally(count: 9, breakdown: new() { ["children"] = 9 })));
        Assert.False(FieldComparison.Agrees(Field.Breakdown, Labels.Read(9), Labels.Tally(count: 9, breakdown: new() { ["medics"] = 4 })));
    }

    [Fact]
    public void Agrees_DateEndThatIsNotLabelled_IsNotScored()
    {
        var day = new DateOnly(2024, 12, 2);
        var gold = Labels.Tally() with { Dates = (null, day) };
        Assert.True(FieldComparison.Agrees(Field.Date, Labels.Read() with { Dates = (day.AddDays(-9), day) }, gold));
        Assert.False(FieldComparison.Agrees(Field.Date, Labels.Read() with { Dates = (null, day.AddDays(1)) }, gold));
        Assert.True(FieldComparison.Agrees(Field.Date, Labels.Read(), gold with { OtherDates = [(null, null)] }));
    }

    [Fact]
    public void Agrees_Range_NeedsBothEndsAndNoCount()
    {
        var gold = Labels.Tally(count: null) with { Range = (14, 35) };
        Assert.True(FieldComparison.Agrees(Field.Count, Labels.Read() with { Count = null, Interval = new(14, 35) }, gold));
        Assert.False(FieldComparison.Agrees(Field.Count, Labels.Read(14) with { Interval = new(14, 35) }, gold));
    }
}
