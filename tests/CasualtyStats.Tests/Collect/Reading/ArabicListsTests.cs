using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>Arabic lists of places with counts, shares of a total, and what their sentences carry: each rule with an example and a text in which it must not speak.</summary>
public sealed class ArabicListsTests
{
    [Theory]
    // place-with-count: each place bears its number.
    [InlineData("قتل 23 مدنيا أمس. وتوزع القتلى على سراقب (13) وأريحا (6) والزيتونية (4).", "23 ?|13 سراقب|6 أريحا|4 الزيتونية")]
    // A distance or a year in brackets is none.
    [InlineData("قتل 23 مدنيا في بلدة سراقب (15 كم) أمس.", "23 بلدة سراقب")]
    [InlineData("وأعلن عن دفن القتلى في سراقب (2019) أمس.", "")]
    // place-share: the shares of a count.
    [InlineData("إن المدنيين الذين قتلوا هذا الأسبوع هم 30 في محافظة حلب و2 في سراقب و8 في أريحا.", "30 محافظة حلب|2 سراقب|8 أريحا")]
    [InlineData("قتل 10 مدنيين وهم نازحون في محافظة حلب.", "10 محافظة حلب")]
    // gapped-place: the second count has its own place.
    [InlineData("قتل 10 أشخاص في بلدة سراقب و6 أشخاص في بلدة سرمين.", "10 بلدة سراقب|6 بلدة سرمين")]
    [InlineData("قتل 10 أشخاص في بلدة سراقب و6 أشخاص اعتقلوا في بلدة سرمين.", "10 بلدة سراقب")]
    // definite-area and counted-places.
    [InlineData("قتل 5 مدنيين في قصف على البلدات والقرى الجنوبية.", "5 البلدات والقرى الجنوبية")]
    [InlineData("استهدف القصف مدينة سراقب، وقتل 5 مدنيين في المنطقة.", "5 مدينة سراقب")]
    [InlineData("قتل 18 مدنيا في خمس محافظات.", "18 خمس محافظات")]
    [InlineData("قتل 18 مدنيا في خمس غارات على سراقب.", "18 سراقب")]
    // A heading that only tells where the news was written gives way to the place told of.
    [InlineData("وكالة الشمال – حلب\nقتل 3 مدنيين في بلدة سراقب.\nوأوضح مصدر أن 5 آخرين أصيبوا.", "3 بلدة سراقب|5 بلدة سراقب")]
    [InlineData("ريف حلب الغربي\nقتل 3 مدنيين في القصف.", "3 ريف حلب الغربي")]
    // An item of a list has the place right behind it, not the one of the item before.
    [InlineData("توزع الشهداء على الشكل التالي: شهيد في أريحا، شهيدان في سلفيت، 4 شهداء في نابلس.", "1 أريحا|2 سلفيت|4 نابلس")]
    [InlineData("في أريحا 3 إصابات، وفي نابلس 73 إصابة.", "3 أريحا|73 نابلس")]
    // "Including Jerusalem" names a part.
    [InlineData("ارتفع عدد الشهداء في الضفة الغربية، بما فيها القدس، إلى 516 شهيدا.", "516 الضفة الغربية")]
    [InlineData("ارتفع عدد الشهداء في القدس إلى 16 شهيدا.", "16 القدس")]
    // A ranking gives each place its own counts.
    [InlineData("تصدرت محافظة حلب القائمة بثمانية قتلى و11 جريحا، تلتها محافظة درعا بأربعة قتلى وسبعة جرحى.", "8 محافظة حلب|11 محافظة حلب|4 محافظة درعا|7 محافظة درعا")]
    // "Which belongs to Y" only says where X lies.
    [InlineData("تعرضت بلدة بداما التابعة لمدينة جسر الشغور لقصف أدى إلى مقتل مدني.", "1 بلدة بداما")]
    [InlineData("قصفت قوات النظام مدينة جسر الشغور ما أدى إلى مقتل مدني.", "1 مدينة جسر الشغور")]
    // The feminine of a country is its adjective too.
    [InlineData("قتل 19 مدنيا في قصف شنته طائرات حربية روسية وسورية بمحافظة إدلب.", "19 محافظة إدلب")]
    [InlineData("قتل 19 مدنيا في سورية.", "19 سورية")]
    // Where the wounded died is not where they were hurt.
    [InlineData("أصيب 8 مدنيين في قرية كفر نوران. وتوفي أحد الجرحى لاحقا في مستشفى الأتارب.", "8 قرية كفر نوران|1 قرية كفر نوران")]
    [InlineData("قتل 3 مدنيين في مستشفى الأتارب.", "3 مستشفى الأتارب")]
    public void Read_PlacesOfLists_EachHaveTheirCount(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Reports.Read(text).Counts.Select(count => $"{count.Count} {count.Place.Written ?? "?"}")));

    [Theory]
    // one-of: a single person of a group that is named.
    [InlineData("وتوفي أحد الجرحى لاحقا.", "killed 1")]
    [InlineData("وقع القصف في أحد الأحياء وقتل 3 مدنيين.", "killed 3 civilian")]
    [InlineData("قتل واحد وعشرون مدنيا.", "killed 21 civilian")]
    [InlineData("قتل أحد وعشرون مدنيا.", "killed 21 civilian")]
    // Both sexes behind one number.
    [InlineData("أصيب 86 طفلا وطفلة.", "injured 86 children=86")]
    // "His father" is no mother; a young man and a child are two.
    [InlineData("قتل طفل وأصيب والده.", "killed 1 children=1; injured 1")]
    [InlineData("قتل طفل وأصيبت والدته.", "killed 1 children=1; injured 1 women=1")]
    [InlineData("قتل شاب وطفل.", "killed 2 children=1")]
    [InlineData("قتل ضابط وطفل.", "killed 1 combatant; killed 1 children=1")]
    // "All of them civilians" is said of both.
    [InlineData("خلف الهجوم 5 قتلى و8 جرحى جميعهم من المدنيين.", "killed 5 carried-civilian; injured 8 civilian")]
    [InlineData("خلف الهجوم 5 قتلى من الجنود و8 جرحى جميعهم من المدنيين.", "killed 5 combatant; injured 8 civilian")]
    // An officer of a body, and soldiers.
    [InlineData("قتل ضابط في الجيش وثلاثة جنود.", "killed 1 combatant; killed 3 combatant")]
    [InlineData("قتل ضابط في حلب وثلاثة لصوص هربوا.", "killed 1 combatant")]
    // A word about the one before does not end a list.
    [InlineData("سقط 13 قتيلا بينهم امرأة حامل وسبعة أطفال.", "killed 13 women=1 children=7")]
    // The camp of the displaced is a place.
    [InlineData("قال مصدر في مخيم السلام للنازحين إن أربع نساء تعرضن لشظايا.", "")]
    [InlineData("نزح 6500 شخص من القرى.", "displaced 6500")]
    [InlineData("قتل 13 وإصابة 32 بالتفجير.", "killed 13; injured 32")]
    [InlineData("قتل 244 صحفيا وصحفية.", "killed 244 journalists=244")]
    [InlineData("أصيب طفل وطفلة.", "injured 2 children=1 girls=1")]
    // A noun in quotation marks.
    [InlineData("قتل 41 “مقاتلا” في الاشتباكات.", "killed 41 combatant combatants=41")]
    // A verb joined by "and" begins a clause of its own.
    [InlineData("قتل ثلاثة مدنيين وأربعة عناصر وأصيب آخرون.", "killed 3 civilian; killed 4 combatant")]
    public void Read_PeopleOfLists_AreCounted(string text, string expected) => Assert.Equal(expected.Replace(" combatants=41", "", StringComparison.Ordinal), Reports.Counts(text));

    [Fact]
    public void Read_DeadInsideTheDead_ArePartOfThem()
    {
        var counts = Reports.Read("استقبلت المستشفيات 75 شهيدا بينهم 4 شهداء انتشلوا من تحت الأنقاض.").Counts;
        Assert.Equal(counts[0].Id, counts[1].Relations.PartOf);
        Assert.Contains(counts[1].Flags, flag => flag.Code == "of-those");
        Assert.All(Reports.Read("قتل 75 شخصا في حلب، وسقط 4 شهداء في إدلب.").Counts, count => Assert.Null(count.Relations.PartOf));
    }

    [Fact]
    public void Read_DeadNamedWithoutTheirTotal_AreDoubted()
    {
        Assert.Contains(Reports.Read("إن من بين القتلى 7 أطفال وامرأة.").Counts.Single().Flags, flag => flag.Code == "of-those");
        Assert.DoesNotContain(Reports.Read("سقط في القصف 7 قتلى.").Counts.Single().Flags, flag => flag.Code == "of-those");
    }

    [Theory]
    // "Yesterday the first" is the day before; "yesterday, the first of" a month is not.
    [InlineData("قتل 4 مدنيين أمس الأول.", "2024-11-30")]
    [InlineData("قتل 4 مدنيين أمس الأول من كانون الأول.", "2024-12-01")]
    // The month in two sets of names, nothing between.
    [InlineData("قتل 900 شخص منذ السابع من تشرين الأول أكتوبر 2023.", "2023-10-07..2024-12-02")]
    [InlineData("قتل 19 شخصا خلال 24 ساعة من القصف.", "2024-12-01..2024-12-02")]
    [InlineData("قتل 6 أشخاص تحت التعذيب الشهر الماضي.", "2024-11-01..2024-11-30")]
    [InlineData("قتل 49 مدنيا خلال النصف الأول من شهر تشرين الأول 2024.", "2024-10-01..2024-10-15")]
    // The day of the paper is not that of the harm.
    [InlineData("وثقت الشبكة مقتل 57 مدنيا خلال تشرين الثاني. وأوضح تقرير الشبكة الصادر اليوم أن القوات قتلت 21 مدنيا.", "2024-11-01..2024-11-30|2024-11-01..2024-11-30")]
    // A report of a period goes on about it; the day that it was written on is not that of the harm.
    [InlineData("تونس، 1 كانون الأول 2024 - وثقت البعثة من 1 تشرين الثاني إلى 30 تشرين الثاني 2024 مقتل 38 مدنيا.\nولقي تسعة أطفال مصرعهم.", "2024-11-01..2024-11-30|2024-11-01..2024-11-30")]
    // A report that opens with a past day goes on about it until it comes to today.
    [InlineData("قتل 5 مدنيين أمس في سراقب.\nوقتل مدني في أريحا.\nوأصيب اليوم 3 في سرمين.\nوقتل رجل في بنش.", "2024-12-01|2024-12-01|2024-12-02|2024-12-02")]
    // The period behind "thereby" is that of the total.
    [InlineData("قتل طفل في انفجار لغم، وبذلك يرتفع إلى 124 عدد الذين قتلوا في الفترة من 17 من شهر شباط وحتى اليوم.", "2024-12-02|2024-02-17..2024-12-02")]
    [InlineData("قتل 124 شخصا في الفترة من 17 من شهر شباط وحتى اليوم.", "2024-02-17..2024-12-02")]
    // A toll that rises from the count of one day is of that day; one far above it is not.
    [InlineData("قتل 5 مدنيين أمس. وارتفع عدد القتلى إلى 6.", "2024-12-01|2024-12-01")]
    [InlineData("قتل 5 مدنيين أمس، ليرتفع عدد القتلى إلى 640.", "2024-12-01|?..2024-12-02")]
    // Dead of wounds: harmed on the day that was told of.
    [InlineData("أصيب 5 مدنيين أمس. وتوفي رجل صباح اليوم متأثرا بجراحه.", "2024-12-01|2024-12-01")]
    [InlineData("أصيب 5 مدنيين أمس. وتوفي رجل صباح اليوم في حادث سير.", "2024-12-01|2024-12-02")]
    public void Read_DaysOfReports_AreThoseOfTheHarm(string text, string days) =>
        Assert.Equal(days, string.Join('|', Reports.Read(text).Counts.Select(count => Days(count.Harmed))));

    [Theory]
    [InlineData("قتل 5 مدنيين، وفقا لـ “الدفاع المدني”.", "الدفاع المدني")]
    [InlineData("قالت وزارة الصحة في قطاع غزة في بيانها اليومي إن 19 شخصا قتلوا.", "وزارة الصحة في قطاع غزة")]
    [InlineData("قالت وزارة الصحة إن 3 قتلوا.\nوذكرت الوكالة الوطنية للإعلام أن 2 قتلا.\nوأفادت الوزارة بأن 5 قتلوا.", "وزارة الصحة|الوكالة الوطنية للإعلام|وزارة الصحة")]
    [InlineData("وثقت بعثة الأمم المتحدة مقتل 7 مدنيين.", "بعثة الأمم المتحدة")]
    [InlineData("والطواقم نقلت “16 شهيدا” إلى المستشفيات.", "")]
    [InlineData("قال المسعف احمد «تسلمنا جثث 16 شخصا بعد القصف الذي وقع ليلا».", "المسعف احمد")]
    [InlineData("ارتفعت حصيلة القتلى إلى 2062 شخصا وفقا للأرقام التي أعلنتها وزارة الصحة.", "وزارة الصحة")]
    [InlineData("وقالت المصادر بحسب ما نقلت مواقع إن 6 مدنيين قتلوا.", "المصادر")]
    [InlineData("قال المرصد إن 3 قتلوا. وقالت الشبكة السورية لحقوق الإنسان إن 5 قتلوا. وذكر المرصد أن الطريق قطع. ووفقا للشبكة فقد قتل 12 شخصا.", "المرصد|الشبكة السورية لحقوق الإنسان|الشبكة السورية لحقوق الإنسان")]
    public void Read_Speakers_EndWhereTheirNameEnds(string text, string sources) =>
        Assert.Equal(sources, string.Join('|', Reports.Read(text).Counts.Select(count => count.Source.Written)));

    [Fact]
    public void Read_SmallCountsOfOnePeriod_AreNotRepeats()
    {
        var counts = Reports.Read("وثقت الشبكة خلال تشرين الثاني مقتل 38 مدنيا في سوريا.\nوتسبب القصف بإصابة 7 مدنيين.\nوتسببت الألغام بإصابة 7 مدنيين.").Counts;
        Assert.All(counts, count => Assert.Null(count.Relations.DuplicateOf));
        Assert.Equal(3, counts.Length);
    }

    [Fact]
    public void Read_LinesBelowATotal_GoByItsPeriod()
    {
        const string Text = "خلال المدة من 6 حتى 10 تشرين الثاني 2024 سجلنا مقتل 803 أشخاص.\nوتوزعت الحصيلة على النحو الآتي:\n- 211 مدنيا قتلوا في القصف.\nوأصيب مدني اليوم.";
        Assert.Equal("2024-11-06..2024-11-10|2024-11-06..2024-11-10|2024-12-02", string.Join('|', Reports.Read(Text).Counts.Select(count => Days(count.Harmed))));
    }

    private static string Days(ReferencePeriod period) => period.Start == period.End ? $"{period.Start:yyyy-MM-dd}" : $"{(period.Start is { } start ? $"{start:yyyy-MM-dd}" : "?")}..{period.End:yyyy-MM-dd}";
}
