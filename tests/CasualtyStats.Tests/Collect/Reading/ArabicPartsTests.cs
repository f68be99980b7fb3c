using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>Arabic parts of a count, people told of by what they were before, tolls without a noun, and numbers that count nobody; each rule with an example and a counter-example; reports of Monday 2 December 2024.</summary>
public sealed class ArabicPartsTests
{
    [Theory]
    // wounded-who-died: what the noun says they were, the verb ended
    [InlineData("توفي جريحان في مشفى إدلب اليوم.", "killed<injured 2")]
    [InlineData("سقط جريحان في إدلب اليوم.", "injured 2")]
    [InlineData("إن ثلاثة من جرحى قصف مركز الإيواء توفوا اليوم.", "killed<injured 3")]
    [InlineData("إن ثلاثة من جرحى قصف مركز الإيواء غادروا اليوم.", "")]
    [InlineData("توفي ثلاثة مصابين متأثرين بجراحهم.", "killed<injured 3")]
    [InlineData("وقال الطبيب إن مصابين اثنين فارقا الحياة.", "killed<injured 2")]
    [InlineData("وقال الطبيب إن مصابين اثنين نقلا إلى تركيا.", "injured 2")]
    [InlineData("لقي جريحان حتفهما في الطريق.", "killed<injured 2")]
    [InlineData("أسلم أحد الجريحين الروح صباح اليوم.", "killed<injured 1")]
    [InlineData("استقبل المشفى 63 جريحاً، توفي 3 منهم.", "injured 63; killed<injured 3")]
    [InlineData("استقبل المشفى 63 جريحاً، وتوفي 3 مدنيين في القصف.", "injured 63; killed 3")]
    public void Read_TheWoundedWhoDie_AreKilled(string text, string expected) => Assert.Equal(expected, string.Join("; ", Reports.Read(text).Counts.Select(count => $"{count.Outcome}{(count.FormerOutcome is { } former ? $"<{former}" : "")} {count.Count}".ToLowerInvariant())));

    [Theory]
    // share-of, made-of: a part has its own place, and the whole does not take it
    [InlineData("استشهد 23 فلسطينياً منذ فجر اليوم، 14 منهم في مدينة غزة.", "killed 23 @-; killed 14 @مدينة غزة")]
    [InlineData("استشهد 23 فلسطينياً اليوم في مدينة غزة.", "killed 23 @مدينة غزة")]
    [InlineData("استشهد 23 فلسطينياً اليوم بينهم 14 في مدينة غزة و5 في رفح.", "killed 23 @-; killed 14 @مدينة غزة; killed 5 @رفح")]
    [InlineData("أصيب 112 شخصاً في إدلب، ستة منهم في العناية المركزة.", "injured 112 @إدلب")]
    [InlineData("انتشل الغطاسون ست جثث: أربع من نهر الفرات واثنتان من بحيرة ميدانكي.", "killed 6 @-; killed 4 @نهر الفرات; killed 2 @بحيرة ميدانكي")]
    [InlineData("بلغت حصيلة اليوم 12 شهيداً: 5 في خان يونس و4 في رفح و3 في غزة.", "killed 12 @-; killed 5 @خان يونس; killed 4 @رفح; killed 3 @غزة")]
    // the next of a ranking
    [InlineData("تصدرت درعا المحافظات بـ 24 قتيلاً، تلتها دير الزور بـ 19 ثم حلب بـ 15.", "killed 24 @درعا; killed 19 @دير الزور; killed 15 @حلب")]
    [InlineData("تصدرت درعا المحافظات بـ 24 قتيلاً، تلتها دير الزور بـ 19 غارة.", "killed 24 @درعا")]
    // each clause its own place; a blast named after its town
    [InlineData("قتل مدني بقصف على أطراف مدينة إدلب، كما قتل 3 نازحين بقصف على مخيم قرب بلدة حربنوش.", "killed 1 @أطراف مدينة إدلب; killed 3 @بلدة حربنوش")]
    [InlineData("ارتفع عدد ضحايا انفجار منبج إلى 20 قتيلاً.", "killed 20 @منبج")]
    public void Read_Parts_HaveTheirOwnPlace(string text, string expected) => Assert.Equal(expected, string.Join("; ", Reports.Read(text).Counts.Select(count => $"{count.Outcome} {count.Count} @{count.Place.Written ?? "-"}".Replace("Killed", "killed", StringComparison.Ordinal).Replace("Injured", "injured", StringComparison.Ordinal))));

