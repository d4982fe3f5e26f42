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

    /// <summary>The same entry in another instrument.</summary>
    public static T In<T>(this T entry, string instrument)
        where T : LedgerEntry => entry with { Instrument = new(instrument), Symbol = instrument };

    /// <summary>The same entry on another day, an hour apart for each number all the same.</summary>
    public static T On<T>(this T entry, DateOnly day)
        where T : LedgerEntry => entry with
        {
            Day = day,
            When = entry.When with
            {
                Instant = entry.When.Instant.AddDays(day.DayNumber - entry.Day.DayNumber),
                Wall = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + " 12:00:00",
            },
        };

    public static CorporateAction Leg(
        int number, string instrument, decimal quantity, string type, decimal proceeds = 0, string sentence = "",
            decimal? cost = null) => new()
            {
                Id = new Guid(number, 0, 0, new byte[8]),
                Account = new("U1"),
                When = new(Start.AddHours(number), "2025-01-02 12:00:00", "UTC", TimeKnown: true),
                Day = new(2025, 1, 2),
                Instrument = new(instrument),
                AssetClass = AssetClass.Stock,
                Symbol = instrument,
                Currency = Usd,
                TransactionId = (100 + number).ToString(System.Globalization.CultureInfo.InvariantCulture),
                ActionId = "A",
                Type = type,
                Description = $"{sentence} ({instrument}, NAME, ID)",
                Quantity = quantity,
                Proceeds = proceeds,
                BrokerCost = cost,
            };

    public static Transfer Moved(int number, decimal quantity, decimal? price = null, decimal? value = null) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]),
        Account = new("U1"),
        When = new(Start.AddHours(number), "2025-01-02 12:00:00", "UTC", TimeKnown: true),
        Day = new(2025, 1, 2),
        Instrument = new("1"),
        AssetClass = AssetClass.Stock,
        Symbol = "ABC",
        Currency = Usd,
        Type = "FOP",
        Direction = quantity > 0 ? TransferDirection.In : TransferDirection.Out,
        Counterparty = "U2",
        Quantity = quantity,
        Cash = 0,
        Price = price,
        Value = value,
    };
}
