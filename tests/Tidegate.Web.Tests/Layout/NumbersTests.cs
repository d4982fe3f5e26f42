using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Tests.Layout;

public sealed class NumbersTests : IDisposable
{
    private static readonly Currency Eur = Currency.Parse("EUR");
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public NumbersTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");

    public void Dispose() => CultureInfo.CurrentCulture = before;

    [Theory]
    [InlineData("1234.5", "EUR", "1,234.50")]
    [InlineData("-1234.567", "EUR", "−1,234.57")] // a real minus sign
    [InlineData("-0.001", "EUR", "0.00")]         // a rounded nothing has no sign
    [InlineData("0.005", "EUR", "0.01")]          // away from zero, as brokers round
    [InlineData("123456.5", "JPY", "123,457")]    // yen have no decimals
    public void Writes_money_with_the_decimals_of_its_currency(string value, string currency, string text) =>
        Assert.Equal(text, Numbers.Money(Exact(value), Currency.Parse(currency)));

    [Theory]
    [InlineData("682.42", "+682.42")]
    [InlineData("-310.22", "−310.22")]
    [InlineData("0", "0.00")]
    [InlineData("0.001", "0.00")] // too small to have a direction
    public void Writes_a_sign_on_every_change_but_zero(string value, string text) =>
        Assert.Equal(text, Numbers.MoneyChange(Exact(value), Eur));

    [Theory]
    [InlineData("620.000", "620")]
    [InlineData("0.12345", "0.12345")]
    [InlineData("-1", "−1")]
    [InlineData("20000", "20,000")]
    public void Writes_quantities_without_trailing_zeros(string value, string text) => Assert.Equal(text, Numbers.Quantity(Exact(value)));

    [Theory]
    [InlineData("138.4600", "138.46")]
    [InlineData("28.915", "28.915")]
    [InlineData("5", "5.00")]
    [InlineData("1.123456789", "1.12345679")]
    public void Writes_prices_with_at_least_two_decimals(string value, string text) => Assert.Equal(text, Numbers.Price(Exact(value)));

    [Fact]
    public void Uses_the_separators_of_the_request()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal("−1.234,50", Numbers.Money(-1234.5m, Eur));
        Assert.Equal("12,34\u00a0%", Numbers.Percent(0.1234m));
    }

    private static decimal Exact(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
