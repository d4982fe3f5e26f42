using System.Globalization;
using Tidegate.Flex.Formats;

namespace Tidegate.Flex.Tests.Formats;

public class NumberTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("-0.00", "0.00")]
    [InlineData("150.00", "150.00")]
    [InlineData("-34.74", "-34.74")]
    [InlineData("+5", "5")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("27211.022622708", "27211.022622708")]
    [InlineData("123456789012345678", "123456789012345678")]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678")]
    [InlineData("-0.0000000000000000000000000001", "-0.0000000000000000000000000001")]
    [InlineData("21,792.73", "21792.73")] // option rows
    [InlineData("-1,234,567", "-1234567")]
    [InlineData("0.0 ()", "0")] // weights of metals
    [InlineData("1.2E-5", "0.000012")]
    [InlineData(" 7 ", "7")]
    public void Reads_the_brokers_numbers(string text, string expected)
    {
        Assert.True(NumberText.TryRead(text, out var number));
        Assert.Equal(expected, number.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1,5")] // a decimal comma would make 15 of one and a half
    [InlineData("1,23,456")]
    [InlineData("1.000,50")]
    [InlineData(",123")]
    [InlineData("1,234,")]
    [InlineData("12a")]
    [InlineData("1.2.3")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("0x10")]
    [InlineData("(5)")]
    [InlineData("123456789012345678901234567890123")] // more than a decimal holds
    public void Refuses_what_is_no_number(string text) => Assert.False(NumberText.TryRead(text, out _));
}
