using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Tests.Places;

public sealed class UserPlacesTests
{
    [Fact]
    public void Read_NeighbourhoodWithoutCode_GetsALocalOneThatIsAlwaysTheSame()
    {
        var (places, findings) = Read("name_en,name_ar,parent\nAl-Qusour,حي القصور,C3871\n,مخيم الزيتون,مدينة إدلب\n");
        Assert.Empty(findings);
        Assert.Equal(["local-al_qusour.C3871 5 C3871", $"{UserPlaces.LocalCode("", "مخيم الزيتون", new PCode("C3871"))} 5 C3871"],
            places.OrderByDescending(place => place.English.Length).Select(place => $"{place.Code} {place.Level} {place.Parent}"));
        Assert.All(places, place => Assert.True(place.Code.IsLocal));
        var gazetteer = Gazetteer.BuiltIn.With(places);
        Assert.Equal("local-al_qusour.C3871", gazetteer.Resolve("حي القصور في مدينة إدلب").Area.ToString());
        Assert.True(gazetteer.Contains(new("SY07"), new("local-al_qusour.C3871")));
        Assert.Equal("SY07-local-al_qusour.C3871", Area.Parse("SY07-local-al_qusour.C3871").ToString());
    }

    [Theory]
    [InlineData(",,C3871,,,", "places.csv, row 2: no name; fill in name_en or name_ar")]
    [InlineData("x,,SY99,,,", "places.csv, row 2: the parent \"SY99\" is not one known place; give its P-code, which places find shows")]
    [InlineData("x,,C3871,9,,", "places.csv, row 2: the level is \"9\"; expected 0 (country) to 5 (neighbourhood or camp)")]
    [InlineData("x,,C3871,3,,", "places.csv, row 2: level 3 cannot lie in C3871, which has level 4; give a higher number or another parent")]
    [InlineData("x,,C3871,,91,", "places.csv, row 2: lat is \"91\"; expected degrees between -90 and 90, with a point")]
    [InlineData("x,,C3871,,,\"36,6\"", "places.csv, row 2: lon is \"36,6\"; expected degrees between -180 and 180, with a point")]
    public void Read_BadRow_IsToldAndTheOthersAreRead(string row, string told)
    {
        var (places, findings) = Read("name_en,name_ar,parent,level,lat,lon\n" + row + "\nGood,,C3871,,,\n");
        Assert.Equal([told], findings.Select(finding => finding.Text(Language.English)));
        Assert.Equal("Good", Assert.Single(places).English);
    }

    [Fact]
    public void Read_CodeWithAHyphenOrTwice_IsTold()
    {
        var (places, findings) = Read("pcode,name_en\nSY-77,a\nX1,b\nX1,c\n");
        Assert.Equal(
            [
                "places.csv, row 2: the code \"SY-77\" has other characters than letters, digits, points and underscores; leave it empty to get a local code",
                "places.csv, row 4: the code X1 stands twice; the first row is used",
            ], findings.Select(finding => finding.Text(Language.English)));
        Assert.Equal("b", Assert.Single(places).English);
    }

    [Fact]
    public void Read_TableWithAColumnTwice_IsToldWhole() =>
        Assert.Equal(["places.csv, line 1: the column \"name_en\" stands twice; expected each column once"],
            Read("name_en,name_en\na,b\n").Findings.Select(finding => finding.Text(Language.English)));

    [Fact]
    public void Write_Places_ReadsBackTheSame()
    {
        var (places, _) = Read("name_en,name_ar,parent,lat,lon,aliases\n\"A, b\",حي القصور,C3871,35.9,36.6,x|y\nCamp,,C1022,,,\n");
        var (again, findings) = Read(UserPlaces.Write(places));
        Assert.Empty(findings);
        Assert.Equal(places.Select(place => place.ToString()), again.Select(place => place.ToString()));
        Assert.Equal(places.SelectMany(place => place.Aliases), again.SelectMany(place => place.Aliases));
    }

    private static (System.Collections.Immutable.ImmutableArray<Place> Places, System.Collections.Immutable.ImmutableArray<Finding> Findings) Read(string text) =>
        UserPlaces.Read(text, "places.csv", Gazetteer.BuiltIn);
}
