using CasualtyStats.Collect.Reading;
using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>The tables of words agree with themselves.</summary>
public sealed class WordTablesTests
{
    [Fact]
    public void BuiltIn_SameFormAndCategory_HasOneMeaning()
    {
        var clashes = WordLists.BuiltIn.AllRows
            .GroupBy(row => (row.Normal, row.Sense.Category))
            .Where(group => group.Select(row => row.Sense).Distinct().Count() > 1)
            .Select(group => $"{group.Key.Normal} ({group.Key.Category}): {string.Join(" / ", group.Select(row => row.Table))}");
        Assert.Equal([], clashes);
    }

    [Fact]
    public void BuiltIn_EveryCategory_IsUsedUnderItsCode()
    {
        Assert.Equal("outcome-verb", WordLists.Code(Category.OutcomeVerb));
        Assert.NotNull(WordLists.BuiltIn.Arabic.Find("مدنيين")?[Category.Person]);
    }

    [Fact]
    public void With_UnlistedNoun_TakesAwayTheDoubt()
    {
        var words = WordLists.BuiltIn.With(DataTable.Parse("form,category,value,number\nمتسلق|متسلقا,person,,1\n", "words.csv"));
        var reader = new ProseReader(CasualtyStats.Places.Gazetteer.BuiltIn, SourceRegistry.BuiltIn, words);
        var count = Assert.Single(reader.Read(Reports.Document("مقتل 11 متسلقا في الجبل.")).Counts);
        Assert.Equal(11, count.Count);
        Assert.Empty(count.Flags);
    }

    [Fact]
    public void With_UnknownCategory_ThrowsNamingTheLine()
    {
        var error = Assert.Throws<InvalidDataException>(() => WordLists.BuiltIn.With(DataTable.Parse("form,category\nكلمة,noun\n", "words.csv")));
        Assert.StartsWith("words.csv, line 2: the category is \"noun\"; expected one of ", error.Message, StringComparison.Ordinal);
    }
}
