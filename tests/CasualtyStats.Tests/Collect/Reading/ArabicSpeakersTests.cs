namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>Who speaks in an Arabic document: each rule with an example and a text in which it must not speak.</summary>
public sealed class ArabicSpeakersTests
{
    [Theory]
    // Rule masthead: a first line that only names a body.
    [InlineData("شبكة نبض الوادي - 2 كانون الأول\n- قتل 3 مدنيين في سراقب.", "شبكة نبض الوادي")]
    [InlineData("وزارة الصحة | التقرير اليومي\n- وصل المستشفيات 9 شهداء.", "وزارة الصحة")]
    [InlineData("عاجل - غرفة طوارئ المدينة\nقتل 3 مدنيين في سراقب.", "غرفة طوارئ المدينة")]
    [InlineData("#الدفاع_المدني\nقتل 3 مدنيين في سراقب.", "الدفاع_المدني")]
    [InlineData("حريق في مديرية الزراعة\nقتل 3 مدنيين في سراقب.", null)]
    [InlineData("زيارة وفد إلى وزارة الصحة\nقتل 3 مدنيين في سراقب.", null)]
    // Rule signature: a last line that only names a body speaks where nobody else does.
    [InlineData("قتل 3 مدنيين في سراقب.\n\nالمصدر: شبكة نبض الوادي", "شبكة نبض الوادي")]
    [InlineData("قالت وزارة الصحة إن 3 مدنيين قتلوا في سراقب.\n\nالمصدر: شبكة نبض الوادي", "وزارة الصحة")]
    // Rule our-crews: the document's own speaker.
    [InlineData("الدفاع المدني السوري - 2 كانون الأول\nوثقت فرقنا مقتل 3 مدنيين.", "الدفاع المدني السوري")]
    [InlineData("وثقت فرق الرصد مقتل 3 مدنيين.", "فرق الرصد")]
    // Rule issued-by.
    [InlineData("صدر عن مركز عمليات الطوارئ البيان الآتي:\nقتل 3 مدنيين.", "مركز عمليات الطوارئ")]
    [InlineData("صدر القرار أمس. وقتل 3 مدنيين.", null)]
    // Rule subject-of-saying: a body before its verb.
    [InlineData("وزارة الداخلية تعلن مقتل 3 مدنيين.", "وزارة الداخلية")]
    [InlineData("وزارة الداخلية تستعد. وقتل 3 مدنيين.", null)]
    // Rule label, with the announcing word and the place before it left out, and whom it was said to.
    [InlineData("غزة - وزارة الصحة: 7 شهداء في الغارة.", "وزارة الصحة")]
    [InlineData("13:05 - مصدر في المشفى الوطني للجزيرة: استقبلنا 41 جثمانا.", "مصدر في المشفى الوطني")]
    [InlineData("الطقس: قتل 3 مدنيين في سراقب.", null)]
    // What a body gives its figures in is no part of its name.
    [InlineData("قتل 3 مدنيين، وفق بيانات وزارة الصحة.", "وزارة الصحة")]
    [InlineData("قتل 3 مدنيين، بحسب بيان صادر عن هيئة الطوارئ.", "هيئة الطوارئ")]
    [InlineData("قتل 3 مدنيين، وفق القرار.", null)]
    // A name ends where another word without the article begins; a person's name goes on.
    [InlineData("وأكد المستشفى المركزي وصول 17 شهيدا.", "المستشفى المركزي")]
    [InlineData("قال المتحدث باسم الدفاع المدني سالم الأحمد إن 3 مدنيين قتلوا.", "المتحدث باسم الدفاع المدني سالم الأحمد")]
    // What it belongs to is passed over.
    [InlineData("أعلن مركز الطوارئ التابع لوزارة الصحة العامة مقتل 3 مدنيين.", "مركز الطوارئ")]
    // Named in another clause, or as those who were lost, a body says nothing.
    [InlineData("قتل 3 مدنيين في سراقب، فيما تواصل فرق الدفاع المدني البحث.", null)]
    [InlineData("استشهد 49 صحفيا و35 من طواقم الدفاع المدني.", null)]
    public void Read_Speaker_IsWhoTheLinesName(string text, string? source) =>
        Assert.All(Reports.Read(text).Counts, count => Assert.Equal(source, count.Source.Written));

    [Fact]
    public void Read_ObservatoryOfAnotherCountry_IsNotTheOneOfTheRegistry()
    {
        var counts = Reports.Read("أعلن المرصد اليمني للألغام مقتل 3 مدنيين. ووفق بيانات المرصد قتل 9 مدنيين.").Counts;
        Assert.All(counts, count => Assert.Equal(("المرصد اليمني للألغام", null), (count.Source.Written, count.Source.Origin)));
        Assert.Equal("sohr", Reports.Read("أعلن المرصد مقتل 3 مدنيين.").Counts.Single().Source.Origin);
    }
}
