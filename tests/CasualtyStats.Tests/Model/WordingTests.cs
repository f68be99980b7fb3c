using CasualtyStats.Model;

namespace CasualtyStats.Tests.Model;

public sealed class WordingTests
{
    [Fact]
    public void Rows_Always_HaveBothLanguagesAndTheSameGaps()
    {
        var wrong = new List<string>();
        foreach (var row in DataTable.EmbeddedUnder("wording/"))
        {
            if (row["en"].Length == 0 || row["ar"].Length == 0) wrong.Add($"{row["key"]}: a language is missing");
            for (char gap = '0'; gap <= '9'; gap++)
                if (row["en"].Contains($"{{{gap}}}", StringComparison.Ordinal) != row["ar"].Contains($"{{{gap}}}", StringComparison.Ordinal))
                    wrong.Add($"{row["key"]}: {{{gap}}} stands in one language only");
        }
        Assert.Equal([], wrong);
    }

    [Fact]
    public void Text_ArgumentThatHoldsAGap_IsNotFilledAgain() =>
        Assert.Equal("{0} --from: not a date; expected year-month-day, for instance 2024-12-02.",
            new Message("cli.bad-date", "{0}", "--from").Text(Language.English));

    [Fact]
    public void Text_ArgumentNamesAKey_IsSaidInTheSameLanguage()
    {
        Assert.Equal("To see what is expected: killed --help", new Message("cli.usage-next", "@outcome.killed").Text(Language.English));
        Assert.Equal("لمعرفة المطلوب: قتلى --help", new Message("cli.usage-next", "@outcome.killed").Text(Language.Arabic));
    }

    [Theory]
    [InlineData("2025-03-01", "لمعرفة المطلوب: \u200e2025-03-01\u200e --help")]
    [InlineData("2025-03-01 – 2025-03-04", "لمعرفة المطلوب: \u200e2025-03-01\u200e – \u200e2025-03-04\u200e --help")]
    [InlineData("\u200e2025-03-01\u200e", "لمعرفة المطلوب: \u200e2025-03-01\u200e --help")]
    [InlineData("12025-03-01", "لمعرفة المطلوب: 12025-03-01 --help")]
    public void Text_DayInArabic_KeepsItsOrder(string argument, string expected) =>
        Assert.Equal(expected, new Message("cli.usage-next", argument).Text(Language.Arabic));

    [Fact]
    public void Text_UnknownKey_ThrowsNamingIt()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => Wording.Text(Language.English, "no.such"));
        Assert.Equal("data/wording has no key \"no.such\"; add a row with its English and its Arabic", error.Message);
    }
}
