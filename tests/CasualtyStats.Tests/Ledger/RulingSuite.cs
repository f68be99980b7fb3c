using CasualtyStats.Ledger;
using CasualtyStats.Model;

namespace CasualtyStats.Tests.Ledger;

/// <summary>What holds for every kind of store.</summary>
public abstract class RulingSuite(ILedgerPlace file, ILedgerPlace other) : IDisposable
{
    public void Dispose()
    {
        file.Dispose();
        other.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void AppendRuling_SameTwice_IsRecordedOnce()
    {
        using var ledger = file.Open();
        Assert.True(ledger.AppendRuling(Samples.Ruling("f000000000001")));
        Assert.False(ledger.AppendRuling(Samples.Ruling("f000000000001", day: new(2031, 1, 1))));
        Assert.Equal(Samples.Day, Assert.Single(ledger.Read().Rulings).Day);
    }

    [SkippableFact]
    public void AppendRuling_AuthorChangesHisMindAndBack_TheLastAnswerStands()
    {
        using var ledger = file.Open();
        foreach (var kind in new[] { RulingKind.Accept, RulingKind.Reject, RulingKind.Accept })
            Assert.True(ledger.AppendRuling(Samples.Ruling("f000000000001", kind)));
        Assert.Equal(RulingKind.Accept, Assert.Single(ledger.Read().Rulings).Kind);
        Assert.Equal([], ledger.Verify());
    }

    [SkippableFact]
    public void AppendRuling_TwoAuthorsDisagree_BothStandWithAFinding()
    {
        using var ledger = file.Open();
        ledger.AppendRulings([Samples.Ruling("f000000000001", RulingKind.Correct, "Rana", 7), Samples.Ruling("f000000000001", RulingKind.Reject, "Sami")]);
        var content = ledger.Read();
        Assert.Equal(2, content.Rulings.Length);
        var finding = Assert.Single(content.Findings);
        Assert.Equal("Reviewers disagree about f000000000001: Correct 7 (r-Rana-Correct-7--f000000000001); Reject (r-Sami-Reject---f000000000001). Both answers are kept; agree on one and have it entered under each name.", finding.Text(Language.English));
        Assert.StartsWith("اختلف المراجعون بشأن f000000000001: تصحيح 7", finding.Text(Language.Arabic), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(RulingKind.Accept, null, null, RulingKind.Accept, null, null, false)]
    [InlineData(RulingKind.Accept, null, null, RulingKind.Reject, null, null, false)]
    [InlineData(RulingKind.Correct, 4L, null, RulingKind.Correct, 5L, null, false)]
    [InlineData(RulingKind.Inside, null, "f2", RulingKind.Outside, null, "f2", false)]
    [InlineData(RulingKind.Inside, null, "f2", RulingKind.Outside, null, "f3", true)]
    [InlineData(RulingKind.Inside, null, "f2", RulingKind.Inside, null, "f3", true)]
    [InlineData(RulingKind.Accept, null, null, RulingKind.Correct, 5L, null, true)]
    [InlineData(RulingKind.Reject, null, null, RulingKind.SameIncidentAs, null, "f2", true)]
    public void Read_TwoAnswers_AreADisagreementWhereNoOtherRoomTellsOfIt(RulingKind one, long? oneValue, string? oneOther, RulingKind two, long? twoValue, string? twoOther, bool told)
    {
        using var ledger = file.Open();
        ledger.AppendRulings([Samples.Ruling("f1", one, "Rana", oneValue, oneOther), Samples.Ruling("f1", two, "Sami", twoValue, twoOther)]);
        Assert.Equal(told, ledger.Read().Findings.Any(finding => finding.Code == "reviewers-disagree"));
    }

    [SkippableFact]
    public void Read_ReReadDocument_RulingStaysAttached()
    {
        using var ledger = file.Open();
        ledger.Append(Samples.Collected("a.txt", "8 killed"));
        string id = ledger.Read().Counts[0].Id;
        ledger.AppendRuling(Samples.Ruling(id));
        ledger.Append(Samples.Collected("a.txt", "8 killed", reader: "2"));
        var content = ledger.Read();
        Assert.Equal(id, content.Counts[0].Id);
        Assert.Equal(id, content.Rulings[0].Subject);
        Assert.Empty(content.Findings);
    }

    [SkippableFact]
    public void Read_NewVersionWithoutTheCount_SaysWhichRulingLostIt()
    {
        using var ledger = file.Open();
        ledger.Append(Samples.Collected("a.txt", "8 killed"));
        string id = ledger.Read().Counts[0].Id;
        ledger.AppendRuling(Samples.Ruling(id));
        ledger.Append(Samples.Collected("a.txt", "none killed"));
        Assert.Equal($"The ruling r-Rana-Accept---{id} (Accept) is about the count {id} (a.txt, characters 0–1: 8) of a version that a newer one replaced; it has no effect on the new version. Rule on the new version's count in the review workbook if it is still needed.",
            Assert.Single(ledger.Read().Findings).Text(Language.English));
    }

    [SkippableFact]
    public void Read_RulingOnACountThatNeverWas_IsAFinding()
    {
        using var ledger = file.Open();
        ledger.AppendRuling(Samples.Ruling("t000000000001"));
        Assert.Equal("The ruling r-Rana-Accept---t000000000001 (Accept) is about the count t000000000001, which is no longer read in any document; it has no effect. Rule anew in the review workbook if it is still needed.",
            Assert.Single(ledger.Read().Findings).Text(Language.English));
    }

    [SkippableFact]
    public void AppendRuling_AddedCount_ComesBackEqual()
    {
        using var ledger = file.Open();
        var added = Samples.FullCount(Samples.Document("a.txt", "x"));
        var ruling = new Ruling("r1", RulingKind.AddCount, added.Id, null, null, added, "Rana", Samples.Day, "the reader missed it");
        ledger.AppendRuling(ruling);
        var content = ledger.Read();
        Assert.Equivalent(ruling, content.Rulings[0], strict: true);
        Assert.Empty(content.Findings);
    }

    [SkippableFact]
    public void AppendPlaceAndWord_Twice_AreRecordedOnceAndComeBack()
    {
        using var ledger = file.Open();
        var place = new AddedPlace("Camp of the Hill", "مخيم التل", new PCode("C1007"), 5, "Rana", Samples.Day);
        var word = new AddedWord("ارتقى", "ar", "verb", "killed", "Rana", Samples.Day);
        Assert.True(ledger.AppendPlace(place));
        Assert.False(ledger.AppendPlace(place with { Author = "Sami" }));
        Assert.True(ledger.AppendWord(word));
        Assert.False(ledger.AppendWord(word));
        var content = ledger.Read();
        Assert.Equal(place, Assert.Single(content.Places));
        Assert.Equal(word, Assert.Single(content.Words));
        Assert.True(place.ToPlace().Code.IsLocal);
        Assert.Equal(place.ToPlace().Code, (place with { Author = "Sami" }).ToPlace().Code);
    }

    [SkippableFact]
    public void AppendPublication_EditionWithItsFigures_ComesBackEqual()
    {
        using var ledger = file.Open();
        var figure = new Figure
        {
            DateStart = Samples.Day, DateEnd = Samples.Day, Area = Area.Parse("SY02+SY07-C1007"), PlaceEnglish = "Idlib", PlaceArabic = "إدلب",
            Outcome = Outcome.Injured, Class = VictimClass.Civilian, Group = VictimGroup.Women, Source = "un-ocha", Cause = "shelling", Incident = "i1",
            Estimate = new(3, 4, null, FigureStatus.Implied), NaiveSum = 9, Statements = ["t1", "t2"], Origins = ["un-ocha"], Contested = true,
        };
        var publication = new Publication("2030-03", Samples.Day, [figure]);
        Assert.True(ledger.AppendPublication(publication));
        Assert.False(ledger.AppendPublication(publication));
        Assert.True(ledger.AppendPublication(publication with { Figures = [] }));
        Assert.Equal(2, ledger.Publications().Count);
        Assert.Equivalent(publication, ledger.Publications()[0], strict: true);
    }
}
