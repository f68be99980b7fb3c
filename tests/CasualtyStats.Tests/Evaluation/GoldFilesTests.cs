using CasualtyStats.Evaluation.Gold;
using CasualtyStats.Model;

namespace CasualtyStats.Tests.Evaluation;

/// <summary>Both formats of labels.</summary>
public sealed class GoldFilesTests
{
    private const string Line = """{"id":"x","lang":"en","published":null,"text":"8 dead, 9 hurt, 9 hurt","gold":[{"outcome":"killed","count":8,"qualifier":"exact","qualifier_alt":"about","victim_class":"civilian","victim_class_accept":["unspecified"],"breakdown":{"women":null,"children":2},"place":"A","place_accept":["B"],"date_start":null,"date_end":"2024-12-02","source":null,"cumulative":true,"span":"8 dead"}],"negatives":[{"span":"9 hurt","kind":"x"}]}""";

    [Fact]
    public void Parse_Alternatives_AreAllRight()
    {
        var document = Assert.Single(PassagesFile.Parse([Line, ""], "set"));
        var tally = Assert.Single(document.Tallies);
        Assert.Equal(["exact", "about"], tally.Qualifiers);
        Assert.Equal(["civilian", "unspecified"], tally.Classes);
        Assert.Equal(["A", "B"], tally.Places);
        Assert.Equal(("children", 2L), tally.Breakdown.Select(part => (part.Key, part.Value)).Single());
        Assert.Equal([new TextSpan(8, 14), new TextSpan(16, 22)], document.Traps.Select(trap => trap.Span));
    }

    [Fact]
    public void Parse_SpanThatIsNotInTheText_ThrowsNamingIt()
    {
        var error = Assert.Throws<InvalidDataException>(() => PassagesFile.Parse([Line.Replace("\"span\":\"8 dead\"", "\"span\":\"7 dead\"", StringComparison.Ordinal)], "set"));
        Assert.Equal("x: the span \"7 dead\" does not stand in the text; copy it from there exactly", error.Message);
    }

    [Fact]
    public void Read_FreshPassages_AreThirtyInBothLanguages()
    {
        var documents = PassagesFile.Read(Repository.Path("tests", "CasualtyStats.Evaluation", "Fresh", "fresh.jsonl"));
        Assert.Equal((15, 15), (documents.Count(document => document.Language == "en"), documents.Count(document => document.Language == "ar")));
    }

    [SkippableFact]
    public void Read_SeedLabels_QuoteTheirTexts()
    {
        string labels = Repository.SharedPath("gold", "seeds.json");
        var documents = SeedsFile.Read(labels, Repository.SharedPath("seeds"));
        Assert.Equal(40, documents.Sum(document => document.Tallies.Count(tally => tally.Tier == Tier.Core)));
        Assert.Equal(67, documents.Sum(document => document.Traps.Count));
    }
}
