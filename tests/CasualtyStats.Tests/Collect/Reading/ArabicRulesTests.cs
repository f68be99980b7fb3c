namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>Each rule of the Arabic grammar with an example and a counter-example.</summary>
public sealed class ArabicRulesTests
{
    [Theory]
    // verb-then-count
    [InlineData("قُتل ثلاثة مدنيين في القصف.", "killed 3 civilian")]
    [InlineData("قُتل مشروع القانون بعد ثلاثة أشهر.", "")]
    // verb-then-count, across what stands between
    [InlineData("قتلت غارات ليلية على أطراف البلدة سبعة أشخاص.", "killed 7")]
    [InlineData("قتلت غارات ليلية الأمل، وقال سكان إن سبعة أشخاص عادوا.", "")]
    // verb-then-count with an agent in the singular
    [InlineData("قتل مهاجم 12 شخصا في السوق.", "killed 12")]
    // noun-then-count
    [InlineData("أدى القصف إلى مقتل 5 مدنيين وإصابة 9 آخرين.", "killed 5 civilian; injured 9 carried-civilian")]
    [InlineData("أدى القصف إلى تدمير 5 منازل وإصابة 9 سيارات.", "")]
    // head-noun
    [InlineData("خلّف الهجوم 14 قتيلاً و23 جريحاً.", "killed 14; injured 23")]
    [InlineData("خلّف الهجوم 14 منزلاً مهدماً و23 سيارة محترقة.", "")]
    // split-idiom
    [InlineData("لقي أربعة أطفال حتفهم غرقاً.", "killed 4 children=4")]
    [InlineData("لقي أربعة أطفال ترحيباً حاراً.", "")]
    [InlineData("فقد ستة عمال حياتهم في المنجم.", "killed 6")]
    // subject-first
    [InlineData("قال الطبيب إن رجلين وطفلة قتلوا صباحاً.", "killed 3 men=2 girls=1")]
    [InlineData("قال الطبيب إن رجلين وطفلة وصلوا صباحاً.", "")]
    // gapping
    [InlineData("أفاد المرصد بمقتل 40 من الجيش و25 من الفصائل.", "killed 40 combatant; killed 25 combatant")]
    [InlineData("أفاد المرصد بمقتل 40 من الجيش واغتنام 25 دبابة.", "killed 40 combatant")]
    // both-outcomes
    [InlineData("سقط 30 شخصاً بين قتيل وجريح.", "killedorinjured 30")]
    [InlineData("أعلن مقتل وإصابة 17 شخصاً.", "killedorinjured 17")]
    [InlineData("أعلن مقتل 7 أشخاص وإصابة 17.", "killed 7; injured 17")]
    // toll-reached and after-head
    [InlineData("ارتفع عدد القتلى إلى 31.", "killed 31")]
    [InlineData("ارتفع عدد الغارات إلى 31.", "")]
    [InlineData("وتجاوز عدد الجرحى 200.", "injured >200")]
    // elliptic-place
    [InlineData("وفي إدلب ارتقى 9 أشخاص، وفي درعا ثلاثة، وفي حمص اثنان.", "killed 9; killed 3; killed 2")]
    [InlineData("وفي إدلب ارتقى 9 أشخاص، وفي درعا ثلاثة مشاف، وفي حمص مدرستان.", "killed 9")]
    // same-number
    [InlineData("سقط 12 قتيلاً وعدد مماثل من الجرحى.", "killed 12; injured 12")]
    // bodies
    [InlineData("انتشلت الفرق جثث 4 مدنيين قتلوا قبل أيام.", "killed 4 civilian")]
    [InlineData("انتشلت الفرق 4 سيارات من النهر.", "")]
    // zero
    [InlineData("لم يسفر الهجوم عن قتلى.", "killed zero")]
    [InlineData("سقطت القذائف دون وقوع إصابات.", "injured zero")]
    // blockers
    [InlineData("أسر 8 عناصر من القوات.", "")]
    [InlineData("اعتقال خمسة مدنيين.", "")]
    [InlineData("أنقذت الفرق 11 مدنياً.", "")]
    public void Read_Rule_GivesItsCounts(string text, string expected) => Assert.Equal(expected, Reports.Counts(text));

