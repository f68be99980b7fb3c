using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>What governs a count in Arabic: each rule with an example and a text in which it must not speak.</summary>
public sealed class ArabicGovernanceTests
{
    [Theory]
    // The words about the speaker tell where he is, not where the harm was.
    [InlineData("أوضح مدير الصحة في دمشق أن القصف على مدينة إدلب أدى إلى مقتل 3 مدنيين.", "مدينة إدلب")]
    [InlineData("في مدينة إدلب، قالت فرق الإنقاذ إن 3 مدنيين قتلوا.", "مدينة إدلب")]
    // "Most of them in X" tells of some.
    [InlineData("قتل في حلب 33 مدنيا، معظمهم في الأتارب.", "حلب")]
    // A name given with its type word stands for the place alone as well.
    [InlineData("قصفت طائرة حي النسيم الجديد أمس.\nوقتل 3 مدنيين في قرية الزيتونات.\nثم ارتفع عدد القتلى في الزيتونات إلى 6.", "قرية الزيتونات|الزيتونات")]
    // "In this countryside" goes back to it.
    [InlineData("قتل 4 مدنيين في قرية كفر نوران بريف حلب الغربي. وبلغ عدد القتلى في هذا الريف 20 خلال أيام.", "قرية كفر نوران|ريف حلب الغربي")]
    // A dateline is where the news was written.
    [InlineData("بيروت 15 أكتوبر 2024 (وكالة) - قتل 5 أشخاص في غارة على بلدة سراقب.", "بلدة سراقب")]
    // Parts of a sentence keep their own places.
    [InlineData("قتل 3 مدنيين في سراقب، وأصيب 5 في أريحا.", "سراقب|أريحا")]
    [InlineData("وقع القصف على الطريق بين إدلب وأريحا وقتل 3 مدنيين.", "الطريق بين إدلب وأريحا")]
    // The word before a count of a list names its place.
    [InlineData("محافظة الجنوب - قضاء صور: البيسارة شهيد وستة جرحى.", "البيسارة|البيسارة")]
    [InlineData("انفجر لغم في قرية الزيتونات. وقال مدير الصحة في دمشق إن 3 مدنيين قتلوا.", "قرية الزيتونات")]
    public void Read_Places_GovernTheirOwnCounts(string text, string places) =>
        Assert.Equal(places, string.Join('|', Reports.Read(text).Counts.Select(count => count.Place.Written)));

    [Theory]
    [InlineData("انتشلت الفرق جثث 3 رجال السبت، وقتل رجل آخر في القصف اليوم.", "2024-11-30|2024-12-02")]
    [InlineData("قتل 3 مدنيين وأصيب 5 أمس.", "2024-12-01|2024-12-01")]
    [InlineData("قتل 71 مدنيا خلال عام 2023.", "2023-01-01..2023-12-31")]
    [InlineData("قتل 9 مدنيين في الشهر الماضي.", "2024-11-01..2024-11-30")]
    [InlineData("قتل 12 مدنيا خلال الشهر الجاري.", "2024-12-01..2024-12-02")]
    [InlineData("قتل 1200 مدني بين 15 نيسان و30 أيلول 2023.", "2023-04-15..2023-09-30")]
    [InlineData("سقط 20 قتيلا منذ بدء الهجوم وإلى أمس.", "?..2024-12-01")]
    [InlineData("قتل 3 مدنيين في 12 رجب 1445هـ.", "2024-01-24")]
    [InlineData("قتل 3 مدنيين في 12 رجب 1445هـ، 24 كانون الثاني 2024.", "2024-01-24")]
    [InlineData("قصفت القوات البلدة يوم الجمعة. وقتل 4 في ذلك اليوم.", "2024-11-29")]
    [InlineData("وحصدت الهجمات التي بدأت يوم الخميس حتى أمس أرواح 90 مدنيا.", "2024-11-28..2024-12-01")]
    [InlineData("سقط 107 قتلى منذ مطلع 2024.", "2024-01-01..2024-12-02")]
    [InlineData("قتل أكثر من 500 مدني منذ فبراير 2022.", "2022-02-01..2024-12-02")]
    [InlineData("انقضى شهر أيلول على مقتل 26 مدنيا.", "2024-09-01..2024-09-30")]
    public void Read_Days_AreThoseOfTheirOwnWords(string text, string days) =>
        Assert.Equal(days, string.Join('|', Reports.Read(text).Counts.Select(count => Days(count.Harmed))));

    [Theory]
    [InlineData("قال قائمقام القضاء لوكالة فرانس برس إن 5 مدنيين قتلوا.", "قائمقام القضاء")]
    [InlineData("ونقلت رويترز عن مسؤولين طبيين قولهم إن 6 مدنيين قتلوا.", "مسؤولين طبيين")]
    [InlineData("وزارة الصحة: 7 شهداء في الغارة.", "وزارة الصحة")]
    [InlineData("قال الدفاع المدني إن 3 قتلوا. ويشار إلى أن القصف قتل 90 شخصا هذا العام.", "الدفاع المدني|")]
    [InlineData("كانت منظمة «أطباء بلا حدود» قد أحصت 13 قتيلا.", "أطباء بلا حدود")]
    [InlineData("واتهم ناشطون قوات النظام بقتل 8 مدنيين.", "ناشطون")]
    [InlineData("رفعت وزارة الصحة، مساء الاثنين، حصيلة الغارات إلى 46 قتيلا.", "وزارة الصحة")]
    [InlineData("وآخر ما أعلنته السلطة المحلية 96 قتيلا في القصف.", "السلطة المحلية")]
    [InlineData("13:00 | الجيش اللبناني: مقتل جندي في الغارة.", "الجيش اللبناني")]
    [InlineData("08:20 - العبدلي على منصة إكس: ارتفاع الحصيلة إلى 58 قتيلا.", "العبدلي")]
    public void Read_Sources_AreWhoFirstSaysIt(string text, string sources) =>
        Assert.Equal(sources, string.Join('|', Reports.Read(text).Counts.Select(count => count.Source.Written)));

