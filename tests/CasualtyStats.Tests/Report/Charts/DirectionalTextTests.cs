using System.Text.RegularExpressions;
using CasualtyStats.Report.Charts;
using CsCheck;

namespace CasualtyStats.Tests.Report.Charts;

public sealed partial class DirectionalTextTests
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Const("مقتل"), Gen.Const("مدنيًا"), Gen.Const("إدلب"), Gen.Const("،"), Gen.Const("؛"), Gen.Const("("), Gen.Const(")"), Gen.Const("«"), Gen.Const("»"),
        Gen.Const("–"), Gen.Const(":"), Gen.Const(" "), Gen.Const(" OCHA "), Gen.Const(" SY07 "), Gen.Const(" ICRC-2 "), Gen.Const("%"),
        Gen.Int[0, 2_000_000].Select(number => " " + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + " "),
        Gen.Int[1000, 9_000_000].Select(number => " " + number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) + " "),
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 28]).Select((month, day) => $" 2024-{month:00}-{day:00} "),
        Gen.Int[0, 99].Select(number => $" {number / 10}.{number % 10} "),
        Gen.Const(" 1/12/2024 "));

    private static readonly Gen<string> Line = Piece.Array[0, 14].Select(pieces => string.Concat(pieces));

    [Theory]
    [InlineData("مقتل 85 مدنيا", "ايندم 85 لتقم")]
    [InlineData("من 27 إلى 2,345", "2,345 ىلإ 27 نم")]
    [InlineData("المصدر: OCHA (2024)", "OCHA (2024) :ردصملا")]
    [InlineData("في 2024-12-01 بإدلب", "بلدإب 2024-12-01 يف")]
    [InlineData("أقل −15", "−15 لقأ")]
    [InlineData("نسبة 57%", "%57 ةبسن")]
    public void Displayed_ArabicLine_KeepsNumbersAndLatinWords(string line, string displayed) =>
        Assert.Equal(displayed, DirectionalText.Displayed(line, rightToLeft: true));

    [Theory]
    [InlineData("Idlib (إدلب): 12", "Idlib (بلدإ): 12")]
    [InlineData("85 civilians", "85 civilians")]
    public void Displayed_EnglishLine_TurnsOnlyTheArabic(string line, string displayed) =>
        Assert.Equal(displayed, DirectionalText.Displayed(line, rightToLeft: false));

    [Fact]
    public void Displayed_AnyLine_KeepsEveryNumberAndLatinWord() =>
        Gen.Select(Line, Gen.Bool).Sample((line, rightToLeft) =>
        {
            var read = Kept().Matches(line).Select(match => match.Value).Order(StringComparer.Ordinal);
            var shown = Kept().Matches(DirectionalText.Displayed(line, rightToLeft)).Select(match => match.Value).Order(StringComparer.Ordinal);
            return read.SequenceEqual(shown);
        }, iter: 20_000);

    [Fact]
    public void Displayed_AnyText_LosesNoCharacterButControls() =>
        Gen.Select(Gen.String[Gen.Char['\u0020', '\u06ff'], 0, 40], Gen.Bool).Sample((line, rightToLeft) =>
            DirectionalText.Displayed(line, rightToLeft).Order().SequenceEqual(line.Where(c => !char.IsControl(c) && c != '\u061c').Order()));

    [Fact]
    public void Displayed_LatinOnly_IsUnchanged() =>
        Gen.String[Gen.Char['a', 'z'], 1, 30].Sample(line => DirectionalText.Displayed(line, false) == line && DirectionalText.Displayed(line, true) == line);

    [Fact]
    public void Runs_ArabicOnly_IsOneRun() =>
        Gen.String[Gen.Char['\u0621', '\u063a'], 1, 30].Sample(line => DirectionalText.Runs(line, false) is [{ RightToLeft: true } run] && run.Text == line);

    [Theory]
    [InlineData("")]
    [InlineData("\u200f\u202b\u2067")]
    public void Runs_NothingToSee_IsEmpty(string line) => Assert.Empty(DirectionalText.Runs(line, rightToLeft: true));

    // A number with what joins it, or a Latin word, with nothing of the like on either side.
    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:\d+(?:[,./-]\d+)*|[A-Za-z]+[0-9]*(?:-\d+)?)(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Kept();
}
