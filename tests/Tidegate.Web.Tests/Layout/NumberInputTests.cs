using System.Globalization;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Tests.Layout;

public sealed class NumberInputTests
{
    [Theory]
    [InlineData("en-US", "1,234.5", "1234.5")]
    [InlineData("en-US", "\u22121 234.5", "-1234.5")] // a real minus sign and a blank, as pages show numbers
    [InlineData("de-DE", "1.234,5", "1234.5")]
    [InlineData("de-DE", "12.5", "12.5")] // a plain dot is a decimal point in every language
    [InlineData("de-DE", "12,5", "12.5")]
    public void Reads_what_people_type(string culture, string text, string value)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        Assert.True(NumberInput.TryRead(text, out var read));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("12 EUR")]
    [InlineData("1e5")] // nobody types money so
    public void Refuses_what_is_no_number(string text) => Assert.False(NumberInput.TryRead(text, out _));

    [Fact]
    public void Shows_a_number_as_it_can_be_read_again() => Assert.Equal("-1234.5", NumberInput.Text(-1234.50m));
}
