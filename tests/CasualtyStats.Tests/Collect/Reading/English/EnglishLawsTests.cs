using CsCheck;

namespace CasualtyStats.Tests.Collect.Reading.English;

/// <summary>What holds for any English text at all.</summary>
public sealed class EnglishLawsTests
{
    private static readonly string[] Pieces =
    [
        "killed ", "were ", "have ", "died ", "dead ", "wounded ", "the ", "a ", "his ", "son ", "another ", "others ", "of ", "them ", "whom ", "including ", "among them ", "children ", "women ", "civilians ",
        "12 ", "3,400", "1.4 ", "million ", "two ", "twenty-", "nine ", "dozen ", "dozens ", "between ", "and ", "to ", "at least ", "or more ", "toll ", "rose ", "left ", "lives ", "took ", "since ", "until ",
        "from ", "in ", "on ", "Monday", " December ", "2024", "past ", "24 ", "hours ", "said ", "according to ", "OCHA", "'s ", "Idlib ", "city ", "El-", "Fasher", "(", ")", "-", "–", ",", ".", ";", ":", "\n", "\"", "%", "$", "\0",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 70].Select(pieces => string.Concat(pieces)),
        Gen.Char[' ', '~'].Array[0, 120].Select(letters => new string(letters)));

    [Fact]
    public void Read_AnyText_GivesOrderedSpansInsideItAndTheSameTwice() => AnyText.Sample(text =>
    {
        var first = Reports.Read(text);
        int before = 0;
        foreach (var count in first.Counts)
        {
            var span = count.Citation.Span!.Value;
            if (span.Start < before || span.End <= span.Start || span.End > text.Length || span.Of(text) != count.Citation.Quote || count.Count < 0) return false;
            before = span.Start;
        }
        return first.Counts.Select(count => count.Id).SequenceEqual(Reports.Read(text).Counts.Select(count => count.Id));
    }, iter: 4000);

    [Fact]
    public void Read_CountAndItsDigits_Agree() => Gen.Long[1, 999_999].Sample(number =>
        Reports.Read($"The raid killed {number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} people.").Counts is [{ Count: { } read }] && read == number);
}
