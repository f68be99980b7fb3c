using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>Places in findings read in the language of the finding.</summary>
public sealed class NamingTests
{
    private static readonly Territory Syria = new(Gazetteer.BuiltIn);

    [Fact]
    public void Place_MarketWithoutACode_KeepsItsWordsBesideTheTown() =>
        Assert.Equal("سوق مدينة أريحا (Ariha)", Read(Naming.Place("سوق مدينة أريحا", Area.Parse("C4278"), Syria, isWithin: true), Language.English));

    [Theory]
    [InlineData("Ariha", "C4278", "Ariha", "أريحا")]
    [InlineData("أريحا", "C4278", "Ariha", "أريحا")]
    [InlineData("مدينة أريحا", "C4278", "Ariha", "مدينة أريحا")]
    [InlineData("Ariha market", "C4278", "Ariha market", "Ariha market (أريحا)")]
    [InlineData("ريف حلب", "SY02-C1007", "Aleppo governorate without Aleppo city", "ريف حلب")]
    [InlineData("Idleb", "SY07", "Idleb", "محافظة إدلب")]
    [InlineData(null, "SY02-C1007", "Aleppo governorate without Aleppo city", "محافظة حلب عدا مدينة حلب")]
    [InlineData(null, null, "a place that is not named", "مكان غير مذكور")]
    [InlineData("Somewhere", null, "Somewhere", "Somewhere")]
    [InlineData("Somewhere", "XX99", "Somewhere", "Somewhere")]
    public void Place_WrittenAndMeant_ReadsInEachLanguage(string? written, string? area, string english, string arabic)
    {
        string place = Naming.Place(written, area is null ? Area.Unknown : Area.Parse(area), Syria);
        Assert.Equal((english, arabic), (Read(place, Language.English), Read(place, Language.Arabic)));
    }

    [Theory]
    [InlineData("2024-12-02", "2024-12-02", "2024-12-02", "\u200e2024-12-02\u200e")]
    [InlineData("2024-12-01", "2024-12-06", "2024-12-01 – 2024-12-06", "\u200e2024-12-01\u200e – \u200e2024-12-06\u200e")]
    [InlineData(null, "2024-12-06", "… – 2024-12-06", "… – \u200e2024-12-06\u200e")]
    [InlineData("2024-12-06", null, "2024-12-06 – …", "\u200e2024-12-06\u200e – …")]
    [InlineData(null, null, "an unknown day", "يوم غير معروف")]
    public void Days_OpenAtEitherEnd_ReadInEachLanguage(string? from, string? to, string english, string arabic)
    {
        string days = Naming.Days(Between(from, to));
        Assert.Equal((english, arabic), (Read(days, Language.English), Read(days, Language.Arabic)));
    }

    [Theory]
    [InlineData(null, null, "killed, civilians, total; Idleb governorate; all days: lowest reported 5, reconciled 5, highest reported 5 (reported). A range of reports, not a confidence interval; actual numbers may be higher.")]
    [InlineData("2024-12-02", null, "killed, civilians, total; Idleb governorate; 2024-12-02 – …: lowest reported 5, reconciled 5, highest reported 5 (reported). A range of reports, not a confidence interval; actual numbers may be higher.")]
    [InlineData("2030-01-01", null, "killed, civilians, total; Idleb governorate; 2030-01-01 – …: nothing was reported. That is not zero.")]
    public void Explain_DaysOpenAtAnEnd_AreNeverAnUnknownDay(string? from, string? to, string headline)
    {
        var solved = World.Solve([Say.Count("t1", Outcome.Killed, 5, "SY07", "2024-12-02")]);
        var days = Between(from, to);
        var asked = new Selection { Area = Area.Parse("SY07"), From = Days.Date(days.From), To = Days.Date(days.To), Outcomes = [Outcome.Killed] };
        Assert.Equal(headline, solved.Explain(asked).Sentences[0].Text(Language.English));
    }

    private static Days Between(string? from, string? to) => new(Number(from) ?? int.MinValue, Number(to) ?? int.MaxValue);

    private static int? Number(string? date) => date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).DayNumber;

    // As a sentence takes it in: between two words that are the sentence's own.
    private static string Read(string argument, Language language)
    {
        string said = new Message("reconcile.place-without", argument, "|").Text(language);
        return said[..said.LastIndexOf(language == Language.Arabic ? " عدا |" : " without |", StringComparison.Ordinal)];
    }

    [Fact]
    public void Findings_NumberThatWasNeverPrinted_IsToldInItsWords()
    {
        var solved = World.Solve([Say.Count("t1", Outcome.Killed, 57, "SY07", "2024-12-02", document: "a", origin: "sana"), Say.Count("t2", Outcome.Killed, null, "C4278", "2024-12-02", document: "b", qualifier: Qualifier.Dozens, interval: CountInterval.Of(Qualifier.Dozens, 24))]);
        var finding = Assert.Single(solved.Findings, finding => finding.Code == "may-overlap");
        Assert.Equal("a, characters 100–110: 57 killed in SY07 may hold the “t2 ” at C4278 (b, characters 200–210), or be others. The lowest takes them as the same people, the highest adds them; rule which it is.", finding.Text(Language.English));
    }
}
