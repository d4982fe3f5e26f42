using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Tests.Portfolio;

/// <summary>Entries for tests: an hour apart, in one account.</summary>
internal static class TradesOf
{
    public static readonly Currency Usd = Currency.Parse("USD");
    public static readonly Currency Eur = Currency.Parse("EUR");
    private static readonly DateTimeOffset Start = new(2025, 1, 2, 15, 0, 0, TimeSpan.Zero);

    public static Trade Stock(int number, decimal quantity, decimal price, decimal commission = 0, string assetClass = "STK",
        decimal multiplier = 1) => new()
        {
            Id = new Guid(number, 0, 0, new byte[8]),
            Account = new("U1"),
            When = new(Start.AddHours(number), "", "UTC", TimeKnown: true),
            Day = new(2025, 1, 2),
            Instrument = new("1"),
            AssetClass = new(assetClass),
            Symbol = "ABC",
            Currency = Usd,
            TransactionId = (100 + number).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Type = "ExchTrade",
            Quantity = quantity,
            Price = price,
            Multiplier = multiplier,
            Proceeds = -quantity * price * multiplier,
            Commission = commission,
            CommissionCurrency = Usd,
        };

    public static CashTransaction Cash(string type, decimal amount, string currency = "USD", int day = 2) => new()
    {
        Account = new("U1"),
        When = new(Start, "2025-01-02", "UTC", TimeKnown: false),
        Day = new(2025, 1, day),
        Currency = Currency.Parse(currency),
        Type = type,
        Amount = amount,
    };
}
