using System.Text;
using CasualtyStats.Collect.Reading;
using CsCheck;

namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>What holds for any text at all.</summary>
public sealed class ReadingLawsTests
{
    private static readonly string[] Pieces =
    [
        "قتل ", "وأصيب ", "مقتل ", "بينهم ", "منهم ", "آخرون", "مدنيين", "طفلاً", "امرأتان ", "12 ", "٣٤ ", "1,730", ".", "،", "(", ")", "\"", "\n", ":", "وفق ", "قال ", "الدفاع المدني ",
        "منذ ", "27 ", "تشرين الثاني ", "أمس ", "اليوم ", "في ", "مدينة ", "إدلب ", "وريفها ", "من ", "إلى ", "عدد ", "القتلى ", "ألف ", "و", "ال", "عشرات ", "لا يقل عن ", "بين ", "حتفهم ", "لقي ",
        "killed ", "injured ", "including ", "children ", "at least ", "on Monday ", "\u200f", "\u202b", "\u0640", "\u064b", "\0", "\ud83d", "\ude00", "999999999999999999999", "-", "/", "%",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 60].Select(pieces => string.Concat(pieces)),
        Gen.Char.Array[0, 80].Select(letters => new string(letters)),
        Gen.Char['\u0600', '\u06ff'].Array[0, 80].Select(letters => new string(letters)));

    [Fact]
    public void Read_AnyText_GivesOrderedSpansInsideItAndTheSameTwice() => AnyText.Sample(text =>
    {
        var first = Reports.Read(text);
        int before = 0;
        foreach (var count in first.Counts)
        {
            var span = count.Citation.Span!.Value;
            if (span.Start < before || span.End <= span.Start || span.End > text.Length || span.Of(text) != count.Citation.Quote) return false;
            foreach (var part in count.Breakdown.Parts)
                if (part.Span is { } inner && (inner.Start < 0 || inner.End > text.Length)) return false;
            before = span.Start;
        }
        var second = Reports.Read(text);
        return first.Counts.Select(count => count.Id).SequenceEqual(second.Counts.Select(count => count.Id))
            && first.Findings.Select(finding => finding.Id).SequenceEqual(second.Findings.Select(finding => finding.Id));
    }, iter: 3000);

    [Fact]
    public void Read_ArticleWithoutANounWhereASourceIsNamed_IsRead() =>
        Assert.NotEmpty(Reports.Read("ومقتل 27 مدنيا وفق الدفاع المدني. قتل 9 مدنيين وفق ال:").Counts);

    [Fact]
    public void Read_SentenceBetweenOtherLines_GivesTheSameNumbers() => Gen.Int[0, 5].Sample(lines =>
    {
        string filler = string.Concat(Enumerable.Repeat("واجتمع الوفد في العاصمة.\n", lines));
        var counts = Reports.Read(filler + "قتل 6 مدنيين وأصيب 30 آخرون بينهم 11 طفلاً.\n" + filler).Counts;
        return counts.Select(count => count.Count).SequenceEqual([6L, 30L]) && counts[1].Breakdown.Children == 11;
    }, iter: 20);

    [Fact]
    public void Read_OneLineOfManySentences_ReadsThemAll()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 2000; i++) text.Append("قتل 3 مدنيين في القصف. ");
        Assert.Equal(2000, Reports.Read(text.ToString()).Counts.Length);
    }

    [Fact]
    public void Sentence_LongerThanItsBound_IsReadInPieces()
    {
        var reader = new SentenceReader(string.Concat(Enumerable.Repeat("كلمة ", 1000)), WordLists.BuiltIn);
        var sentence = new Sentence();
        int tokens = 0;
        while (reader.Next(sentence)) tokens += sentence.Count;
        Assert.Equal(1000, tokens);
    }

    [Theory]
    [InlineData("9", 300_000)]
    [InlineData("(", 100_000)]
    [InlineData("\u202e\u0000\u2067", 50_000)]
    [InlineData("قتل ", 50_000)]
    [InlineData("قتل 3 و", 30_000)]
    [InlineData("في مدينة ", 30_000)]
    [InlineData("بينهم ", 50_000)]
    [InlineData("ا", 300_000)]
    [InlineData("نقلت عن قال ", 30_000)]
    public void Read_OnePieceAgainAndAgain_EndsWithSpansInside(string piece, int times)
    {
        string text = string.Concat(Enumerable.Repeat(piece, times));
        Assert.All(Reports.Read(text).Counts, count => Assert.InRange(count.Citation.Span!.Value.End, 1, text.Length));
    }
}
