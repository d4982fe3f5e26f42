using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Findings;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;
using Tidegate.Web.Findings;

namespace Tidegate.Web.Tests.Findings;

public sealed class FindingTextTests
{
    public FindingTextTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");

    [Theory]
    [InlineData(
        "Cash in USD on 2026-11-19: 12604.18 USD here, 12606.03 USD at the broker, a difference of -1.85.", "USD", "USD",
        "Cash in USD on Thu 19 Nov 2026: 12,604.18 USD here, 12,606.03 USD at the broker, a difference of −1.85.")]
    [InlineData( // a round amount has its cents, a count none
        "Sum: 12000 USD here, 500 USD at the broker, a difference of 11500. The broker rounds each of the 1200 amounts.", "USD", "USD",
        "Sum: 12,000.00 USD here, 500.00 USD at the broker, a difference of 11,500.00. The broker rounds each of the 1,200 amounts.")]
    [InlineData( // quantities have no cents
        "Quantity of ABC: 15000.5 here, 2000 at the broker, a difference of 13000.5.", "", "ABC",
        "Quantity of ABC: 15,000.5 here, 2,000 at the broker, a difference of 13,000.5.")]
    [InlineData( // the symbol of a stock in Hong Kong is a name
        "Quantity of 1299: 1299 here, 2000 at the broker, a difference of 701.", "", "1299",
        "Quantity of 1299: 1299 here, 2,000 at the broker, a difference of 701.")]
    [InlineData( // so are the ids of trades and the names of options
        "The cancel of trade 471100815 in SPY 241220C00450000 is known.", "", "SPY",
        "The cancel of trade 471100815 in SPY 241220C00450000 is known.")]
    [InlineData("No statement covers 2024-01-01 to 2024-03-31.", "", "2024-01-01 to 2024-03-31",
        "No statement covers Mon 1 Jan 2024 to Sun 31 Mar 2024.")]
    [InlineData( // no day, so a number
        "It ends 20240131 in U1000002 as 2024-1234.", "", "", "It ends 20,240,131 in U1000002 as 2024-1234.")]
    public void Numbers_and_days_are_written_as_elsewhere_on_pages(string text, string currency, string subject, string expected) =>
        Assert.Equal(expected, FindingText.Sentence(Of(text, currency, subject)));

    [Fact]
    public void Digits_are_grouped_as_the_reader_wants_it()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal("Es sind 12.604,18 USD.", FindingText.Sentence(Of("Es sind 12604.18 USD.", "USD", "")));
    }

    private static Finding Of(string sentence, string currency, string subject) => new()
    {
        Kind = FindingKind.Cash,
        Account = new AccountId("U1"),
        Subject = subject,
        Currency = currency.Length > 0 ? Currency.Parse(currency) : null,
        Cause = FindingCause.Unknown,
        State = FigureState.Broken,
        Sentence = sentence,
        Remedy = FindingRemedy.Review,
    };
}
