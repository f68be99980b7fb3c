using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>The dead of whom the words say that they were among the wounded or the missing.</summary>
public sealed class FormersTests
{
    [Theory]
    [InlineData("Two people died of their wounds in the town of Ariha.", 2, Outcome.Injured)]
    [InlineData("One of the wounded in Ariha died in hospital overnight.", 1, Outcome.Injured)]
    [InlineData("Three of the injured from Monday's shelling of Ariha have since died.", 3, Outcome.Injured)]
    [InlineData("A woman succumbed to her injuries on Tuesday in Ariha.", 1, Outcome.Injured)]
    [InlineData("The bodies of four missing people were recovered from the rubble in Ariha.", 4, Outcome.Missing)]
    [InlineData("Five people were killed and 12 injured in Ariha.", 5, null)]
    [InlineData("Crews recovered three bodies in Ariha; two people are still missing.", 3, null)]
    [InlineData("توفي مدنيان متأثرين بجراحهما في مدينة أريحا.", 2, Outcome.Injured)]
    [InlineData("وفاة طفلة متأثرة بجراح أصيبت بها في قصف سابق على مدينة أريحا.", 1, Outcome.Injured)]
    [InlineData("وفاة اثنين من المصابين في القصف على مدينة أريحا.", 2, Outcome.Injured)]
    [InlineData("وفاة شخصين من جرحى قصف أمس على مدينة أريحا.", 2, Outcome.Injured)]
    [InlineData("انتشلت فرقنا جثث 3 من المفقودين تحت الأنقاض في مدينة أريحا.", 3, Outcome.Missing)]
    [InlineData("العثور على جثتي مدنيين كانا في عداد المفقودين في مدينة أريحا.", 2, Outcome.Missing)]
    [InlineData("مقتل 5 مدنيين وإصابة 12 آخرين في مدينة أريحا.", 5, null)]
    [InlineData("انتشال 3 جثث في مدينة أريحا وما يزال اثنان في عداد المفقودين.", 3, null)]
    public void Read_TheDeadWhoWereToldOfBefore_SayWhatTheyWere(string text, long count, Outcome? former)
    {
        var read = Reports.Read(text).Counts.Where(tally => tally.Outcome == Outcome.Killed).ToList();
        Assert.Equal((count, former), (read[0].Count, read[0].FormerOutcome));
    }

    [Theory]
    [InlineData("The toll of the air strike on Ariha rose to 6 killed and 4 injured after two of the injured died.", true)]
    [InlineData("Six people were killed and four injured in Ariha; two of the injured later died.", false)]
    [InlineData("ارتفعت حصيلة القصف على مدينة أريحا إلى 5 قتلى بعد وفاة طفل متأثراً بجراحه.", true)]
    public void Read_TheDeadWhoWereWounded_AreInTheTollOnlyWhereItRoseByThem(string text, bool inside)
    {
        var killed = Reports.Read(text).Counts.Where(tally => tally.Outcome == Outcome.Killed).ToList();
        Assert.Equal(inside ? killed.Single(tally => tally.FormerOutcome is null).Id : null, killed.Single(tally => tally.FormerOutcome is not null).Relations.PartOf);
    }
}
