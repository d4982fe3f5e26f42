using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Tests.Portfolio;

public sealed class RateTableTests
{
    private static readonly Currency Usd = Currency.Parse("USD");
    private static readonly Currency Eur = Currency.Parse("EUR");
    private static readonly Currency Chf = Currency.Parse("CHF");
    private static readonly RateTable Table = new([new(new(2025, 1, 2), Usd, Eur, 0.9m), new(new(2025, 1, 6), Usd, Eur, 0.8m),
        new(new(2025, 1, 2), Chf, Eur, 1.05m)]);

    [Fact]
    public void The_rate_of_the_day_counts_else_the_last_earlier_one_never_a_later_one()
    {
        Assert.Equal(new RateQuote(0.9m, Exact: true), Table.Find(Usd, Eur, new(2025, 1, 2)));
        Assert.Equal(new RateQuote(0.9m, Exact: false), Table.Find(Usd, Eur, new(2025, 1, 5)));
        Assert.Null(Table.Find(Usd, Eur, new(2025, 1, 1)));
    }

    [Fact]
    public void Pairs_that_are_not_quoted_go_through_a_common_currency_or_backwards()
    {
        Assert.Equal(1.05m / 0.9m, Table.Find(Chf, Usd, new(2025, 1, 2))?.Rate);
        Assert.Equal(1m / 0.9m, Table.Find(Eur, Usd, new(2025, 1, 2))?.Rate);
        Assert.Null(Table.Find(Currency.Parse("JPY"), Eur, new(2025, 1, 2)));
    }
}
