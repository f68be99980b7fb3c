using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>What pages of news sites, ministries and monitors have that made-up texts lacked, every field of each count; each rule with an example and a counter-example, reports of Monday 2 December 2024.</summary>
public sealed class RealPagesTests
{
    [Theory]
    // the toll of those who were killed; who did it is nobody whom it counts
    [InlineData("The number of civilians who were killed by the shelling of Homs has risen to 27, including 9 children.", "killed 27 civilian children=9 @Homs ..12-02 total (-)")]
    [InlineData("The number of civilians who were trained in Homs has risen to 27.", "")]
    [InlineData("Two blasts, as hundreds of people gathered in Homs, have killed at least 21 people.", "killed ≥21 @Homs 12-02 (-)")]
    [InlineData("Hundreds of people gathered in Homs, and 21 people have been killed.", "killed Vague  @Homs 12-02 (-); killed 21 @Homs ..12-02 total (-)")]
    // the verb behind a list is that of the whole
    [InlineData("In the raids, 93 victims, including 32 children and 11 women were killed.", "killed 93 children=32 women=11 @- 12-02 (-)")]
    [InlineData("The victims included 24 civilians, including 4 children and 6 women, who were killed in blasts.", "killed 24 civilian children=4 women=6 @- 12-02 (-)")]
    [InlineData("Some 60 civilians, including children and women, killed and wounded in Homs", "killedorinjured ~60 civilian @Homs 12-02 (-)")]
    // a toll that passed a number; other things that pass
    [InlineData("The death toll in Homs has surpassed 800.", "killed >800 @Homs ..12-02 total (-)")]
    [InlineData("The death toll in Homs crossed the 800 mark.", "killed >800 @Homs ..12-02 total (-)")]
    [InlineData("The death toll in Homs has reached 800.", "killed 800 @Homs ..12-02 total (-)")]
    [InlineData("Militants crossed the river in Homs and killed 12 soldiers.", "killed 12 combatant @Homs 12-02 (-)")]
    // a line of a place and a day is that of what follows, unless it heads the page
    [InlineData("Two people were killed in Idlib.\n\nIn Atarib on 1 December 2024:\n\nKilled: 3\n\nInjured: 6", "killed 2 @Idlib 12-02 (-); killed 3 @Atarib 12-01 (-); injured 6 @Atarib 12-01 (-)")]
    [InlineData("Two people were killed in Idlib.\n\nAtarib, 1 December\n\nThree people were killed.", "killed 2 @Idlib 12-02 (-); killed 3 @Atarib 12-01 (-)")]
    [InlineData("Two people were killed in Idlib.\n\nUpdate, 1 December\n\nThree people were killed.", "killed 2 @Idlib 12-01 (-); killed 3 @Idlib 12-01 (-)")]
    // the wounded told beside a toll that rose are of the whole; beside a day's count they are of the day
    [InlineData("The death toll from strikes on Idlib has risen to 53, the ministry said. 98 people were wounded.", "killed 53 @Idlib ..12-02 total (the ministry); injured 98 @Idlib ..12-02 total (the ministry)")]
    [InlineData("Strikes on Idlib killed 53 people, the ministry said. 98 people were wounded.", "killed 53 @Idlib 12-02 (the ministry); injured 98 @Idlib 12-02 (the ministry)")]
    // a toll that rose on a day; the toll of a day's strikes
    [InlineData("The death toll from the Homs bombing rose to 27 on Sunday.", "killed 27 @Homs ..12-01 total (-)")]
    [InlineData("On Sunday the death toll from the bombing in Homs rose to 27.", "killed 27 @Homs ..12-01 total (-)")]
    [InlineData("The death toll from Sunday's strikes on Homs rose to 27.", "killed 27 @Homs 12-01 total (-)")]
    // one of what harmed those just counted
    [InlineData("At least 65 people were killed and hundreds wounded in shelling of Homs on Sunday. One shell hit a bus, killing 22 people.", "killed ≥65 @Homs 12-01 (-); injured Vague  @Homs 12-01 (-); killed 22 @Homs 12-01 in 1 (-)")]
    [InlineData("At least 65 people were killed in shelling of Homs on Sunday. A shell hit a bus in Hama, killing 22 people.", "killed ≥65 @Homs 12-01 (-); killed 22 @Hama 12-01 (-)")]
    [InlineData("The death toll from the strike on Homs has risen to 16, with 43 wounded.", "killed 16 @Homs ..12-02 total (-); injured 43 @Homs ..12-02 total (-)")]
    // what "including" opens is inside, and where it was is not where all were
    [InlineData("Officials said 31 people were killed and 154 injured in strikes across Ukraine on Monday, including 20 killed in Kyiv and 10 in Odesa.", "killed 31 @Ukraine 12-02 (Officials); injured 154 @Ukraine 12-02 (Officials); killed 20 @Kyiv 12-02 in 1 (Officials); killed 10 @Odesa 12-02 in 1 (Officials)")]
    [InlineData("The death toll from Monday's strikes in Ukraine rose to 38, including 27 in Kyiv.", "killed 38 @Ukraine 12-02 total (-); killed 27 @Kyiv 12-02 total in 1 (-)")]
    [InlineData("Officials said 31 people were killed in Kyiv on Monday, and 20 in Odesa.", "killed 31 @Kyiv 12-02 (Officials); killed 20 @Odesa 12-02 (Officials)")]
    // shares of places behind a colon, which add up; a place behind a pair is of both
    [InlineData("Strikes killed 51 people and wounded 174: 11 dead and 28 wounded in Idlib, 20 dead and 80 wounded in Homs, and 20 dead and 66 wounded in Hama.", "killed 51 @- 12-02 (-); injured 174 @- 12-02 (-); killed 11 @Idlib 12-02 in 1 (-); injured 28 @Idlib 12-02 in 2 (-); killed 20 @Homs 12-02 in 1 (-); injured 80 @Homs 12-02 in 2 (-); killed 20 @Hama 12-02 in 1 (-); injured 66 @Hama 12-02 in 2 (-)")]
    [InlineData("Strikes killed 5 people in Idlib: 11 were killed in Homs, and 20 were killed in Hama.", "killed 5 @Idlib 12-02 (-); killed 11 @Homs 12-02 (-); killed 20 @Hama 12-02 (-)")]
    // casualties that hold deaths
    [InlineData("Thirty-nine civilian casualties were confirmed in Homs, including 8 civilian deaths.", "killedorinjured 39 civilian @Homs 12-02 (-); killed 8 civilian @Homs 12-02 in 1 (-)")]
    [InlineData("Thirty-nine civilian casualties were confirmed in Homs, including 8 women.", "killedorinjured 39 civilian women=8 @Homs 12-02 (-)")]
    // members of a force
    [InlineData("At least 3 members of the regime forces were killed in Homs.", "killed ≥3 combatant @Homs 12-02 (-)")]
    [InlineData("At least 3 members of the city council were killed in Homs.", "killed ≥3 @Homs 12-02 (-)")]
    // a term explained
    [InlineData("By the word \"massacre\" the Network means an incident in which five unarmed people are killed.", "")]
    [InlineData("By all means the Network will tell that five unarmed people were killed.", "killed 5 @- 12-02 (-)")]
    [InlineData("In the massacre five unarmed people were killed.", "killed 5 @- 12-02 (-)")]
    // names and what they are not
    [InlineData("Four people were killed in the northern city of Mazar-e Sharif.", "killed 4 @Mazar-e Sharif 12-02 (-)")]
    [InlineData("A bomb outside a Kabul hospital killed four people.", "killed 4 @Kabul 12-02 (-)")]
    [InlineData("A bomb at Kabul Military Hospital killed four people.", "killed 4 @Kabul Military Hospital 12-02 (-)")]
    [InlineData("An IDP camp was hit in Hajjah Governorate, killing four people.", "killed 4 @Hajjah Governorate 12-02 (-)")]
    [InlineData("Four people were killed when the home of the Omari family in Rafah was hit.", "killed 4 @Rafah 12-02 (-)")]
    [InlineData("Four people were killed by the Islamic State in Homs.", "killed 4 @Homs 12-02 (-)")]
    [InlineData("An attack by the militia on Saturday on the city of Nyala killed four people.", "killed 4 @Nyala 11-30 (-)")]
    [InlineData("Shelling of Nyala killed four people as the two vie for control of the North Darfur state capital.", "killed 4 @Nyala 12-02 (-)")]
    // a list of places that makes up the count
    [InlineData("On 29 November the shelling killed 8 civilians of the Donetsk region: 5 - in Dolyna, 3 - in Lyman.", "killed 8 civilian @Donetsk region 11-29 (-); killed 5 civilian @Dolyna 11-29 in 1 (-); killed 3 civilian @Lyman 11-29 in 1 (-)")]
    [InlineData("Ten civilians died in the Donetsk region on Friday. Seven people died in Pokrovsk, two in Lyman and one in Bakhmut.", "killed 10 civilian @Donetsk region 11-29 (-); killed 7 civilian @Pokrovsk 11-29 in 1 (-); killed 2 civilian @Lyman 11-29 in 1 (-); killed 1 civilian @Bakhmut 11-29 in 1 (-)")]
    [InlineData("Ten civilians died in the Donetsk region on Friday. Seven people died in Pokrovsk, two in Lyman and two in Bakhmut.", "killed 10 civilian @Donetsk region 11-29 (-); killed 7 @Pokrovsk 11-29 (-); killed 2 @Lyman 11-29 (-); killed 2 @Bakhmut 11-29 (-)")]
    // the period that opens a report
    [InlineData("The Network said that 324 civilians were killed in Syria in April, 161 of whom were killed by the army. The victims included 74 children. Of those killed by the army, 34 were children. It said that rebels killed 12 civilians.", "killed 324 civilian children=74 @Syria 04-01..04-30 total (The Network); killed 161 civilian children=34 @Syria 04-01..04-30 total in 1 (The Network); killed 12 civilian @Syria 04-01..04-30 total (The Network)")]
    [InlineData("The Network said that 324 civilians were killed in Syria on Friday. It said that rebels killed 12 civilians.", "killed 324 civilian @Syria 11-29 (The Network); killed 12 civilian @Syria 11-29 (The Network)")]
    [InlineData("The Network said in a report released today that 568 civilians were killed in Syria in the first half of 2024.", "killed 568 civilian @Syria 01-01..06-30 total (The Network)")]
    [InlineData("The death toll of October 2024 was 402 civilians.", "killed 402 civilian @- 10-01..10-31 total (-)")]
    // who says it and who passes it on
    [InlineData("Four people were killed in Rafah, said a medical source as reported by Anadolu Agency.", "killed 4 @Rafah 12-02 (a medical source)")]
    [InlineData("Medics reported that a strike on Rafah killed four people, the site reports citing Gulf Today.", "killed 4 @Rafah 12-02 (Medics)")]
    [InlineData("The agency cited local officials as saying four people were killed in Rafah.", "killed 4 @Rafah 12-02 (local officials)")]
    [InlineData("The resistance committee shared on Facebook that four people were killed in Rafah.", "killed 4 @Rafah 12-02 (The resistance committee)")]
    // torture victims at the end of a list
    [InlineData("Killings claimed the lives of 129 civilians in Syria in July, including 44 children, and 10 victims of torture.", "killed 129 civilian children=44 @Syria 07-01..07-31 total (-); killed 10 civilian @Syria 07-01..07-31 total in 1 (-)")]
    [InlineData("Killings claimed the lives of 129 civilians in Syria in July, and 10 soldiers died in Homs.", "killed 129 civilian @Syria 07-01..07-31 total (-); killed 10 combatant @Homs 07-01..07-31 total (-)")]
    // days and what is none
    [InlineData("Three people were killed on July 7 road in Homs.", "killed 3 @Homs 12-02 (-)")]
    [InlineData("Three people were killed on July 7 in Homs.", "killed 3 @Homs 07-07 (-)")]
    [InlineData("Nine people were killed in Homs, the agency said on Friday.\nThursday's attack came at noon.", "killed 9 @Homs 11-28 (the agency)")]
    [InlineData("Nine people were killed in Homs, the agency said on Friday.\nThursday's weather was fine.", "killed 9 @Homs 11-29 (the agency)")]
    [InlineData("Talks to end the fighting that has killed 10,000 people in Yemen collapsed last month.", "killed 10000 @Yemen ..12-02 total (-)")]
    [InlineData("The number of deaths during May and June 2024 was 392.", "killed 392 @- 05-01..06-30 total (-)")]
    // what was said first, what a toll includes, who spoke where
    [InlineData("A strike killed at least 21 people in Homs. Initial reports had five dead but the toll climbed.", "killed ≥21 @Homs 12-02 (-)")]
    [InlineData("A strike killed at least 21 people in Homs. Other reports told of five dead in Hama.", "killed ≥21 @Homs 12-02 (-); killed 5 @Hama 12-02 (-)")]
    [InlineData("The Mission documented 4,853 civilian casualties in Afghanistan from 1 January to 20 June. Included in the toll were 1,564 deaths.", "killedorinjured 4853 civilian @Afghanistan 01-01..06-20 total (The Mission); killed 1564 civilian @Afghanistan 01-01..06-20 total in 1 (The Mission)")]
    [InlineData("The relief agency in a statement Friday said six people were killed in Homs.", "killed 6 @Homs 11-29 (The relief agency)")]
    // what follows a list of places is of the whole
    [InlineData("Ten civilians died in the Donetsk region on Friday. Seven people died in Pokrovsk, two in Lyman and one in Bakhmut. Another 19 people were injured.", "killed 10 civilian @Donetsk region 11-29 (-); killed 7 civilian @Pokrovsk 11-29 in 1 (-); killed 2 civilian @Lyman 11-29 in 1 (-); killed 1 civilian @Bakhmut 11-29 in 1 (-); injured 19 civilian @Donetsk region 11-29 (-)")]
    public void Read_EnglishPages_EveryField(string text, string expected) => Assert.Equal(expected, Lines(text));

