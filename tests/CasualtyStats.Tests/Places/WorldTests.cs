using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Tests.Places;

/// <summary>Places beyond Syria: names to codes, namesakes between countries, and what lies in what.</summary>
public sealed class WorldTests
{
    private static readonly Gazetteer World = Gazetteer.BuiltIn;

    [Theory]
    [InlineData("Gaza Strip", "PS02")]
    [InlineData("قطاع غزة", "PS02")]
    [InlineData("Khan Yunis", "PS0270")]
    [InlineData("خان يونس", "PS0270")]
    [InlineData("North Gaza governorate", "PS0255")]
    [InlineData("Jabalia refugee camp", "local-jabalia_camp.PS0255")]
    [InlineData("مخيم النصيرات", "local-nuseirat.PS0265")]
    [InlineData("Tulkarem", "PS0110")]
    [InlineData("الضفة الغربية", "PS01")]
    [InlineData("Tyre", "local-tyre.LB63")]
    [InlineData("Tyre district", "LB63")]
    [InlineData("البقاع", "LB2+LB8")]
    [InlineData("محافظة البقاع", "LB2")]
    [InlineData("southern Lebanon", "LB4+LB6")]
    [InlineData("Darfur", "SD02+SD03+SD04+SD05+SD06")]
    [InlineData("صيدا", "local-sidon.LB61")]
    [InlineData("الضاحية الجنوبية", "local-southern_suburbs_of_beirut.LB32")]
    [InlineData("El Fasher", "local-el_fasher.SD02114")]
    [InlineData("الفاشر", "local-el_fasher.SD02114")]
    [InlineData("North Darfur", "SD02")]
    [InlineData("شمال دارفور", "SD02")]
    [InlineData("Kharkiv", "UA63")]
    [InlineData("Kharkiv oblast", "UA63")]
    [InlineData("Donetska", "UA14")]
    [InlineData("تعز", "YE15")]
    [InlineData("Hodeidah", "YE18")]
    [InlineData("Mosul", "local-mosul.IQG15Q05")]
    [InlineData("نينوى", "IQG15")]
    [InlineData("Goma", "CD6101")]
    [InlineData("Lebanon", "LB")]
    [InlineData("السودان", "SD")]
    [InlineData("Idlib", "SY07")]
    [InlineData("حلب", "SY02")]
    public void Resolve_NameOfOnePlace_IsItsCode(string written, string code) => Assert.Equal(code, World.Resolve(written).Area.ToString());

    [Theory]
    [InlineData("North")]
    [InlineData("South")]
    [InlineData("Centre")]
    [InlineData("Niger")]
    [InlineData("Delta")]
    public void Resolve_CommonWordThatAProvinceBears_IsNoPlace(string written) => Assert.Equal("", World.Resolve(written).Area.ToString());

    [Theory]
    // The text's own country decides.
    [InlineData("Tripoli", "LB", "LB56")]
    [InlineData("Tripoli", "LY", "LY0211")]
    [InlineData("سنجار", "IQ", "IQG15Q07+")]
    public void Resolve_NamesakesInTwoCountries_TheCountryDecides(string written, string country, string code) =>
        Assert.StartsWith(code.TrimEnd('+'), World.Resolve(written, new PCode(country)).Area.OnlyCode is { IsLocal: true } town ? World.Find(town)!.Parent!.Value.Value : World.Resolve(written, new PCode(country)).Area.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Resolve_NameOfAnotherCountryThanTheTexts_IsTakenAndFlagged()
    {
        var found = World.Resolve("صلاح الدين", new PCode("SY02"));

        Assert.Equal(("IQG16", PlaceAmbiguity.Namesakes), (found.Area.ToString(), found.Ambiguity));
    }

    [Theory]
    [InlineData("PS", "local-jabalia_camp.PS0255", true)]
    [InlineData("PS02", "local-nuseirat.PS0265", true)]
    [InlineData("PS02", "PS0101", false)]
    [InlineData("LB", "PS0270", false)]
    [InlineData("UA63", "local-izium.UA6304", true)]
    public void Contains_PlacesOfTheWorld_LieInEachOther(string outer, string inner, bool expected) => Assert.Equal(expected, World.Contains(new(outer), new(inner)));

    [Theory]
    [InlineData("PS02", "Gaza Strip", "قطاع غزة")]
    [InlineData("PS0270", "Khan Younis", "خان يونس")]
    [InlineData("SD01007", "Khartoum district", "Khartoum")]
    [InlineData("SY07", "Idleb governorate", "محافظة إدلب")]
    public void Title_OutsideSyria_ClaimsNoLevel(string code, string english, string arabic) =>
        Assert.Equal((english, arabic), (World.Title(new(code), Language.English), World.Title(new(code), Language.Arabic)));

    [Fact]
    public void BuiltIn_EveryPlaceOfTheWorld_HasAParentOfALowerLevel() =>
        Assert.Empty(World.Places.Where(place => place.Level > 0 && (place.Parent is not { } parent || World.Find(parent) is not { } outer || outer.Level >= place.Level)).Select(place => place.Code.Value));
}
