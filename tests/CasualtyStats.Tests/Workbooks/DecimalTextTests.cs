using System.Globalization;
using System.Text;
using CasualtyStats.Workbooks;
using CsCheck;

namespace CasualtyStats.Tests.Workbooks;

/// <summary>Numbers laid out as bytes read as the library writes them.</summary>
public sealed class DecimalTextTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("0.0")]
    [InlineData("-0.5")]
    [InlineData("1.50")]
    [InlineData("100")]
    [InlineData("0.001")]
    [InlineData("-12345.6789")]
    [InlineData("18446744073709551615")]
    [InlineData("18446744073709551616")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335")]
    public void Write_Edge_IsTheLibrarysText(string text) => Assert.Equal(text, Written(decimal.Parse(text, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, 3, true)]
    [InlineData(0, 28, false)]
    [InlineData(1, 28, true)]
    public void Write_ZeroOrSmallWithSignAndScale_IsTheLibrarysText(int digits, byte scale, bool negative)
    {
        var value = new decimal(digits, 0, 0, negative, scale);
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Written(value));
    }

    [Fact]
    public void Write_AnyNumber_IsTheLibrarysText() =>
        Gen.Select(Gen.Int, Gen.Int, Gen.OneOf(Gen.Const(0), Gen.Int), Gen.Bool, Gen.Byte[0, 28]).Select((low, middle, high, negative, scale) => new decimal(low, middle, high, negative, scale))
            .Sample(value => Written(value) == value.ToString(CultureInfo.InvariantCulture), iter: 200_000);

    [Fact]
    public void Write_AnyCountOrShare_IsTheLibrarysText() =>
        Gen.OneOf(Gen.Long.Select(count => (decimal)count), Gen.Select(Gen.Int[-100_000, 100_000], Gen.Byte[0, 6]).Select((digits, scale) => new decimal(Math.Abs(digits), 0, 0, digits < 0, scale)))
            .Sample(value => Written(value) == value.ToString(CultureInfo.InvariantCulture), iter: 200_000);

    private static string Written(decimal value)
    {
        byte[] target = new byte[DecimalText.Longest];
        return Encoding.ASCII.GetString(target, 0, DecimalText.Write(value, target));
    }
}