    [Theory]
    // made-of: parts that make up the count, by who they were
    [InlineData("قتل 30 شخصاً: خمسة عشر من أبناء جرمانا وستة مسلحين وتسعة من القوات الحكومية.", "killed 30; killed 15; killed 6 combatant; killed 9 combatant")]
    [InlineData("قتل 30 شخصاً: ستة مسلحين وتسعة من القوات الحكومية.", "killed 30")]
    // share-by-class
    [InlineData("قتل تسعة أشخاص، وكان أربعة من القتلى مدنيين.", "killed 9; killed 4 civilian")]
    [InlineData("قتل تسعة أشخاص، ونقل أربعة من القتلى إلى حلب.", "killed 9")]
    [InlineData("قتل 870 شخصاً في الساحل، وأوضح المرصد أن 612 منهم مدنيون.", "killed 870; killed 612 civilian")]
    // the groups behind a colon that make up the count; people of no group among them
    [InlineData("وثقت الشبكة مقتل 394 مدنياً في إدلب وحلب: 85 امرأة و132 طفلاً و177 رجلاً.", "killed 394 civilian women=85 children=132 men=177")]
    [InlineData("ثلاثة شهداء، هم أم ورضيعتها وشاب، في قصف خيمة.", "killed 3 women=1 infants=1")]
    [InlineData("أحد عشر مدنياً بينهم امرأة استشهدوا في الهجوم.", "killed 11 civilian women=1")]
    // groups of a number that was not read are not those of another
    [InlineData("تحدث المرصد عن 44 قتيلاً، ثم عن 94 مدنياً بينهم 20 طفلاً.", "killed 44")]
    // both outcomes of one party
    [InlineData("قتيلان و3 جرحى من قسد بهجوم على نقطة عسكرية.", "killed 2 combatant; injured 3 combatant")]
    [InlineData("قتيلان من المدنيين و3 جرحى من قسد.", "killed 2 civilian; injured 3 combatant")]
    // a name's tail between two counts of one verb
    [InlineData("قتل 118 من أفراد الأمن و141 من المسلحين.", "killed 118; killed 141 combatant")]
    [InlineData("أصيب 12 مواطناً بالاختناق وتسعة بكسور.", "injured 12; injured 9")]
    [InlineData("أصيب 12 مواطناً بالاختناق وتسعة بيوت بأضرار.", "injured 12")]
    public void Read_Parts_AreOfTheirCount(string text, string expected) => Assert.Equal(expected, Reports.Counts(text).Replace("carried-", "", StringComparison.Ordinal));

    [Theory]
    // toll-bare: the outcome is that of the count before
    [InlineData("توفي أحد المصابين لتصل حصيلة المجزرة إلى 19.", "killed 1; killed 19")]
    [InlineData("نزح أهالي القرية لتصل حصيلة النازحين إلى 19.", "")]
    [InlineData("أعلنت الوزارة مقتل 11 شخصاً صباحاً ثم رفعت العدد إلى 16 مساء.", "killed 11; killed 16")]
    [InlineData("بلغ مجموع من قتلوا من المدنيين منذ بداية العام 501.", "killed 501 civilian")]
    [InlineData("سجلت 7 وفيات ليرتفع العدد الكلي إلى 339 حالة.", "killed 7; killed 339")]
    [InlineData("والإصابات تخطت المئة.", "injured >100")]
    [InlineData("رفع المكتب الإعلامي إلى 246 عدد الصحفيين الذين ارتقوا.", "killed 246 journalists=246")]
    // what made a toll rise is inside it, on its own day
    [InlineData("بلغ عدد الشهداء الصحفيين 246 بعد استشهاد صحفية أمس.", "killed 246; killed 1 journalists=1")]
    public void Read_Tolls_NeedNoNoun(string text, string expected) => Assert.Equal(expected, Reports.Counts(text).Replace("carried-", "", StringComparison.Ordinal));