    [Theory]
    // who was given first aid is wounded; saved lives are no deaths
    [InlineData("انتشلت الفرق جثث 7 قتلى وأسعفت 15 جريحاً في مدينة إدلب.", "killed 7 @مدينة إدلب 12-02 (-); injured 15 @مدينة إدلب 12-02 (-)")]
    [InlineData("انتشلت الفرق جثث 7 قتلى وأسعفت السكان في مدينة إدلب.", "killed 7 @مدينة إدلب 12-02 (-)")]
    [InlineData("أسعفت فرقنا امرأة أصيبت بجروح في مدينة إدلب.", "injured 1 women=1 @مدينة إدلب 12-02 (فرقنا)")]
    [InlineData("أسعفت فرقنا امرأة وصلت إلى مدينة إدلب.", "")]
    [InlineData("أنقذت الفرق حياة خمسة أشخاص في مدينة إدلب، وتمكنت من إنقاذ حياة طفل.", "")]
    [InlineData("أودى القصف بحياة خمسة أشخاص في مدينة إدلب.", "killed 5 @مدينة إدلب 12-02 (-)")]
    // the wounded told beside a toll that rose are of the whole; beside a day's count they are of the day
    [InlineData("ارتفعت حصيلة القصف على مدينة إدلب إلى 53 قتيلاً، فيما أصيب 98 آخرون.", "killed 53 @مدينة إدلب ..12-02 total (-); injured 98 @مدينة إدلب ..12-02 total (-)")]
    [InlineData("قتل 53 شخصاً في مدينة إدلب، فيما أصيب 98 آخرون.", "killed 53 @مدينة إدلب 12-02 (-); injured 98 @مدينة إدلب 12-02 (-)")]
    // shares of places behind a colon, which add up, and what does not
    [InlineData("غارات يوم الأحد أدت إلى استشهاد 51 شخصاً وإصابة 174: في حمص 11 شهيداً و28 جريحاً، وفي إدلب 20 شهيداً و80 جريحاً، وفي حماة 20 شهيداً و66 جريحاً.", "killed 51 @- 12-01 (-); injured 174 @- 12-01 (-); killed 11 @حمص 12-01 in 1 (-); injured 28 @حمص 12-01 in 2 (-); killed 20 @إدلب 12-01 in 1 (-); injured 80 @إدلب 12-01 in 2 (-); killed 20 @حماة 12-01 in 1 (-); injured 66 @حماة 12-01 in 2 (-)")]
    [InlineData("غارات أدت إلى استشهاد 5 أشخاص في حمص: في إدلب 20 شهيداً، وفي حماة 20 شهيداً.", "killed 5 @حمص 12-02 (-); killed 20 @إدلب 12-02 (-); killed 20 @حماة 12-02 (-)")]
    // the verb that opens a clause bounds the toll
    [InlineData("تخطى عدد القتلى في مدينة إدلب 800 قتيل.", "killed >800 @مدينة إدلب 12-02 (-)")]
    [InlineData("بلغ عدد القتلى في مدينة إدلب 800 قتيل.", "killed 800 @مدينة إدلب ..12-02 total (-)")]
    // a list before the verb of the whole, and what belongs to it
    [InlineData("قال الدفاع المدني إن 12 مدنياً بينهم سبعة أطفال وامرأة قتلوا في مدينة إدلب.", "killed 12 civilian children=7 women=1 @مدينة إدلب 12-02 (الدفاع المدني)")]
    [InlineData("قتل 20 شخصاً بينهم 3 سيدات و4 أطفال ومتطوعان في الدفاع المدني في مدينة إدلب.", "killed 20 women=3 children=4 civil_defence=2 @مدينة إدلب 12-02 (-)")]
    [InlineData("قتل 20 شخصاً بينهم 3 سيدات و4 أطفال وجثة مجهولة الهوية في مدينة إدلب.", "killed 20 women=3 children=4 @مدينة إدلب 12-02 (-)")]
    [InlineData("قتل 20 شخصاً في مدينة إدلب، وعثر الأهالي على جثة مجهولة الهوية في أريحا.", "killed 20 @مدينة إدلب 12-02 (-); killed 1 @أريحا 12-02 (-)")]
    [InlineData("أصيب 60 مدنياً بينهم 14 من الدفاع المدني واثنان من الشرطة في مدينة إدلب.", "injured 60 civilian civil_defence=14 police=2 @مدينة إدلب 12-02 (-)")]
    [InlineData("قتل 14 شخصاً في مدينة إدلب. والقتلى هم ثمانية مدنيين وستة عناصر من قوات النظام.", "killed 14 @مدينة إدلب 12-02 (-); killed 8 civilian @مدينة إدلب 12-02 in 1 (-); killed 6 combatant @مدينة إدلب 12-02 in 1 (-)")]
    [InlineData("قتل 94 مدنياً في مدينة إدلب، بينهم 32 طفلاً و10 نساء وسبعة ضحايا بسبب التعذيب.", "killed 94 civilian children=32 women=10 @مدينة إدلب 12-02 (-); killed 7 civilian @مدينة إدلب 12-02 in 1 (-)")]
    [InlineData("استقبل المشفى 17 جريحاً، من بينهم 3 إصابات بليغة و12 إصابة طفيفة.", "injured 17 @- 12-02 (المشفى); injured 3 @- 12-02 in 1 (المشفى)")]
    [InlineData("استقبل المشفى 3 إصابات بليغة.", "injured 3 @- 12-02 (المشفى)")]
    [InlineData("بلغ عدد الشهداء من المسنين 187 في غزة.", "killed 187 elderly=187 @غزة ..12-02 total (-)")]
    [InlineData("تلقت الوزارة 1500 بلاغ عن مفقودين في غزة بينهم 830 طفلاً.", "missing 1500 children=830 @غزة 12-02 (-)")]
    // what harmed the dead is told once
    [InlineData("قتلت طفلة في مدينة إدلب إثر إصابتها برصاص قناص.", "killed 1 girls=1 @مدينة إدلب 12-02 (-)")]
    [InlineData("قتلت طفلة في مدينة إدلب، وأصيبت امرأة برصاص قناص.", "killed 1 girls=1 @مدينة إدلب 12-02 (-); injured 1 women=1 @مدينة إدلب 12-02 (-)")]
    // brackets, places of tolls, names
    [InlineData("ارتفعت الحصيلة إلى 5182 شهيداً (5087 في قطاع غزة).", "killed 5182 @- ..12-02 total (-); killed 5087 @قطاع غزة ..12-02 total in 1 (-)")]
    [InlineData("إن حصيلة الشهداء في الضفة الغربية ارتفعت إلى 95 شهيداً، بارتقاء شاب في مخيم الجلزون.", "killed 95 @الضفة الغربية ..12-02 total (-); killed 1 @مخيم الجلزون ..12-02 total (-)")]
    [InlineData("قتل عشرة أشخاص قرب مدينة جسر الشغور في محافظة إدلب.", "killed 10 @مدينة جسر الشغور 12-02 (-)")]
    [InlineData("قتل تسعة في غارة على العاصمة اليمنية صنعاء.", "killed 9 @صنعاء 12-02 (-)")]
    [InlineData("قتل تسعة في تفجير في ساحة عدن.", "killed 9 @ساحة عدن 12-02 (-)")]
    [InlineData("أسفر قصف أحياء التضامن والعسالي عن مقتل رجلين.", "killed 2 men=2 @أحياء التضامن والعسالي 12-02 (-)")]
    [InlineData("قتل رجلان في مدينة إدلب، أحدهما مالي الجنسية.", "killed 2 men=2 @مدينة إدلب 12-02 (-)")]
    // days
    [InlineData("وصل إلى المستشفيات 62 شهيداً خلال الساعات الأربع والعشرين الماضية.", "killed 62 @- 12-01..12-02 (-)")]
    [InlineData("قتل ثلاثة أشخاص في مدينة إدلب مساء الأحد الموافق 6 تشرين الأول.", "killed 3 @مدينة إدلب 10-06 (-)")]
    [InlineData("وثق ناشطون، في وقت سابق اليوم، مقتل 76 شخصاً في مدينة إدلب خلال شهر تشرين الأول الفائت.", "killed 76 @مدينة إدلب 10-01..10-31 total (ناشطون)")]
    [InlineData("قتل 45 مدنياً في مدينة إدلب في الفترة ما بين 5 - 12 تشرين الأول الفائت.", "killed 45 civilian @مدينة إدلب 10-05..10-12 total (-)")]
    [InlineData("أعلنت الوزارة، السبت، ارتفاع عدد الشهداء في غزة إلى 7703.", "killed 7703 @غزة ..11-30 total (الوزارة)")]
    [InlineData("ارتفع عدد القتلى في مدينة إدلب إلى 17 قتيلاً، جراء غارات شنتها الطائرات أمس.", "killed 17 @مدينة إدلب 12-01 total (-)")]
    [InlineData("ارتفع عدد القتلى في مدينة إدلب إلى 17 قتيلاً بعد وفاة رجل أمس.", "killed 17 @مدينة إدلب ..12-02 total (-); killed 1 men=1 @مدينة إدلب 12-01 in 1 (-)")]
    [InlineData("إن عدد القتلى جراء الغارات، السبت، على عدة مناطق في لبنان، وصل إلى 72 شخصاً.", "killed 72 @لبنان 11-30 total (-)")]
    [InlineData("قتل ثمانية أشخاص أمس في مدينة إدلب.\nوأضاف السكان أن عدد القتلى بلغ ثمانية أشخاص.", "killed 8 @مدينة إدلب 12-01 (-); killed 8 @مدينة إدلب 12-01 (السكان)")]
    [InlineData("ارتكبت القوات 13 مجزرة في شهر تشرين الأول الفائت.\nوقتل في تلك المجازر 381 شخصاً.", "killed 381 @- 10-01..10-31 total (-)")]
    [InlineData("أدت الغارات على مدينة إدلب، في حصيلة أولية، إلى مقتل 21 شخصاً اليوم.", "killed 21 @مدينة إدلب 12-02 (-)")]
    // who says it and who passes it on
    [InlineData("قال سكان محليون إن خمسة أشخاص قتلوا في مدينة إدلب.", "killed 5 @مدينة إدلب 12-02 (سكان محليون)")]
    [InlineData("قالت مصادر طبية يوم الخميس إن خمسة أشخاص قتلوا في مدينة إدلب.", "killed 5 @مدينة إدلب 11-28 (مصادر طبية)")]
    [InlineData("قتل خمسة أشخاص في مدرسة تابعة لوكالة غوث وتشغيل اللاجئين في غزة، حسب مصادر طبية.", "killed 5 @غزة 12-02 (مصادر طبية)")]
    [InlineData("أعلنت وزارة الصحة مقتل خمسة أشخاص في بيروت، وفقاً لوكالة الأنباء.", "killed 5 @بيروت 12-02 (وزارة الصحة)")]
    [InlineData("قتل 11 شخصاً في بغداد. وكانت تقارير سابقة ذكرت أن التفجير أدى إلى مقتل 8 أشخاص.", "killed 11 @بغداد 12-02 (-)")]
    [InlineData("وثقت مديرية الدفاع المدني مقتل 127 مدنياً في مدينة إدلب خلال شهر تشرين الأول الفائت.\nوأوضحت المديرية أن بين القتلى 20 طفلاً و23 امرأة.", "killed 127 civilian children=20 women=23 @مدينة إدلب 10-01..10-31 total (مديرية الدفاع المدني)")]
    [InlineData("بلغ عدد الشهيدات 1024 سيدة في غزة.", "killed 1024 women=1024 @غزة ..12-02 total (-)")]
    // months, ratios, records
    [InlineData("قتل 1662 مدنياً في إدلب خلال الأشهر الستة الأولى من عام 2024.", "killed 1662 civilian @إدلب 01-01..06-30 total (-)")]
    [InlineData("وأشارت إلى أن واحداً من أصل خمسة أشخاص قتلوا يسكن مدينة إدلب.", "")]
    [InlineData("قتل خمسة أشخاص في مدينة إدلب.", "killed 5 @مدينة إدلب 12-02 (-)")]
    // a text dated today that opens with yesterday; what follows a list of places
    [InlineData("2 كانون الأول 2024\nارتفعت حصيلة ضحايا الغارات التي ضربت مدينة إدلب أمس إلى 12 شهيداً.\nوقال الدفاع المدني إن 12 مدنياً قتلوا في مدينة إدلب.", "killed 12 @مدينة إدلب 12-01 total (-); killed 12 civilian @مدينة إدلب 12-01 (الدفاع المدني)")]
    [InlineData("2 كانون الأول 2024\nقال الدفاع المدني إن 12 مدنياً قتلوا في مدينة إدلب.", "killed 12 civilian @مدينة إدلب 12-02 (الدفاع المدني)")]
    [InlineData("قتل عشرة مدنيين في محافظة إدلب أمس: ستة في أريحا وأربعة في سراقب، وأسعفت الفرق 19 جريحاً.", "killed 10 civilian @محافظة إدلب 12-01 (-); killed 6 civilian @أريحا 12-01 in 1 (-); killed 4 civilian @سراقب 12-01 in 1 (-); injured 19 civilian @محافظة إدلب 12-01 (-)")]
    public void Read_ArabicPages_EveryField(string text, string expected) => Assert.Equal(expected, Lines(text));

