using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>Days and periods of Arabic reports, and which counts run over them: each rule with an example and a text in which it must not speak.</summary>
public sealed class ArabicPeriodsTests
{
    [Theory]
    // What began has its day behind it.
    [InlineData("قتل 116 مدنيا منذ اندلاع الاشتباكات في المحافظة يوم الأحد.", "2024-12-01..2024-12-02 total")]
    [InlineData("قتل 83 مدنيا منذ دخول الهدنة حيز التنفيذ في 27 تشرين الثاني 2024.", "2024-11-27..2024-12-02 total")]
    [InlineData("قتل 83 مدنيا منذ بدء الهجوم.", "?..2024-12-02 total")]
    [InlineData("قتل 83 مدنيا من 20 إلى 24 تشرين الثاني 2024.", "2024-11-20..2024-11-24 total")]
    [InlineData("سقط 20 قتيلا منذ السابع من أكتوبر للعام 2023.", "2023-10-07..2024-12-02 total")]
    [InlineData("بلغت حصيلة القتلى 20 قتيلا حتى مساء السبت.", "?..2024-11-30 total")]
    // Last week is some day of seven, no total.
    [InlineData("قتل 7 مواطنين في قصف الأسبوع الماضي.", "2024-11-25..2024-12-01")]
    [InlineData("قتل 7 مواطنين في الشهر الماضي.", "2024-11-01..2024-11-30 total")]
    // One blast is no total though only its month is told.
    [InlineData("وكان انفجار مماثل قد أسفر في نيسان الماضي عن مقتل 2.", "2024-04-01..2024-04-30")]
    // A daily toll is no running one.
    [InlineData("بلغت الحصيلة اليومية ليوم السبت 30 تشرين الثاني 2024 تسعة شهداء.", "2024-11-30")]
    [InlineData("ارتفعت حصيلة القتلى إلى 9 قتلى.", "?..2024-12-02 total")]
    // A report of a month goes on about it until it names a day.
    [InlineData("وثقت الشبكة مقتل 86 مدنيا في تشرين الأول 2024.\nوقتل 9 مدنيين بالألغام.", "2024-10-01..2024-10-31 total|2024-10-01..2024-10-31 total")]
    [InlineData("وثقت الشبكة مقتل 86 مدنيا في تشرين الأول 2024.\nوقتل 9 مدنيين أمس.", "2024-10-01..2024-10-31 total|2024-12-01")]
    // The words before a colon date the labelled lines below.
    [InlineData("الحصيلة ليوم السبت 30 تشرين الثاني 2024:\nمدينة إدلب: 5 قتلى", "2024-11-30")]
    [InlineData("مدينة إدلب: 5 قتلى", "2024-12-02")]
    public void Read_Periods_AreThoseOfTheirWords(string text, string days) =>
        Assert.Equal(days, string.Join('|', Reports.Read(text).Counts.Select(count => Days(count.Harmed) + (count.Cumulative ? " total" : ""))));

    private static string Days(ReferencePeriod period) => period.Start == period.End ? Day(period.Start) : Day(period.Start) + ".." + Day(period.End);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "?";
}
