using System.Collections.Immutable;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;

using Instrument = Tidegate.Simulator.Books.Instrument;

namespace Tidegate.Simulator.Tests.Books;

/// <summary>Books of one euro account with few instruments, for tests that state each event.</summary>
internal sealed class BookScene
{
    public static readonly Currency Eur = Currency.Parse("EUR");
    public static readonly Currency Usd = Currency.Parse("USD");
    public static readonly DateOnly Day = new(2025, 3, 3);
    public static readonly Instrument Stock = Of(1, AssetClass.Stock, "ABC");
    public static readonly Instrument Other = Of(2, AssetClass.Stock, "XYZ");
    public static readonly Instrument Option = Of(3, AssetClass.Option, "ABC 210 C", 100) with
    {
        Underlying = Stock,
        Strike = 210,
        PutCall = "C",
    };

    public static readonly Instrument Future = Of(4, AssetClass.Future, "CLZ8", 1000);
    public static readonly Instrument Bond = Of(5, AssetClass.Bond, "ABC 4 31", 0.01m);
    public static readonly Instrument Pair = Of(6, AssetClass.Forex, "EUR.USD") with { PairCurrency = Eur };
    private long ids = 100;

    public AccountBooks Books { get; private set; } = AccountBooks.Open(new AccountProfile(new AccountId("U1"), "", Eur, Day));

    public static Instrument Of(long conid, AssetClass assetClass, string symbol, decimal multiplier = 1) =>
        new() { Conid = conid, Class = assetClass, Symbol = symbol, Description = symbol, Currency = Usd, Multiplier = multiplier };

    public Booking Book(BookEvent bookEvent)
    {
        var booking = Books.Apply(bookEvent);
        Books = booking.After;
        return booking;
    }

    public TradeFill Fill(Instrument instrument, decimal quantity, decimal price, decimal commission = 0, decimal taxes = 0)
    {
        ids++;
        return new TradeFill
        {
            Instrument = instrument,
            TransactionId = ids,
            TradeId = ids,
            OrderId = ids,
            At = Day.ToDateTime(new TimeOnly(10, 0)).AddSeconds(ids),
            SettleDate = Day.AddDays(1),
            Quantity = quantity,
            Price = price,
            Commission = commission,
            Taxes = taxes,
            CommissionCurrency = instrument == Pair ? Eur : Usd,
        };
    }

    public Booking Trade(Instrument instrument, decimal quantity, decimal price, decimal commission = 0, decimal taxes = 0) =>
        Book(new BookEvent.Traded(Fill(instrument, quantity, price, commission, taxes)));

    public Booking Post(CashKind kind, Currency currency, decimal amount) => Book(new BookEvent.CashPosted(new CashPosting
    {
        Kind = kind,
        TransactionId = ++ids,
        Currency = currency,
        Amount = amount,
        Description = "",
        At = Day.ToDateTime(new TimeOnly(20, 20)),
        SettleDate = Day,
    }));

    public DayClose Close(int dayNumber, decimal dollar, params (Instrument Instrument, decimal Mark)[] marks) =>
        Book(new BookEvent.DayClosed(
            Day.AddDays(dayNumber),
            marks.ToImmutableDictionary(mark => mark.Instrument.Conid, mark => mark.Mark),
            ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(Eur, 1m), KeyValuePair.Create(Usd, dollar)]))).Close!;
}
