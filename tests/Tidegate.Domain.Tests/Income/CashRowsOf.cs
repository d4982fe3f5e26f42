using Tidegate.Domain.Income;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Tests.Income;

/// <summary>Cash rows for tests, and the payments that they make.</summary>
internal static class CashRowsOf
{
    public static readonly Currency Usd = Currency.Parse("USD");
    public static readonly Currency Eur = Currency.Parse("EUR");

    private static readonly Dictionary<InstrumentId, Instrument> Instruments = new()
    {
        [new("1")] = new(new("1"), AssetClass.Stock, "ABC", "ABC INC", Usd, 1, "COMMON", "US0000000001"),
        [new("2")] = new(new("2"), AssetClass.Stock, "NLX", "NLX NV", Eur, 1, "COMMON", "NL0000000002"),
    };

    private static readonly RateTable Rates = new([new(new(2024, 1, 1), Usd, Eur, 0.9m)]);

    public static CashTransaction Row(
        string type, decimal amount, DateOnly day, string text = "", string action = "", string instrument = "1", DateOnly? paid = null) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Account = new("U1"),
            When = new(new(day, new(20, 20), TimeSpan.Zero), $"{day:yyyy-MM-dd} 20:20:00", "UTC", TimeKnown: true),
            Day = day,
            Instrument = new(instrument.Length == 0 ? null : instrument),
            Symbol = instrument.Length == 0 ? "" : "ABC",
            Description = text,
            Currency = Usd,
            Type = type,
            Amount = amount,
            ActionId = action,
            SettleDay = paid ?? day,
        };

    public static IReadOnlyList<IncomePayment> Payments(params IEnumerable<LedgerEntry> entries) =>
        IncomePayments.Of(entries, Instruments, Rates, Eur);
}
