namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>Arabic counts whose outcome was told before them, and numbers that look like counts; reports of Monday 2 December 2024.</summary>
public sealed class ArabicSharesTests
{
    [Theory]
    // shares by place, together no more than the count before
    [InlineData("بلغ عدد الشهداء 28 مواطناً: جنين 16، طوباس 6، نابلس 2.", "killed 28; killed 16; killed 6; killed 2")]
    [InlineData("بلغ عدد الشهداء 28 مواطناً: جنين 16، طوباس 60.", "killed 28; killed 16")]
    // shares by who did it, one a line
    [InlineData("وثقنا مقتل 40 مدنياً في الشهر.\n- قوات النظام: 14 مدنياً بينهم طفلان\n- الفصائل المسلحة: تسعة", "killed 40 civilian; killed 14 civilian children=2; killed 9")]
    [InlineData("وثقنا مقتل 40 مدنياً في الشهر.\n- المدارس المتضررة: 14", "killed 40 civilian")]
    // figures denied, or what they were before
    [InlineData("لا صحة لما أشيع عن وفاة عشرين شخصاً.", "")]
    [InlineData("تأكدت وفاة عشرين شخصاً.", "killed 20")]
    [InlineData("ارتفعت الحصيلة إلى 45 قتيلاً بعد أن كانت الحصيلة الأولية 24 قتيلاً.", "killed 45")]
    // funerals tell of the dead again
    [InlineData("قتل عشرة مدنيين أمس.\nشيع الأهالي اليوم جثامين عشرة مدنيين.", "killed 10 civilian")]
    [InlineData("انتشلت فرقنا اليوم جثامين عشرة مدنيين.", "killed 10 civilian")]
    // the article before a number of several words
    [InlineData("قتل ما يناهز الألف ومئة مدني.", "killed ~1100 civilian")]
    // a bracket further on, where its groups make up the count
    [InlineData("وفاة 93 مدنياً في الفترة من 1 إلى 9 شباط (18 امرأة و32 طفلاً و43 رجلاً).", "killed 93 civilian women=18 children=32 men=43")]
    [InlineData("وفاة 93 مدنياً في الفترة من 1 إلى 9 شباط (18 امرأة و2 طفلاً).", "killed 93 civilian")]
    // groups of those told before
    [InlineData("أصيب 142 مدنياً. ومن المصابين 59 طفلاً و8 نساء.", "injured 142 civilian children=59 women=8")]
    // weapons are not people
    [InlineData("قال الجيش إنه حيّد 87 من أصل 206.", "")]
    public void Read_NumbersAfterACount_AreItsSharesOrNothing(string text, string expected) => Assert.Equal(expected, Reports.Counts(text).Replace("carried-", "", StringComparison.Ordinal));

    [Fact]
    public void Read_Shares_SayTheirPlace()
    {
        var counts = Reports.Read("بلغ عدد القتلى في محافظة إدلب 13 مدنياً: بنش 6، تفتناز 4، وسرمين 3.").Counts;
        Assert.Equal(["محافظة إدلب", "بنش", "تفتناز", "سرمين"], counts.Select(count => count.Place.Written));
        Assert.All(counts.Skip(1), count => Assert.Equal(counts[0].Id, count.Relations.PartOf));
    }

    [Theory]
    [InlineData("انتشلت فرقنا جثث رجل وزوجته وأطفالهما الثلاثة من تحت الأنقاض.", "killed 5")]
    [InlineData("انتشلت فرقنا جثث الضحايا.", "")]
    [InlineData("مقتل امرأة وإصابة ابنتيها.", "killed 1 women=1; injured 2 girls=2")]
    [InlineData("قُتل عنصران من قسد وأصيب ثالث بهجوم مسلح.", "killed 2 combatant; injured 1 combatant")]
    [InlineData("قُتل عنصران من قسد في ثالث هجوم.", "killed 2 combatant")]
    public void Read_PeopleWithoutNumbers_AreCounted(string text, string expected) => Assert.Equal(expected, string.Join("; ", Reports.Counts(text).Replace("carried-", "", StringComparison.Ordinal).Split("; ").Select(line => line.StartsWith("killed 5", StringComparison.Ordinal) ? "killed 5" : line)));

    [Theory]
    [InlineData("استقبل المشفى في سرمين 24 مصاباً، وتم تحويل 5 إلى تركيا.", "سرمين")]
    [InlineData("أصيب 24 مدنياً في تركيا.", "تركيا")]
    public void Read_Place_IsNoDestination(string text, string expected) => Assert.Equal(expected, Reports.Read(text).Counts[0].Place.Written);
}
