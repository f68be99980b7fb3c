using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Tests.Places;

public sealed class TitleTests
{
    [Theory]
    [InlineData("SY07", "Idleb governorate", "محافظة إدلب")]
    [InlineData("C3871", "Idleb city", "مدينة إدلب")]
    [InlineData("SY0705", "Ariha district", "منطقة أريحا")]
    [InlineData("C4278", "Ariha", "أريحا")]
    [InlineData("SY", "Syrian Arab Republic", "الجمهورية العربية السورية")]
    [InlineData("local-camp", "local-camp", "local-camp")]
    public void Title_OfNamesakes_TellsThemApart(string code, string english, string arabic)
    {
        Assert.Equal(english, Gazetteer.BuiltIn.Title(new PCode(code), Language.English));
        Assert.Equal(arabic, Gazetteer.BuiltIn.Title(new PCode(code), Language.Arabic));
    }
}
