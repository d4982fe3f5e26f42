using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Tests.Findings;

public sealed class ManualEntryReaderTests
{
    private static readonly DateOnly Today = new(2025, 6, 30);
    private static readonly Currency Usd = Currency.Parse("USD");

    private static readonly Dictionary<InstrumentId, Instrument> Known = new Instrument[]
    {
        new(new("1"), AssetClass.Stock, "ABC", "", Usd, 1),
        new(new("2"), AssetClass.Option, "ABC C", "", Usd, 100),
        new(new("3"), AssetClass.Stock, "TWIN", "", Usd, 1),
        new(new("4"), AssetClass.Stock, "TWIN", "", Usd, 1),
    }.ToDictionary(instrument => instrument.Id);

    private static ManualEntryInput Trade =>
        new(new("U1"), EntryKind.Trade, "", new(2025, 6, 2), "abc", 10, 50, null, "usd", -1, " by letter ");

    private static ManualEntryInput Cash => Trade with
    {
        Kind = EntryKind.Cash,
        Type = "Dividends",
        Quantity = null,
        Price = null,
        Amount = 12.5m,
        Commission = null,
    };

    private static ManualEntryInput Transfer => Trade with { Kind = EntryKind.Transfer, Commission = null };

    [Fact]
    public void A_trade_has_proceeds_with_the_multiplier_of_its_instrument()
    {
        var trade = Assert.IsType<Trade>(Read(Trade with { Instrument = "2" }));

        Assert.Equal((-50_000m, -1m, 100m), (trade.Proceeds, trade.Commission, trade.Multiplier));
        Assert.True(trade.Manual);
        Assert.Equal("by letter", trade.Description);
        Assert.Equal(new(2025, 6, 2, 4, 0, 0, TimeSpan.Zero), trade.When.Instant); // midnight in New York
    }

    [Fact]
    public void Cash_may_be_about_an_instrument_or_not()
    {
        Assert.Equal("1", Assert.IsType<CashTransaction>(Read(Cash)).Instrument.Value);
        Assert.False(Assert.IsType<CashTransaction>(Read(Cash with { Instrument = "" })).Instrument.Exists);
    }

    [Fact]
    public void A_transfer_moves_a_position_or_cash()
    {
        var position = Assert.IsType<Transfer>(Read(Transfer with { Quantity = -4 }));
        var cash = Assert.IsType<Transfer>(Read(Transfer with { Instrument = "", Quantity = null, Price = null, Amount = 100 }));

        Assert.Equal((TransferDirection.Out, -4m, 0m), (position.Direction, position.Quantity, position.Cash));
        Assert.Equal((TransferDirection.In, 0m, 100m), (cash.Direction, cash.Quantity, cash.Cash));
    }

    public static TheoryData<string, ManualEntryInput, string> Wrong => new()
    {
        { "kind", Trade with { Kind = EntryKind.OptionEvent }, "OptionEvent" },
        { "day", Trade with { Day = Today.AddDays(1) }, "2025-07-01" },
        { "day", Trade with { Day = new(1066, 10, 14) }, "1066-10-14" },
        { "currency", Trade with { Currency = "dollars" }, "dollars" },
        { "currency", Trade with { Currency = "EUR" }, "trades in USD" },
        { "instrument", Trade with { Instrument = "NOPE" }, "NOPE" },
        { "instrument", Trade with { Instrument = "twin" }, "3, 4" },
        { "instrument", Trade with { Instrument = "" }, "needs its instrument" },
        { "quantity", Trade with { Quantity = 0 }, "0" },
        { "quantity", Trade with { Quantity = null }, "(none)" },
        { "price", Trade with { Price = -1 }, "-1" },
        { "amount", Trade with { Amount = 5 }, "5" },
        { "note", Trade with { Note = new('x', ManualEntryReader.NoteLengthMax + 1) }, "501" },
        { "amount", Cash with { Amount = 0 }, "0" },
        { "type", Cash with { Type = "Present" }, "Present" },
        { "quantity", Cash with { Quantity = 3 }, "3" },
        { "price", Cash with { Price = 3 }, "3" },
        { "commission", Cash with { Commission = -2 }, "-2" },
        { "amount", Transfer with { Amount = 7 }, "7" },
        { "amount", Transfer with { Instrument = "", Quantity = null, Price = null }, "moves nothing" },
        { "quantity", Transfer with { Quantity = null }, "(none)" },
        { "price", Transfer with { Price = -3 }, "-3" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Wrong_input_names_the_field_and_the_value(string field, ManualEntryInput input, string named)
    {
        var (entry, problem) = new ManualEntryReader(Known, Today).Read(input);

        Assert.Null(entry);
        Assert.Equal(field, problem!.Field);
        Assert.Contains(named, problem.Message);
    }

    private static LedgerEntry Read(ManualEntryInput input)
    {
        var (entry, problem) = new ManualEntryReader(Known, Today).Read(input);
        Assert.Null(problem);
        return entry!;
    }
}
