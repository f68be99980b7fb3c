using CasualtyStats.Ledger;
using CasualtyStats.Model;
using CasualtyStats.Places;
using CsCheck;

namespace CasualtyStats.Tests.Ledger;

/// <summary>What the index gives is what a reading of everything gives, narrowed: for every kind of store.</summary>
public abstract class QuerySuite(ILedgerPlace file, ILedgerPlace other) : IDisposable
{
    private static readonly string[] Places = ["SY07", "SY02", "C1007", "C4243"];

    public void Dispose()
    {
        file.Dispose();
        other.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void Find_AnyQuestionAfterAnyHistory_IsTheWholeNarrowed()
    {
        using var ledger = file.Open();
        var step = Gen.Select(Gen.Int[0, 5], Gen.Int[1, 450], Gen.Int[0, 4], Gen.Int[0, 9], Gen.Bool);
        Gen.Select(step, Gen.Int[-2, 40], Gen.Int[0, 30], Gen.Int[0, 4], Gen.Bool, Gen.Bool).Sample((change, from, days, place, undated, unplaced) =>
        {
            var (document, size, shift, kind, gone) = change;
            ledger.Append(Document($"{document}.txt", size, kind == 9 ? 0 : shift));
            if (kind == 8) ledger.Append(Document($"copy of {document}.txt", size, shift, of: $"{document}.txt"));
            if (gone) ledger.NoteFolder([$"{document}.txt"]);
            var query = new CountQuery
            {
                Places = place == 4 ? null : [new PCode(Places[place])], Unplaced = unplaced, Undated = undated,
                From = from < 0 ? null : Samples.Day.AddDays(from), To = days == 30 ? null : Samples.Day.AddDays(Math.Max(0, from) + days),
            };
            var whole = ledger.Read();
            var narrowed = ledger.Find(query);
            Assert.Equal(whole.Counts.Where(query.Matches).Select(count => count.Id), narrowed.Counts.Select(count => count.Id));
            Assert.Equal(narrowed.Counts.Select(count => count.Citation.Document).Distinct(), narrowed.Documents.Select(kept => kept.Name));
            using (var finder = ledger.Finder()!)
            {
                Assert.Equal(narrowed.Counts.Select(count => count.Id), finder.Find(query).Select(count => count.Id));
                foreach (var name in whole.Documents.Select(kept => kept.Name))
                    Assert.Equal(whole.Counts.Where(count => count.Citation.Document == name).Select(count => count.Id), finder.OfDocument(name).Select(count => count.Id));
                var asked = whole.Counts.Where((_, i) => i % 53 == 0).Select(count => count.Id).ToList();
                Assert.Equal(asked.Distinct().Order(StringComparer.Ordinal), finder.WithIds(asked).Select(count => count.Id).Distinct().Order(StringComparer.Ordinal));
            }
            var some = whole.Counts.Where((_, i) => i % 97 == 0).ToList();
            Assert.Equal(some.Select(count => count.Id).Distinct().Order(StringComparer.Ordinal), ledger.FindCounts([.. some.Select(count => count.Id)]).Counts.Select(count => count.Id).Distinct().Order(StringComparer.Ordinal));
        }, iter: 25, threads: 1);
        var before = ledger.Find(new CountQuery { From = Samples.Day, To = Samples.Day.AddDays(9) });
        ledger.RebuildIndex();
        Assert.Equivalent(before, ledger.Find(new CountQuery { From = Samples.Day, To = Samples.Day.AddDays(9) }), strict: true);
        Assert.Equal([], ledger.Verify());
    }

    [SkippableFact]
    public void Find_EveryFieldOfACount_ComesBackEqual()
    {
        using var ledger = file.Open();
        var document = Samples.Document("نص.txt", "قُتل 8 مدنيين \"هنا\" <b>");
        var count = Samples.FullCount(document);
        var finding = new Finding("possible-miss", Severity.Check, count.Citation, new Message("ledger.copy", "a", "b"), [count.Id]);
        ledger.Append(new CollectedDocument(document, [count], [finding], "1"));
        foreach (var content in new[] { ledger.FindCounts([count.Id]), ledger.Find(new CountQuery { Places = [new PCode("SY02")] }) })
        {
            Assert.Equivalent(count, Assert.Single(content.Counts), strict: true);
            Assert.Equivalent(finding, Assert.Single(content.Findings), strict: true);
            Assert.Equal(document.Text, Assert.Single(content.Documents).Text);
        }
    }

    [SkippableFact]
    public void Touching_ADistrict_AsksForWhatLiesInItAndWhatHoldsIt()
    {
        var gazetteer = Gazetteer.BuiltIn;
        var query = CountQuery.Touching(Area.Of(new PCode("SY0700")), null, null, gazetteer);
        Assert.Contains(new PCode("SY07"), query.Places!);
        Assert.Contains(new PCode("SY0700"), query.Places!);
        Assert.DoesNotContain(new PCode("SY02"), query.Places!);
        Assert.All(query.Places!, code => Assert.True(gazetteer.Contains(code, new PCode("SY0700")) || gazetteer.Contains(new PCode("SY0700"), code)));
    }

    [SkippableFact]
    public void ChangesSince_AHead_NamesWhatChangedAfterIt()
    {
        using var ledger = file.Open();
        ledger.Append(Samples.Collected("a.txt", "8 killed"));
        var head = ledger.Head;
        Assert.Empty(ledger.ChangesSince(head)!.Documents);
        ledger.Append([Samples.Collected("b.txt", "9 killed"), Samples.Collected("a.txt", "8 killed")]);
        var changes = ledger.ChangesSince(head)!;
        Assert.Equal("b.txt", Assert.Single(changes.Documents));
        Assert.False(changes.People);
        ledger.AppendRuling(Samples.Ruling("f000000000001"));
        Assert.True(ledger.ChangesSince(changes.Head)!.People);
        Assert.Null(ledger.ChangesSince(head with { Hash = new string('a', 64) }));
    }

    private static CollectedDocument Document(string name, int size, int shift, string? of = null)
    {
        var document = Samples.Document(name, $"{of ?? name} {size} {shift}");
        return new(document, [.. Enumerable.Range(0, size).Select(i => Count(document, i, shift))], [], "1");
    }

    private static ReportedCount Count(SourceDocument document, int i, int shift)
    {
        var day = Samples.Day.AddDays(i * 7 % 45);
        var harmed = (i % 11) switch
        {
            0 => ReferencePeriod.Unknown,
            1 => new ReferencePeriod(null, day),
            2 => new ReferencePeriod(day, null),
            3 => new ReferencePeriod(day, day.AddDays(i % 40)),
            _ => ReferencePeriod.On(day),
        };
        string cell = $"{i + 2},5";
        return new()
        {
            Id = ReportedCount.MakeId(document.Sha256, cell, Outcome.Killed),
            Citation = new(document.Name, document.Sha256, null, cell, null),
            Outcome = Outcome.Killed, Count = i, Interval = new(i, i), Qualifier = Qualifier.Exact, Harmed = harmed, Counted = i % 5 == 0 ? ReferencePeriod.On(day.AddDays(3)) : harmed,
            Place = (i + shift) % 6 == 5 ? PlaceMention.None : new("x", new Area([new PCode(Places[(i + shift) % 4])], (i + shift) % 6 == 4 ? [new PCode("C1007")] : []), Basis.Stated),
        };
    }
}