    [Theory]
    [InlineData("اغتيل طبيبان وممرض داخل المركز.", 3)]
    [InlineData("وتجاوز الجرحى الثلاثين.", 30)]
    [InlineData("وقتلت قوات النظام 6 بينهم طفلان.", 6)]
    // A street's number behind the party that fired is none of the dead.
    [InlineData("وقتلت قوات النظام 4 مدنيين قرب الطريق 6.", 4)]
    public void Read_Count_IsThatOfAll(string text, long count) =>
        Assert.Equal(count, Reports.Read(text).Counts.Single().Count);

    [Fact]
    public void Read_AgencyThatQuotes_IsTheRelay()
    {
        var source = Reports.Read("ونقلت رويترز عن الدفاع المدني قوله إن 6 مدنيين قتلوا.").Counts.Single().Source;
        Assert.Equal(("syria-civil-defence", "reuters"), (source.Origin, source.Relay));
        Assert.Equal("un", Reports.Read("قالت أوتشا إن 6 مدنيين قتلوا.").Counts.Single().Source.Relay);
        Assert.Null(Reports.Read("قال الدفاع المدني إن 6 مدنيين قتلوا.").Counts.Single().Source.Relay);
    }

    [Theory]
    [InlineData("نزح نحو 6500 شخص من القرى.", "displaced ~6500")]
    [InlineData("اختطف مسلحون 5 عمال.", "abducted 5")]
    [InlineData("نزحت 300 عائلة.", "")]
    [InlineData("اعتقلت القوات 5 مدنيين.", "")]
    [InlineData("وثقت الشبكة مقتل 72 مدنيا. وقتلت قوات النظام 31 منهم.", "killed 72 civilian; killed 31 carried-civilian")]
    [InlineData("خلف القصف 13 قتيلا. ومن بين القتلى سبعة أطفال وامرأة.", "killed 13 children=7 women=1")]
    [InlineData("خلف القصف 13 قتيلا. وبين القتلى والجرحى أطفال.", "killed 13")]
    [InlineData("وبذلك يرتفع إلى 3 عدد الصحافيين الذين قتلوا.", "killed 3 journalists=3")]
    [InlineData("قتل خمسة شرطيين وعشرة أطفال.", "killed 15 police=5 children=10")]
    public void Read_CountsThatStandApart_AreReadAsSuch(string text, string counts) => Assert.Equal(counts, Reports.Counts(text));

    [Fact]
    public void Read_TollThatRises_TakesThePlaceOfTheLowerOne()
    {
        var counts = Reports.Read("بلغت حصيلة القتلى في سراقب 20 قتيلا.\nوارتفعت حصيلة القتلى في سراقب إلى 27 قتيلا.").Counts;
        Assert.Equal(counts[0].Id, counts[1].Relations.Supersedes);
        Assert.Null(Reports.Read("بلغت حصيلة القتلى في سراقب 20 قتيلا.\nوارتفعت حصيلة القتلى في أريحا إلى 27 قتيلا.").Counts[1].Relations.Supersedes);
    }

    [Fact]
    public void Read_SameLargeNumberAgain_IsLinkedAndASmallOneIsNot()
    {
        var again = Reports.Read("قتل 54 مدنيا في سراقب أمس. وذكر بيان أن 54 مدنيا قتلوا في سراقب أمس.").Counts;
        Assert.Equal(again[0].Id, again[1].Relations.DuplicateOf);
        Assert.Null(Reports.Read("قتل 3 مدنيين في سراقب أمس. وذكر بيان أن 3 مدنيين قتلوا في سراقب أمس.").Counts[1].Relations.DuplicateOf);
    }

    [Fact]
    public void Read_UnknownPlaceOneLetterAway_IsSuggestedAndNotTaken()
    {
        var read = Reports.Read("قتل 3 مدنيين في بلدة سراقبب.");
        Assert.False(read.Counts.Single().Place.Area.IsKnown);
        Assert.Contains(read.Findings, finding => finding.Code == "place-suggested" && finding.Message.Text(Language.Arabic).Contains("سراقب (C", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("قتل 3 مدنيين بغارات نفذتها قوات النظام على سراقب.", "قوات النظام")]
    [InlineData("قتل 3 من عناصر قوات النظام في سراقب.", null)]
    public void Read_AllegedActor_IsNamedAsWritten(string text, string? actor) => Assert.Equal(actor, Reports.Read(text).Counts.Single().AllegedActor);

    private static string Days(ReferencePeriod period) => period.Start == period.End ? Day(period.Start) : Day(period.Start) + ".." + Day(period.End);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "?";
}
