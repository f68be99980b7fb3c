using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Tests.Places;

public sealed class ResolveTests
{
    [Theory]
    // Type words part the governorate from the town.
    [InlineData("مدينة إدلب", "C3871")]
    [InlineData("مدينة ادلب", "C3871")]
    [InlineData("محيط إدلب المدينة", "C3871")]
    [InlineData("Idlib city", "C3871")]
    [InlineData("city of Idleb", "C3871")]
    [InlineData("محافظة إدلب", "SY07")]
    [InlineData("Idlib governorate", "SY07")]
    [InlineData("مدينة حلب", "C1007")]
    [InlineData("Aleppo City", "C1007")]
    [InlineData("مدينة الأتارب", "C1022")]
    [InlineData("Atarib", "C1022")]
    [InlineData("Al-Atarib", "C1022")]
    [InlineData("بلدة خناصر", "C2169")]
    [InlineData("مدينة السفيرة", "C2154")]
    [InlineData("مدينة خان شيخون", "C3987")]
    [InlineData("Tal Rifaat", "C1621")]
    [InlineData("دوما", "C2338")]
    [InlineData("سراقب", "C3916")]
    [InlineData("معرة النعمان", "C3985")]
    [InlineData("منبج", "C1767")]
    [InlineData("Manbij", "C1767")]
    [InlineData("دمشق", "SY01")]
    [InlineData("Damascus", "SY01")]
    [InlineData("سورية", "SY")]
    [InlineData("Syria", "SY")]
    // The countryside is the governorate without its city.
    [InlineData("ريف حلب", "SY02-C1007")]
    [InlineData("rural Aleppo", "SY02-C1007")]
    [InlineData("Aleppo countryside", "SY02-C1007")]
    [InlineData("countryside of Aleppo", "SY02-C1007")]
    [InlineData("أرياف حلب", "SY02-C1007")]
    [InlineData("ريف إدلب الجنوبي", "SY07-C3871")]
    [InlineData("ريف دمشق", "SY03")]
    [InlineData("محافظة ريف دمشق", "SY03")]
    [InlineData("Rural Damascus", "SY03")]
    [InlineData("مدينة إدلب وريفها", "SY07")]
    [InlineData("Idlib city and its countryside", "SY07")]
    [InlineData("مدينة حلب وريفها", "SY02")]
    [InlineData("حلب ومحيطها", "SY02")]
    [InlineData("معرة مصرين", "C3947")]
    [InlineData("الطبقة", "C5929")]
    [InlineData("Tabqa", "C5929")]
    // Lists.
    [InlineData("مدينة إدلب وريفها وريف حلب", "SY02+SY07-C1007")]
    [InlineData("مدينة إدلب وريفها وأرياف حلب", "SY02+SY07-C1007")]
    [InlineData("Idlib city and its countryside and rural Aleppo", "SY02+SY07-C1007")]
    [InlineData("محافظتي حلب وإدلب", "SY02+SY07")]
    [InlineData("محافظات حماة وحلب وطرطوس واللاذقية", "SY02+SY05+SY06+SY10")]
    [InlineData("طيبة الإمام وحلفايا ومعردس", "C3028+C3031+C3453")]
    [InlineData("rural Homs and Hama", "SY04+SY05-C2528-C2987")]
    [InlineData("Homs and Hama countryside", "SY04+SY05-C2528-C2987")]
    [InlineData("مدينة حلب وريف حلب", "SY02+C1007")]
    // Regions without a code, places in places.
    [InlineData("شمال غرب سوريا", "SY02+SY07")]
    [InlineData("northwestern Syria", "SY02+SY07")]
    [InlineData("حي القصور في مدينة إدلب", "C3871")]
    [InlineData("شارع الرابطة بوسط منبج", "C1767")]
    public void Resolve_WordsOfAReport_GivesTheRegionMeant(string written, string expected)
    {
        var found = Gazetteer.BuiltIn.Resolve(written);
        Assert.Equal(Sorted(expected), found.Area.ToString());
    }

    [Theory]
    [InlineData("حلب", "SY02")]
    [InlineData("إدلب", "SY07")]
    [InlineData("Idlib", "SY07")]
    [InlineData("الرقة", "SY11")]
    public void Resolve_NameOfGovernorateAndTown_TakesTheWiderAndSaysSo(string written, string expected)
    {
        var found = Gazetteer.BuiltIn.Resolve(written);
        Assert.Equal((expected, PlaceAmbiguity.Levels), (found.Area.ToString(), found.Ambiguity));
        Assert.Contains(found.Candidates, place => place.Level == 4);
    }

    [Theory]
    [InlineData("Rafah", "PS0275", "C7099")]
    [InlineData("Jenin", "PS0101", "C5507")]
    public void Resolve_VillageOfAFamousName_IsTakenOnlyInContext(string written, string famous, string village)
    {
        var found = Gazetteer.BuiltIn.Resolve(written);
        Assert.Equal((famous, PlaceAmbiguity.Namesakes), (found.Area.ToString(), found.Ambiguity));
        var there = Gazetteer.BuiltIn.AtLevel(new(village), 1)!;
        Assert.Equal(village, Gazetteer.BuiltIn.Resolve(written, there.Code).Area.ToString());
    }

    [Fact]
    public void Reason_EvenedOutSpelling_AsksForAnEye()
    {
        var found = Gazetteer.BuiltIn.Resolve("Arihah");
        Assert.Equal("\"Arihah\" is not a spelling that the gazetteer lists; C4278 was taken (Ariha C4278, Ariha SY0705, Ariha SY070500); check it", found.Reason("Arihah")!.Text(Language.English));
        Assert.Null(Gazetteer.BuiltIn.Resolve("Ariha").Reason("Ariha"));
    }

    [Fact]
    public void Reason_NameOfGovernorateAndTown_SaysWhatWasTaken() =>
        Assert.Equal("\"حلب\" may be the governorate or the town in it (Aleppo C1007, Aleppo SY02, Jebel Saman SY0200); SY02 was taken", Gazetteer.BuiltIn.Resolve("حلب").Reason("حلب")!.Text(Language.English));

    [Theory]
    [InlineData("محافظة غير معروفة")]
    [InlineData("Timbuktu")]
    [InlineData("حي الثورة")]
    [InlineData("")]
    [InlineData("()")]
    [InlineData("قرية غير معروفة إطلاقا")]
    public void Resolve_UnknownPlace_ClaimsNoCode(string written) =>
        Assert.False(Gazetteer.BuiltIn.Resolve(written).Area.IsKnown);

    private static string Sorted(string area) => Area.Parse(area).ToString();
}
