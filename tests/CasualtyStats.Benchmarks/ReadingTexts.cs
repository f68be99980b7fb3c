using System.Globalization;
using System.Text;

namespace CasualtyStats.Benchmarks;

/// <summary>Texts of a given size to measure the prose reader on: made by a fixed rule from this file's own sentences, so that every run measures the same bytes.</summary>
internal static class ReadingTexts
{
    private static readonly string[] ArabicPlain =
    [
        "واجتمع وفد من الأهالي مع ممثلي المنظمات الإنسانية لبحث أوضاع المدارس والمياه والكهرباء في الأحياء الشرقية",
        "وأوضح المتحدث أن الطرق المؤدية إلى البلدة ما زالت مقطوعة وأن فرق الصيانة تعمل على إعادة فتحها قبل نهاية الأسبوع",
        "وتشهد المنطقة موجة برد شديدة زادت من معاناة سكان الخيام الذين يفتقرون إلى مواد التدفئة والأغطية",
        "ودعا البيان جميع الأطراف إلى احترام القانون الدولي والسماح بدخول قوافل المساعدات دون عوائق",
        "وقالت الإدارة المحلية إن المراكز الصحية استقبلت مئات المراجعين خلال الأيام الأخيرة وإن مخزون الأدوية يكفي لأسبوعين",
        "ووصلت إلى المعبر قافلة من 35 شاحنة تحمل مواد غذائية وطبية بحسب منسق الشؤون الإنسانية",
        "ويعاني المزارعون في السهول الجنوبية من نقص البذار وارتفاع أسعار الوقود بنسبة 40 في المئة منذ مطلع العام",
    ];

    private static readonly string[] ArabicPlaces = ["مدينة إدلب", "بلدة الأتارب", "ريف حلب الغربي", "مدينة سراقب", "قرية كفر نوران", "محافظة درعا", "حي الشعار", "مخيم أطمة"];
    private static readonly string[] ArabicSources = ["الدفاع المدني السوري", "المرصد السوري لحقوق الإنسان", "وزارة الصحة", "الشبكة السورية لحقوق الإنسان", "مصادر طبية"];
    private static readonly string[] ArabicDays = ["اليوم الاثنين", "أمس الأحد", "يوم الجمعة", "في 27 تشرين الثاني", "مساء أمس"];

    private static readonly string[] EnglishPlain =
    [
        "Residents met representatives of aid groups to discuss schools, water and electricity in the eastern districts",
        "The spokesman added that roads to the town remain closed and that crews expect to reopen them before the end of the week",
        "The area is seeing a severe cold spell that has worsened conditions for families in tents without heating",
        "The statement called on all parties to respect international law and to let convoys pass without hindrance",
        "A convoy of 35 trucks with food and medical supplies reached the crossing, according to the humanitarian coordinator",
        "Farmers in the southern plains lack seeds while fuel prices rose by 40 per cent since the start of the year",
    ];

    private static readonly string[] EnglishPlaces = ["Idlib city", "Atarib", "western rural Aleppo", "Saraqib", "Kafr Nouran village", "Dar'a governorate"];
    private static readonly string[] EnglishSources = ["the Syria Civil Defence", "the Syrian Observatory for Human Rights", "the Ministry of Health", "medical sources"];
    private static readonly string[] EnglishDays = ["on Monday", "yesterday", "on 27 November", "overnight", "on Friday"];

    /// <summary>Reports in Arabic: paragraphs of which about one sentence in six holds a count.</summary>
    public static string Arabic(long bytes) => Make(bytes, '.', i => i % 6 == 2 ? ArabicCount(i) : ArabicPlain[i % ArabicPlain.Length], ArabicCount, dense: false);

    /// <summary>Arabic in which every line is a count.</summary>
    public static string ArabicDense(long bytes) => Make(bytes, '.', ArabicCount, ArabicCount, dense: true);

    /// <summary>Reports in English: paragraphs of which about one sentence in six holds a count.</summary>
    public static string English(long bytes) => Make(bytes, '.', i => i % 6 == 2 ? EnglishCount(i) : EnglishPlain[i % EnglishPlain.Length], EnglishCount, dense: false);

    /// <summary>English in which every line is a count.</summary>
    public static string EnglishDense(long bytes) => Make(bytes, '.', EnglishCount, EnglishCount, dense: true);

    /// <summary>One text again and again until it has the size.</summary>
    public static string Repeat(string text, long bytes)
    {
        var built = new StringBuilder();
        long size = Encoding.UTF8.GetByteCount(text) + 1;
        for (long total = 0; total < bytes; total += size) built.Append(text).Append('\n');
        return built.ToString();
    }

    private static string Make(long bytes, char stop, Func<int, string> sentence, Func<int, string> count, bool dense)
    {
        var built = new StringBuilder();
        long size = 0;
        for (int i = 0; size < bytes; i++)
        {
            string written = sentence(i);
            size += Encoding.UTF8.GetByteCount(written) + 2;
            built.Append(written).Append(stop).Append(dense || i % 4 == 3 ? '\n' : ' ');
        }
        return built.ToString();
    }

    private static string ArabicCount(int i)
    {
        string place = ArabicPlaces[i % ArabicPlaces.Length], source = ArabicSources[i / 3 % ArabicSources.Length], day = ArabicDays[i / 5 % ArabicDays.Length];
        string killed = (2 + i % 97).ToString(CultureInfo.InvariantCulture), injured = (3 + i % 61).ToString(CultureInfo.InvariantCulture);
        return (i % 4) switch
        {
            0 => $"قتل {killed} مدنيين بينهم 3 أطفال وامرأتان وأصيب {injured} آخرون في غارات جوية على {place} {day} وفق {source}",
            1 => $"وقال {source} إن القصف على {place} {day} أدى إلى مقتل {killed} شخصا وإصابة نحو {injured} بجروح",
            2 => $"وأعلن {source} ارتفاع حصيلة القصف على {place} إلى {killed} قتيلا و{injured} جريحا منذ بدء الهجوم",
            _ => $"لقي طفلان ورجل مصرعهم وجرح ما لا يقل عن {injured} مدنيا في {place} {day} بحسب {source}",
        };
    }

    private static string EnglishCount(int i)
    {
        string place = EnglishPlaces[i % EnglishPlaces.Length], source = EnglishSources[i / 3 % EnglishSources.Length], day = EnglishDays[i / 5 % EnglishDays.Length];
        string killed = (2 + i % 97).ToString(CultureInfo.InvariantCulture), injured = (3 + i % 61).ToString(CultureInfo.InvariantCulture);
        return (i % 3) switch
        {
            0 => $"At least {killed} civilians, including three children and two women, were killed and {injured} others wounded in air strikes on {place} {day}, according to {source}",
            1 => $"Shelling of {place} {day} killed {killed} people and injured about {injured}, {source} said",
            _ => $"The death toll in {place} has risen to {killed} with {injured} wounded since the offensive began, {source} said",
        };
    }
}