    [Theory]
    // rates, ordinals of things, shells and the sick are nobody's count
    [InlineData("يقتل في المتوسط أربعة أشخاص كل يوم.", "")]
    [InlineData("قتل أربعة أشخاص في اليوم الأول.", "killed 4")]
    [InlineData("غارة أولى قتلت شخصين، وثالثة طالت جرافتين.", "killed 2")]
    [InlineData("قتل شخصان وأصيب ثالث.", "killed 2; injured 1")]
    [InlineData("سقطت أربع دانات على السوق.", "")]
    [InlineData("يتفشى وباء الكوليرا الذي أصاب 1307 أشخاص.", "")]
    [InlineData("أصاب القصف 17 شخصاً.", "injured 17")]
    [InlineData("الجرحى خمسة وعشرون، إصابات عشرة منهم بليغة.", "injured 25")]
    // the means between the verb and whom it hit
    [InlineData("أصابت رصاصة طائشة سيدة في منزلها.", "injured 1 women=1")]
    [InlineData("أصابت رصاصة طائشة سيارة.", "")]
    // suffered
    [InlineData("تعرض ثلاثة متطوعين للاختناق.", "injured 3")]
    [InlineData("تعرض ثلاثة متطوعين للاعتقال.", "")]
    // the verb behind its subject at the head of a line
    [InlineData("عنصر من قوى الأمن الداخلي قضى برصاص قناص.", "killed 1 combatant")]
    [InlineData("انتحاري قتل 15 شخصاً.", "killed 15")]
    // two verbs, each with its own people
    [InlineData("قالت مصادر محلية إن شاباً قُتل وأصيب اثنان في إطلاق نار.", "killed 1; injured 2")]
    [InlineData("قتل وأصيب 17 شخصاً في القصف.", "killedorinjured 17")]
    [InlineData("ضحية مدنية وجريح جراء انفجار لغم.", "killed 1 civilian; injured 1 civilian")]
    [InlineData("خسرت روسيا 1250 جندياً خلال اليوم الماضي بين قتيل وجريح.", "killedorinjured 1250 combatant")]
    [InlineData("جرى إنقاذ 16 وانتشال 4 جثث.", "killed 4")]
    [InlineData("قتل قيادي ميداني في الفصائل وثلاثة من مرافقيه.", "killed 1 combatant; killed 3")]
    public void Read_VerbsAndNumbers_OnlyWhereTheyBelong(string text, string expected) => Assert.Equal(expected, Reports.Counts(text).Replace("carried-", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("استشهد الشاب متأثراً بجراحه في قباطية.", "killed 1 definite")]
    [InlineData("استشهد شاب في قباطية.", "killed 1 ")]
    [InlineData("فقدت المدينة ثمانية من سكانها في القصف.", "killed 8 idiom")]
    [InlineData("فقدت المدينة ثمانية من منازلها.", "")]
    [InlineData("شيع الأهالي جثامين 13 شهيداً قضوا في القصف أمس.", "killed 13 funeral")]
    [InlineData("قتل 13 مدنياً أمس.\nشيع الأهالي جثامين 13 شهيداً.", "killed 13 ")]
    public void Read_Doubt_IsFlagged(string text, string expected) => Assert.Equal(expected, string.Join("; ", Reports.Read(text).Counts.Select(count => $"{(count.Outcome == Outcome.Killed ? "killed" : "injured")} {(count.Count is { } number ? number : count.Qualifier)} {string.Join(',', count.Flags.Select(flag => flag.Code))}")));

    [Theory]
    // a speaker's name ends where what it says, or whom it told, begins
    [InlineData("وقال مصدر في مشفى المجتهد لمراسلنا إن المشفى تسلم ثمانية قتلى.", "مصدر في مشفى المجتهد")]
    [InlineData("قتل 200 مدني في بارا، استناداً إلى الأمم المتحدة.", "الأمم المتحدة")]
    [InlineData("أعلنت كتائب القسام قتل 7 جنود في بيت لاهيا.", "كتائب القسام")]
    [InlineData("أكد الناطق باسم الدفاع المدني في غزة وجود أكثر من 100 مفقود.", "الناطق باسم الدفاع المدني في غزة")]
    [InlineData("منظمة أطباء بلا حدود: استقبل مستشفانا في الفاشر 63 جريحاً.", "منظمة أطباء بلا حدود")]
    public void Read_Source_IsTheSpeakerAlone(string text, string expected) => Assert.Equal(expected, Reports.Read(text).Counts[0].Source.Written);

    [Theory]
    // a heavier toll of the same place, announced on another day than that of the harm
    [InlineData("لقي عشرون شخصاً مصرعهم أول أمس في قصف على بلدة سرمين. غير أن مجموعة الطوارئ أعلنت، أمس، حصيلة أثقل قوامها 27 قتيلاً.", "2024-11-30")]
    [InlineData("لقي عشرون شخصاً مصرعهم أول أمس في قصف على بلدة سرمين. وأعلنت مجموعة الطوارئ أمس مقتل 27 في بلدة بنش.", "2024-12-01")]
    // a toll is not dated by the day of the one who made it rise
    [InlineData("استشهدت صحفية أمس. وقال المكتب إن العدد وصل منذ الصباح إلى 15 شهيداً.", "2024-12-02")]
    public void Read_Date_IsThatOfTheHarm(string text, string expected) => Assert.Equal(expected, $"{Reports.Read(text).Counts[^1].Harmed.Start:yyyy-MM-dd}");

    [Theory]
    // a line that is a date alone gives the text its day; a date inside a headline does not
    [InlineData("الدفاع المدني السوري\nالأحد 24 تشرين الثاني 2024\nقتل مدني في سرمين أمس.", "2024-11-23")]
    [InlineData("الدفاع المدني السوري\nمجزرة الأحد 24 تشرين الثاني 2024 في سرمين\nقتل مدني في بنش أمس.", "2024-12-01")]
    [InlineData("الدفاع المدني السوري\nالأحد 24 آذار 2024\nقتل مدني في سرمين أمس.", "2024-12-01")]
    // the day of the whole goes on below it, under a headline too
    [InlineData("60 قتيلاً في سوريا خلال 24 ساعة\nوثق المرصد يوم أمس مقتل 60 شخصاً.\nففي محافظة حلب قتل 7 مدنيين.", "2024-12-01")]
    public void Read_Anchor_IsTheTextsOwnDay(string text, string expected) => Assert.Equal(expected, $"{Reports.Read(text).Counts[^1].Harmed.Start:yyyy-MM-dd}");

    [Theory]
    // totals of both in one clause, each with its own number
    [InlineData("بلغ العدد الإجمالي للشهداء 3,513 وللجرحى 14,929.", "killed 3513; injured 14929")]
    [InlineData("بلغت الحصيلة 3,513 للشهداء و14,929 للجرحى.", "killed 3513; injured 14929")]
    // an earlier toll is what a later one replaced
    [InlineData("ارتفع عدد القتلى إلى 8. وكانت حصيلة سابقة قد أشارت إلى مقتل 5 وإصابة 17.", "killed 8")]
    [InlineData("ارتفع عدد القتلى إلى 8. وأشارت حصيلة المشفى إلى مقتل 5 وإصابة 17.", "killed 8; killed 5; injured 17")]
    // parts by who did it, and parts with groups of their own
    [InlineData("وثقنا مقتل 503 مدنيين، قتل منهم 123 على يد قوات النظام و54 على يد قوات سوريا الديمقراطية.", "killed 503 civilian; killed 123 civilian; killed 54 civilian")]
    [InlineData("مقتل 60 شخصاً، وهم: 12 مدنياً بينهم طفلان ومواطنة، و20 من هيئة تحرير الشام، و28 من قوات النظام.", "killed 60; killed 12 civilian children=2 women=1; killed 20 combatant; killed 28 combatant")]
    // the one told of as wounded
    [InlineData("أصيب شاب، ونقل المصاب إلى المشفى حيث فارق الحياة لاحقاً.", "injured 1; killed 1")]
    [InlineData("أصيب شاب، ونقل المصاب إلى المشفى لاحقاً.", "injured 1")]
    public void Read_Totals_KeepTheirOutcome(string text, string expected) => Assert.Equal(expected, Reports.Counts(text).Replace("carried-", "", StringComparison.Ordinal));

    [Theory]
    // a headline without a day takes that of the text that tells it, and is told once
    [InlineData("شبكة أطباء السودان: مقتل 14 مدنياً بقصف على الفاشر\nأعلنت الشبكة مقتل 14 مدنياً بقصف على سوق المواشي بمدينة الفاشر أمس.", "2024-12-01; 2024-12-01 again")]
    [InlineData("شبكة أطباء السودان: مقتل 14 مدنياً بقصف على الفاشر\nأعلنت الشبكة مقتل 14 مدنياً بقصف على نيالا أمس.", "2024-12-02; 2024-12-01")]
    [InlineData("Dozens killed in El Fasher\nAt least 30 people were killed in El Fasher yesterday, the network said.", "2024-12-01 again; 2024-12-01")]
    [InlineData("Shelling kills 14 in El Fasher\nFourteen people were killed in El Fasher yesterday, the network said.", "2024-12-01; 2024-12-01 again")]
    public void Read_Headline_HasTheDayOfItsText(string text, string expected)
    {
        var counts = Reports.Read(text.Replace("\\n", "\n", StringComparison.Ordinal)).Counts;
        Assert.Equal(expected, string.Join("; ", counts.Select(count => $"{count.Harmed.Start:yyyy-MM-dd}{(count.Relations.DuplicateOf is null ? "" : " again")}")));
    }

    [Theory]
    // the sick are not the wounded; what killed is told beside
    [InlineData("سجلت المنظمة 1,103 وفيات و17,000 إصابة بالكوليرا في السودان.", "killed 1103 illness")]
    [InlineData("سجلت المنظمة 1,103 وفيات و17,000 إصابة في السودان.", "killed 1103 ; injured 17000 ")]
    // bodies that an aside tells of are of the dead just told; parts that others make whole
    [InlineData("وصول 8 شهداء إثر قصف شقة، مشيرة إلى أن 3 جثامين وصلت أشلاء.", "killed 8 ; killed 3 of-those part")]
    [InlineData("قتل 16 مدنياً اليوم. وأفاد الدفاع المدني أن 11 من الضحايا سقطوا في السوق الشعبي، فيما قضى خمسة آخرون في حي سكني.", "killed 16 ; killed 11  part; killed 5  part")]
    [InlineData("قتل 16 مدنياً اليوم. وأفاد الدفاع المدني أن 11 من الضحايا نقلوا إلى المشفى، فيما قضى خمسة آخرون في حي سكني.", "killed 16 ; killed 5 ")]
    [InlineData("يرتفع عدد شهداء الجيش إلى 46 شهيداً.", "killed 46 ")]
    public void Read_PartsAndIllness_AreToldApart(string text, string expected) => Assert.Equal(expected, string.Join("; ", Reports.Read(text).Counts.Select(count => $"{count.Outcome.ToString().ToLowerInvariant()} {count.Count} {string.Join(',', count.Flags.Select(flag => flag.Code))}{(count.Relations.PartOf is null ? "" : " part")}")));

    [Theory]
    // two days that follow each other are one period
    [InlineData("مقتل 9 مدنيين يومي السبت والأحد 30 تشرين الثاني و1 كانون الأول في إدلب.", "2024-11-30 2024-12-01")]
    [InlineData("مقتل 9 مدنيين يومي الأحد والاثنين 1 و2 كانون الأول في إدلب.", "2024-12-01 2024-12-02")]
    [InlineData("مقتل 9 مدنيين في 1 و2 كانون الأول في إدلب.", "2024-12-01 2024-12-02")]
    [InlineData("قتل 9 مدنيين أمس واليوم في إدلب.", "2024-12-01 2024-12-02")]
    [InlineData("قتل 9 مدنيين بقصف أمس، واليوم تمكنت فرقنا من انتشالهم.", "2024-12-01 2024-12-01")]
    [InlineData("قتل 9 مدنيين بين السبت والاثنين في إدلب.", "2024-11-30 2024-12-02")]
    [InlineData("قتل 9 مدنيين السبت في إدلب وأصيب 3 الاثنين.", "2024-11-30 2024-11-30")]
    [InlineData("Nine civilians were killed on Saturday and Sunday in Idleb.", "2024-11-30 2024-12-01")]
    [InlineData("Nine civilians were killed on Saturday and wounded on Sunday in Idleb.", "2024-11-30 2024-11-30")]
    [InlineData("Nine civilians were killed yesterday and today in Idleb.", "2024-12-01 2024-12-02")]
    [InlineData("Nine civilians were killed in Idleb today.", "2024-12-02 2024-12-02")]
    public void Read_TwoDays_AreOnePeriod(string text, string expected) => Assert.Equal(expected, $"{Reports.Read(text).Counts[0].Harmed.Start:yyyy-MM-dd} {Reports.Read(text).Counts[0].Harmed.End:yyyy-MM-dd}");

    [Theory]
    // a name that begins with a plain word; the place of some behind that of all
    [InlineData("قتل 3 مدنيين في جسر الشغور.", "جسر الشغور")]
    [InlineData("قتل 3 مدنيين على جسر قديم.", null)]
    [InlineData("Attacks on the Dar Al-Arqam displacement shelter in El Fasher killed 57 people.", "Dar Al-Arqam displacement shelter in El Fasher")]
    [InlineData("قتل 9 مدنيين في محافظة إدلب، بينهم طفلان في سرمين.", "محافظة إدلب")]
    [InlineData("قتل 9 مدنيين بينهم طفلان في سرمين.", "سرمين")]
    [InlineData("Nine civilians were killed in Idleb governorate, two of them children in Sarmin.", "Idleb governorate")]
    [InlineData("Nine civilians were killed, two of them children, in Sarmin.", "Sarmin")]
    [InlineData("Nine civilians, among them two children from Sarmin, were killed in Idleb governorate.", "Idleb governorate")]
    public void Read_Place_IsThatOfAll(string text, string? expected) => Assert.Equal(expected, Reports.Read(text).Counts[0].Place.Written);

    [Fact]
    public void Read_TotalSinceADay_IsOfTheWiderPlaceThatTheTextBeganWith()
    {
        var counts = Reports.Read("وكالة الأناضول\nقُتل 3 مدنيين، الأحد، في قصف على محافظة إدلب.\nوأوضح مصدر في الدفاع المدني للأناضول أن القصف أسفر عن مقتل مدنيين اثنين في سرمين.\nومنذ مطلع الشهر الجاري قتل 22 مدنياً.").Counts;
        Assert.Equal(["محافظة إدلب", "سرمين", "محافظة إدلب"], counts.Select(count => count.Place.Written));
        Assert.Equal("مصدر في الدفاع المدني", counts[1].Source.Written);
    }

    [Fact]
    public void Read_Labels_AreThePlacesOfTheirLines()
    {
        var counts = Reports.Read("أدت الغارات أمس إلى استشهاد 12 شخصاً، وتوزعت كالتالي:\nجبل لبنان: 3 شهداء\nالجنوب: 9 شهداء\nوبذلك بلغ العدد الإجمالي للشهداء 3,513 منذ بدء العدوان.".Replace("\\n", "\n", StringComparison.Ordinal)).Counts;
        Assert.Equal([null, "جبل لبنان", "الجنوب", null], counts.Select(count => count.Place.Written));
    }

    [Fact]
    public void Read_TollAfterADeath_HoldsItAndRunsOn()
    {
        var counts = Reports.Read("بلغ عدد الشهداء الصحفيين 246 بعد استشهاد صحفية أمس.").Counts;
        Assert.Equal((true, false), (counts[0].Cumulative, counts[1].Cumulative));
        Assert.Equal((new(2024, 12, 1), counts[0].Id), (counts[1].Harmed.Start, counts[1].Relations.PartOf));
    }
}
