namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>Numbers in digits and words.</summary>
public sealed class ArabicNumbersTests
{
    [Theory]
    [InlineData("3", 3)]
    [InlineData("٣", 3)]
    [InlineData("۳", 3)]
    [InlineData("1,730", 1730)]
    [InlineData("١٠٬٩٠٦", 10906)]
    [InlineData("ثلاثة", 3)]
    [InlineData("ثلاث", 3)]
    [InlineData("أحد عشر", 11)]
    [InlineData("اثني عشر", 12)]
    [InlineData("خمسة عشر", 15)]
    [InlineData("خمس عشرة", 15)]
    [InlineData("ثلاثة وعشرين", 23)]
    [InlineData("مئة", 100)]
    [InlineData("مائة وخمسة", 105)]
    [InlineData("مئتين وأربعين", 240)]
    [InlineData("ثلاثمئة وواحد وعشرين", 321)]
    [InlineData("ثلاث مئة", 300)]
    [InlineData("ستمئة وثمانية وثلاثين", 638)]
    [InlineData("ألف", 1000)]
    [InlineData("ألفين وثلاثمئة وخمسين", 2350)]
    [InlineData("عشرة آلاف", 10000)]
    [InlineData("خمسة عشر ألف", 15000)]
    [InlineData("230 ألف", 230000)]
    [InlineData("4 آلاف و206", 4206)]
    [InlineData("مليوني", null)]
    [InlineData("مليونين", 2000000)]
    public void Read_Number_HasItsValue(string words, int? expected)
    {
        var counts = Reports.Read($"مقتل {words} شخص في الحرب.").Counts.Where(count => count.Count is not null);
        Assert.Equal(expected is null ? [] : [(long)expected], counts.Select(count => count.Count!.Value));
    }

    [Theory]
    [InlineData("قُتلت طفلتان.", 2)]
    [InlineData("أصيب شخصان.", 2)]
    [InlineData("إصابتين في صفوف المدنيين.", 2)]
    [InlineData("قتل رجل.", 1)]
    public void Read_NounThatCountsByItself_HasItsNumber(string text, long expected) =>
        Assert.Equal(expected, Assert.Single(Reports.Read(text).Counts).Count);

    [Fact]
    public void Read_NumberOfMillionDigits_IsNoCountAndTakesNoTime()
    {
        var result = Reports.Read("مقتل " + new string('9', 1_000_000) + " شخص.");
        Assert.DoesNotContain(result.Counts, count => count.Count is not null);
    }
}