    [Fact]
    public void Read_GroupThatTwoRulesMeetIn_StandsOnce() =>
        Assert.Equal("women=1024", string.Join(' ', Reports.Read("وصل عدد الشهيدات إلى 1024 سيدة في غزة.").Counts[0].Breakdown.Parts.Select(part => $"{part.Group}={part.Count}")));

    [Theory]
    [InlineData("Shelling killed 32 people in Abu Shouk camp in El Fasher.", "local-abu_shouk_camp.SD02114")]
    [InlineData("Shelling killed 32 people in Abu Shouk camp.", "local-abu_shouk_camp.SD02114")]
    [InlineData("Shelling killed 32 people in the Tents camp in El Fasher.", "local-el_fasher.SD02114")]
    public void Read_CampBesideItsTown_HasTheCodeOfTheCamp(string text, string code) => Assert.Equal(code, Assert.Single(Reports.Read(text).Counts).Place.Area.ToString());

    private static string Lines(string text)
    {
        var counts = Reports.Read(text).Counts;
        var numbers = counts.Select((count, i) => (count.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i + 1);
        return string.Join("; ", counts.Select(count => Line(count, numbers)));
    }

    private static string Line(ReportedCount count, Dictionary<string, int> numbers)
    {
        string bound = count.Qualifier switch { Qualifier.Exact => "", Qualifier.AtLeast => "≥", Qualifier.MoreThan => ">", Qualifier.About => "~", Qualifier.Zero => "zero ", _ => $"{count.Qualifier} " };
        string parts = string.Concat(count.Breakdown.Parts.Select(part => $" {part.Group}={part.Count}"));
        string days = count.Harmed.Start == count.Harmed.End ? $"{count.Harmed.End:MM-dd}" : $"{count.Harmed.Start:MM-dd}..{count.Harmed.End:MM-dd}";
        string part = count.Relations.PartOf is { } whole ? $" in {numbers[whole]}" : "";
        return $"{count.Outcome.ToString().ToLowerInvariant()} {bound}{count.Count}{(count.Class == VictimClass.Unspecified ? "" : $" {count.Class.ToString().ToLowerInvariant()}")}{parts} @{count.Place.Written ?? "-"} {days}{(count.Cumulative ? " total" : "")}{part} ({count.Source.Written ?? "-"})";
    }
}
