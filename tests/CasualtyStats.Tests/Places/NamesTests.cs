using CasualtyStats.Model;
using CasualtyStats.Places;
using CsCheck;

namespace CasualtyStats.Tests.Places;

public sealed class NamesTests
{
    private static readonly string[] Pieces = ["ريف", "حلب", "and", "و", "in", "(", ")", "وريفها", "Idlib", ",", "في", "شرق", "city", "وحماة"];

    [Theory]
    [InlineData("إدلب", "ادلب")]
    [InlineData("إِدْلِب", "ادلب")]
    [InlineData("إدلـــب", "ادلب")]
    [InlineData("حماة", "حماه")]
    [InlineData("سرمدى", "سرمدي")]
    [InlineData("کفر نبل", "كفر نبل")]
    [InlineData("\u200fإدلب\u200e", "ادلب")]
    [InlineData("البيضاء", "البيضا")]
    [InlineData("Al-Atārib", "al atarib")]
    [InlineData("  Ma'arrat   An-Nu‘man ", "maarrat an numan")]
    [InlineData("Nāḩiyat", "nahiyat")]
    [InlineData("", "")]
    [InlineData("--", "")]
    public void Of_Name_IsItsNormalForm(string name, string form) => Assert.Equal(form, NameForm.Of(name));

    [Theory]
    [InlineData("Idlib", "Idleb")]
    [InlineData("Atarib", "Atareb")]
    [InlineData("Raqqa", "Ar-Raqqah")]
    [InlineData("Tartous", "Tartus")]
    [InlineData("Kafr Nabl", "Kafar Nabl")]
    [InlineData("Khan Sheikhun", "Khan Shaykhun")]
    [InlineData("Jisr al-Shughur", "Jisr ash-Shugur")]
    [InlineData("Kherbet Elsheyab", "Khirbit al-Shiyab")]
    public void Spelling_TwoSpellingsOfOneName_AreOne(string left, string right) =>
        Assert.Equal(NameForm.Spelling(NameForm.Of(left)), NameForm.Spelling(NameForm.Of(right)));

    [Theory]
    [InlineData("Homs", "Hama")]
    [InlineData("Duma", "Dana")]
    [InlineData("حلب", "حلبان")]
    public void Spelling_TwoNames_StayTwo(string left, string right) =>
        Assert.NotEqual(NameForm.Spelling(NameForm.Of(left)), NameForm.Spelling(NameForm.Of(right)));

    [Theory]
    [InlineData("الأتارب", MatchKind.Exact, "C1022")]
    [InlineData("الباب", MatchKind.Exact, "C1202")]
    [InlineData("كسوة", MatchKind.Article, "C2280")]
    [InlineData("Atarib", MatchKind.Alias, "C1022")]
    [InlineData("Atareeb", MatchKind.Spelling, "C1022")]
    public void FindByName_Name_SaysHowItMatched(string name, MatchKind kind, string code)
    {
        var found = Gazetteer.BuiltIn.FindByName(name);
        Assert.All(found, match => Assert.Equal(kind, match.Kind));
        Assert.Contains(found, match => match.Place.Code.Value == code);
    }

    [Fact]
    public void Suggest_OneLetterAway_StaysWithinTheGovernorate()
    {
        Assert.Contains(Gazetteer.BuiltIn.Suggest("سراقت"), place => place.Code.Value == "C3916");
        Assert.Contains(Gazetteer.BuiltIn.Suggest("سراقت", new("SY07")), place => place.Code.Value == "C3916");
        Assert.DoesNotContain(Gazetteer.BuiltIn.Suggest("سراقت", new("SY01")), place => place.Code.Value == "C3916");
        Assert.Empty(Gazetteer.BuiltIn.FindByName("سراقت"));
    }

    [Theory]
    [InlineData("abc", "abc", false)]
    [InlineData("abc", "abd", true)]
    [InlineData("abc", "ab", true)]
    [InlineData("abc", "xabc", true)]
    [InlineData("abc", "acb", true)]
    [InlineData("abc", "cba", false)]
    [InlineData("", "a", true)]
    [InlineData("ab", "abcd", false)]
    public void IsOne_TwoTexts_CountsOneEdit(string left, string right, bool one)
    {
        Assert.Equal(one, EditDistance.IsOne(left, right));
        Assert.Equal(one, EditDistance.IsOne(right, left));
    }

    [Fact]
    public void BuiltIn_EveryPlace_HasAParentOneLevelUpAndANameThatFindsIt()
    {
        var gazetteer = Gazetteer.BuiltIn;
        Assert.Equal((47, 551, 1296, 272, 7736), (Level(0), Level(1), Level(2), Level(3), Level(4)));
        foreach (var place in gazetteer.Places)
        {
            // Towns of far countries hang below their district; the levels between are not in the table.
            if (place.Level > 0) Assert.True(gazetteer.Find(place.Parent!.Value)!.Level is var outer && (place.Code.IsLocal ? outer < place.Level : outer == place.Level - 1), place.Code.Value);
            Assert.True(gazetteer.FindByName(place.Name(Language.Arabic)).Any(match => match.Place.Code == place.Code), $"{place.Code} is not found by its own name");
        }

        int Level(int level) => gazetteer.Places.Count(place => place.Level == level);
    }

    [Fact]
    public void BuiltIn_AliasesAndRegions_NameCodesThatExist()
    {
        var gazetteer = Gazetteer.BuiltIn;
        Assert.All(DataTable.Embedded("places/aliases.csv"), row => Assert.NotNull(gazetteer.Find(new(row["pcode"]))));
        foreach (var row in DataTable.Embedded("places/regions.csv"))
            Assert.All(Area.Parse(row["area"]).Include, code => Assert.NotNull(gazetteer.Find(code)));
    }

    [Fact]
    public void BuiltInTable_Always_HasNoQuotes() =>
        Assert.DoesNotContain('"', File.ReadAllText(Repository.Path("data", "places", "syria.csv")));

    [Fact]
    public void Contains_PlaceAndItsContainers_HoldsUpwardsOnly()
    {
        var gazetteer = Gazetteer.BuiltIn;
        Assert.True(gazetteer.Contains(new("SY"), new("C1022")));
        Assert.True(gazetteer.Contains(new("SY02"), new("C1022")));
        Assert.True(gazetteer.Contains(new("C1022"), new("C1022")));
        Assert.False(gazetteer.Contains(new("C1022"), new("SY02")));
        Assert.False(gazetteer.Contains(new("SY07"), new("C1022")));
        Assert.Equal(["SY020001", "SY0200", "SY02", "SY"], gazetteer.Ancestors(new("C1022")).Select(place => place.Code.Value));
        Assert.Equal("SY02", gazetteer.AtLevel(new("C1022"), 1)!.Code.Value);
    }

    [Fact]
    public void Contains_ParentsInACircle_Ends()
    {
        var gazetteer = new Gazetteer([new(new("A"), 4, "a", "", new PCode("B"), []), new(new("B"), 4, "b", "", new PCode("A"), [])]);
        Assert.False(gazetteer.Contains(new("C"), new("A")));
        Assert.True(gazetteer.Ancestors(new("A")).Count() < 20);
    }

    [Fact]
    public void Resolve_AnyText_NeverThrowsAndClaimsOnlyKnownCodes() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 8].Select(words => string.Join(' ', words)))
            .Sample(text => Gazetteer.BuiltIn.Resolve(text).Area.Include.All(code => Gazetteer.BuiltIn.Find(code) is not null));
}
