namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>Numbers beside the harmed that do not count them, each beside a sentence that does.</summary>
public sealed class ArabicRestraintTests
{
    [Theory]
    // Spread over places: where they are, not how many.
    [InlineData("توزع المصابون على ثلاث نقاط طبية.", "")]
    [InlineData("زاد عدد المصابين على 20.", "injured >20")]
    // An earlier figure of the same report.
    [InlineData("ارتفع عدد القتلى إلى 30 قتيلا، وكانت الوزارة قد تحدثت في بيانها الأول عن 12 قتيلا.", "killed 30")]
    [InlineData("تحدثت الوزارة في بيانها الأول عن 12 قتيلا.", "killed 12")]
    // A term explained.
    [InlineData("تقصد الشبكة بالمجزرة الواقعة التي يقتل فيها سبعة أشخاص.", "")]
    [InlineData("وقعت الغارة التي قتل فيها سبعة أشخاص.", "killed 7")]
    // Bodies inside the dead already told.
    [InlineData("أدى الحريق إلى مقتل 40 شخصا، قضى أغلبهم اختناقا، ومن بينهم 9 جثث مجهولة الهوية.", "killed 40")]
    [InlineData("أدى الحريق إلى مقتل 40 شخصا، وانتشلت الفرق 9 جثث.", "killed 40; killed 9")]
    // The adjective behind the head.
    [InlineData("بلغ القتلى المدنيون 85.", "killed 85 civilian")]
    [InlineData("بلغ القتلى 85.", "killed 85")]
    // Bounds and soldiers.
    [InlineData("قتل ما ينوف على مئة شخص.", "killed >100")]
    [InlineData("العدد يقترب من ستين بين قتيل وجريح.", "killedorinjured ~60")]
    [InlineData("أعلن الجيش إصابة سبعة من عسكرييه.", "injured 7 combatant")]
    public void Read_NumberBesideTheHarmed_IsACountOnlyWhereItCountsThem(string text, string expected) => Assert.Equal(expected, Reports.Counts(text));
}