    [Theory]
    [InlineData("قتل ما لا يقل عن 8 مدنيين.", "killed ≥8 civilian")]
    [InlineData("قتل 8 مدنيين على الأقل.", "killed ≥8 civilian")]
    [InlineData("قتل أكثر من 40 شخصاً.", "killed >40")]
    [InlineData("قتل أقل من عشرة أشخاص.", "killed <10")]
    [InlineData("أصيب نحو 30 مدنياً.", "injured ~30 civilian")]
    [InlineData("قتل ما يصل إلى 15 شخصاً.", "killed ≤15")]
    [InlineData("قتل بين 20 و30 مدنياً.", "killed 20-30 civilian")]
    [InlineData("قتل من 20 إلى 30 مدنياً.", "killed 20-30 civilian")]
    [InlineData("قتل عشرات المدنيين.", "killed dozens civilian")]
    [InlineData("أصيب عدد من المدنيين.", "injured vague civilian")]
    public void Read_Qualifier_BoundsTheNumber(string text, string expected) => Assert.Equal(expected, Reports.Counts(text));

    [Theory]
    [InlineData("قتل 9 مدنيين بينهم 4 أطفال وامرأتان.", "killed 9 civilian children=4 women=2")]
    [InlineData("قتل 6 مدنيين وأصيب 20 آخرون بينهم 7 أطفال.", "killed 6 civilian; injured 20 carried-civilian children=7")]
    [InlineData("أصيب ثمانية، خمسة منهم أطفال.", "injured 8 children=5")]
    [InlineData("جُرح عشرة كلهم نساء.", "injured 10 women=10")]
    [InlineData("قتل 3 مدنيين (طفلان ورجل).", "killed 3 civilian children=2 men=1")]
    [InlineData("قتل 50 شخصاً بينهم 20 طفلاً 12 امرأة و 18 رجلاً.", "killed 50 children=20 women=12 men=18")]
    [InlineData("أصيب اثنان أحدهما طفل.", "injured 2 children=1")]
    [InlineData("قتل 7 مدنيين بينهم نساء وأطفال.", "killed 7 civilian women= children=")]
    [InlineData("قُتلت امرأة وثلاثة أطفال.", "killed 4 women=1 children=3")]
    [InlineData("قُتلت أم وأطفالها الثلاثة.", "killed 4 women=1 children=3")]
    [InlineData("أصيبت والدتها.", "injured 1 women=1")]
    [InlineData("قتل 4 مدنيين من عائلة واحدة بينهم طفل.", "killed 4 civilian children=1")]
    [InlineData("قتل 3 مدنيين، اثنان منهم بسبب نقص الأكسجين.", "killed 3 civilian")]
    public void Read_Breakdown_BelongsToTheNearestCount(string text, string expected) => Assert.Equal(expected, Reports.Counts(text));

    [Theory]
    [InlineData("استمر القصف أكثر من 36 ساعة وقتل فيه مدني.", "killed 1 civilian")]
    [InlineData("قرار مجلس الأمن رقم 2254 بعد مقتل المدنيين.", "")]
    [InlineData("قتلى الفرقة 30 في المعركة.", "")]
    [InlineData("بلغ عدد أسرى القوات أكثر من 20 أسيراً.", "")]
    [InlineData("تكبدت القوات خسائر فادحة في صفوفها.", "")]
    [InlineData("أصيبت 5 آليات ودبابتان.", "")]
    public void Read_Trap_GivesNoCount(string text, string expected) => Assert.Equal(expected, Reports.Counts(text));

    [Theory]
    [InlineData("مقتل قائد اللواء في كمين.", "named-individual")]
    [InlineData("وسط أنباء عن مقتل 5 أشخاص.", "unconfirmed")]
    [InlineData("تحييد 20 مسلحاً.", "neutralised")]
    [InlineData("قتل عشرات المدنيين.", "dozens")]
    [InlineData("مقتل 11 متسلقا في الجبل.", "unlisted-noun")]
    [InlineData("بلغت حصيلة ضحايا القصف إلى 12 مدنياً.", "victims-ambiguous")]
    [InlineData("قتل 3 مدنيين بينهم 4 أطفال.", "parts-exceed-count")]
    public void Read_Doubt_IsFlagged(string text, string flag)
    {
        var count = Assert.Single(Reports.Read(text).Counts);
        Assert.Contains(flag, count.Flags.Select(each => each.Code));
        Assert.All(count.Flags, each => Assert.True(each.Text(CasualtyStats.Model.Language.Arabic).Length > 0));
    }

    [Fact]
    public void Read_NumberNearAnOutcomeThatNoRuleReads_GivesAPossibleMiss()
    {
        var result = Reports.Read("أصيب في الحادثة 13 جملا.");
        Assert.Empty(result.Counts);
        var finding = Assert.Single(result.Findings);
        Assert.Equal("possible-miss", finding.Code);
        Assert.Equal("report.txt: the number \"13\" stands near a word for killed or injured, but no rule reads it as a count (\"…أصيب في الحادثة 13 جملا.…\"). Expected a number of people with its outcome; if it is one, add it on the sheet Missed of review.xlsx", finding.Text(CasualtyStats.Model.Language.English));
    }
}
