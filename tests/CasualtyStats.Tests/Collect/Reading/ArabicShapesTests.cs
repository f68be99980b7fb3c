namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>Shapes of counts and places in Arabic: each rule with an example and a text in which it must not speak.</summary>
public sealed class ArabicShapesTests
{
    [Theory]
    // The noun of harm in the singular, behind a numeral.
    [InlineData("وصل المستشفيات 39 شهيدا و217 إصابة.", "killed 39; injured 217")]
    [InlineData("إصابة 5 مدنيين.", "injured 5 civilian")]
    [InlineData("سجلت 12 حالة وفاة و30 حالة اختناق.", "killed 12; injured 30")]
    // Dual subjects of the idioms.
    [InlineData("أعلن أن امرأتين لقيتا مصرعهما.", "killed 2 women=2")]
    [InlineData("ولا يزال طفلان في عداد المفقودين.", "missing 2 children=2")]
    [InlineData("لا يزال العشرات في عداد المفقودين.", "missing dozens")]
    // "A third".
    [InlineData("قتلت امرأتان وأصيبت ثالثة.", "killed 2 women=2; injured 1 women=1")]
    [InlineData("قتل 5 مدنيين في ثالث هجوم.", "killed 5 civilian")]
    // The vowel of the oblique dual.
    [InlineData("مقتل عاملَين في المجال الإنساني.", "killed 2 aid_workers=2")]
    // Bodies of whom.
    [InlineData("انتشلت الفرق جثماني امرأة وطفل.", "killed 2 women=1 children=1")]
    [InlineData("انتشلت الفرق جثث 3 رجال.", "killed 3 men=3")]
    // Parts behind "they are", or a comma, only where they make up the count.
    [InlineData("سقط تسعة قتلى، هم أربعة أطفال وثلاث نساء ورجلان.", "killed 9 children=4 women=3 men=2")]
    [InlineData("سقط 10 شهداء من عائلة واحدة، 8 أطفال وسيدتان.", "killed 10 children=8 women=2")]
    [InlineData("سقط تسعة قتلى، هم أربعة أطفال.", "killed 9")]
    // "A mother and three of her children".
    [InlineData("أودت القذيفة بحياة أم وثلاثة من أطفالها.", "killed 4 women=1 children=3")]
    // Whom a later clause of the sentence groups.
    [InlineData("استشهاد 274 شخصا وإصابة 1024 بجروح، ومن بين الشهداء 21 طفلا و39 سيدة.", "killed 274 children=21 women=39; injured 1024")]
    // One of them an officer is no breakdown.
    [InlineData("قتل 7 عناصر، أحدهم ضابط.", "killed 7 combatant")]
    // Figures that were replaced.
    [InlineData("ارتفعت الحصيلة إلى 43 قتيلا، مقابل 35 قتيلا في الحصيلة السابقة.", "killed 43")]
    [InlineData("سقط 43 قتيلا من الفصائل مقابل 35 قتيلا من القوات.", "killed 43 combatant; killed 35 combatant")]
    // Ranges in all their joints.
    [InlineData("سقط ما بين 20 إلى 30 قتيلا.", "killed 20-30")]
    // A toll that names its people before its number.
    [InlineData("ليرتفع عدد الصحفيين الذين استشهدوا منذ بدء الحرب إلى مئة وثمانية.", "killed 108 journalists=108")]
    [InlineData("إن عدد ضحايا الانفجار ارتفع إلى 113 قتيلا.", "killed 113")]
    [InlineData("سقط عدد من الضحايا.", "killed vague")]
    // Lines of a list below a count.
    [InlineData("حصيلة القتلى منذ الأحد: 1311\n- 830 مدنيا\n- 231 من القوات", "killed 1311; killed 830 civilian; killed 231 combatant")]
    [InlineData("مقتل 23 مدنيا:\n- 14 طفلا\n- 9 نساء", "killed 23 civilian children=14 women=9")]
    [InlineData("حصيلة القتلى منذ الأحد: 1311\n- 44 غارة\n- 12 برميلا", "killed 1311")]
    // Class is not carried to another noun, nor to whom another speaks of.
    [InlineData("مقتل 3 مدنيين وإصابة طفلتين.", "killed 3 civilian; injured 2 girls=2")]
    [InlineData("مقتل 3 مدنيين وإصابة آخرين.", "killed 3 civilian")]
    [InlineData("أعلن الجيش مقتل 26 مدنيا، فيما قالت الشرطة إن 12 شخصا قتلوا.", "killed 26 civilian; killed 12")]
    public void Read_Shapes_AreCounted(string text, string counts) => Assert.Equal(counts, Reports.Counts(text));

    [Theory]
    // A kind of place alone is the one of that kind named before.
    [InlineData("قصفت الطائرات مخيم الزعتر. وقتل 3 مدنيين في المخيم.", "مخيم الزعتر")]
    [InlineData("قتل 3 مدنيين في سراقب شرقي المحافظة.", "سراقب")]
    // A label that names a kind of thing is no place.
    [InlineData("- الحرائق: أصيب متطوعان في مدينة سراقب.", "مدينة سراقب")]
    [InlineData("• الزيتونات: 6 قتلى", "الزيتونات")]
    // Where the people were brought is not where the harm was.
    [InlineData("وفي رفح، وصل 3 شهداء إلى مستشفى الأمل.", "رفح")]
    [InlineData("قتل 3 مدنيين بقصف مستشفى الأمل.", "مستشفى الأمل")]
    // Districts without a gazetteer, and an office of the same word.
    [InlineData("قتل 3 مدنيين بمديرية صرواح غربي مأرب.", "مديرية صرواح")]
    [InlineData("قتل 3 مدنيين في بلدات وقرى ريف إدلب.", "بلدات وقرى ريف إدلب|ريف إدلب")]
    public void Read_Places_AreThoseOfTheHarm(string text, string places) =>
        Assert.All(Reports.Read(text).Counts, count => Assert.Contains(count.Place.Written, places.Split('|')));

    [Theory]
    [InlineData("استشهاد ضابط برتبة نقيب ومنتسبين اثنين.", "list-goes-on")]
    [InlineData("استشهاد ضابط برتبة نقيب في الحادث.", null)]
    [InlineData("حصيلة القتلى منذ الأحد: 1311\n- 830 مدنيا", "outcome-carried")]
    public void Read_WhatARuleHadToGuess_IsFlagged(string text, string? flag) =>
        Assert.Equal(flag, Reports.Read(text).Counts[^1].Flags.FirstOrDefault()?.Code);
}
