using System.Xml;
using CasualtyStats.Workbooks;
using CsCheck;

namespace CasualtyStats.Tests.Workbooks;

public sealed class CellTextTests
{
    [Fact]
    public void Clean_AnyText_CanStandInXml() =>
        Gen.Char.Array[0, 60].Select(chars => new string(chars)).Sample(text => XmlConvert.VerifyXmlChars(CellText.Clean(text)) is not null && CellText.Clean(text).Length == text.Length);

    [Fact]
    public void Clean_ControlCharacter_IsShownAsReplaced() => Assert.Equal("a\ufffdb\n", CellText.Clean("a\u0000b\n"));

    [Fact]
    public void Clean_TooLong_IsCutVisiblyAtTheLimit()
    {
        string clean = CellText.Clean(new string('ب', 40_000));
        Assert.Equal(32_767, clean.Length);
        Assert.EndsWith("ب […]", clean, StringComparison.Ordinal);
    }

    [Fact]
    public void EscapeUnderscores_TextThatLooksLikeAnEscape_StaysText() =>
        Assert.Equal("_x005F_x0041_ _x00 a_b", CellText.EscapeUnderscores("_x0041_ _x00 a_b"));

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(702, "ZZ")]
    [InlineData(16384, "XFD")]
    public void Column_Number_GivesLetters(int column, string letters) => Assert.Equal(letters, CellReference.Column(column));

    [Fact]
    public void Of_Digits_CountsOneEach() => Assert.Equal(10, TextWidth.Of("0123456789"), 6);

    [Fact]
    public void Of_ArabicMarks_AddNothing() => Assert.Equal(TextWidth.Of("قتل"), TextWidth.Of("قُتِل"), 6);

    [Fact]
    public void Lines_WiderColumn_NeverNeedsMore() =>
        Gen.Select(Gen.String[Gen.Char["ab مقتل WM"], 0, 80], Gen.Int[3, 40]).Sample((text, width) => TextWidth.Lines(text, width + 1) <= TextWidth.Lines(text, width));
}
