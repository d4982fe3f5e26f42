using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Portfolio;

public sealed class CashRollTests
{
    private static readonly Dictionary<InstrumentId, decimal> NoMarks = [];

    [Fact]
    public void Trades_dividends_taxes_and_conversions_move_each_currency() // performance.md EX-03
    {
        var conversion = Stock(2, 276, 300m / 276, 0, "CASH") with { Symbol = "EUR.USD", Proceeds = -300 };
        LedgerEntry[] entries = [Cash("Deposits/Withdrawals", 1_000), Stock(1, 10, 50, -1), Cash("Dividends", 12),
            Cash("Withholding Tax", -1.80m), conversion];

        var cash = CashRoll.Roll(entries, NoMarks).ToDictionary(c => c.Currency, c => c.Sum);

        Assert.Equal(209.20m, cash[Usd]);
        Assert.Equal(276.00m, cash[Eur]);
    }

    [Fact]
    public void A_commission_in_another_currency_is_paid_in_that_currency()
    {
        var conversion = Stock(2, 1_000, 1.1m, -2, "CASH") with { Symbol = "GBP.USD", CommissionCurrency = Eur };

        var cash = CashRoll.Roll([conversion], NoMarks).ToDictionary(c => c.Currency.Code, c => c.Sum);

        Assert.Equal((1_000m, -1_100m, -2m), (cash["GBP"], cash["USD"], cash["EUR"]));
    }

    [Fact]
    public void Futures_bring_their_variation_and_not_their_proceeds()
    {
        Trade[] trades = [Stock(1, 2, 5_400, -4, "FUT", 50), Stock(2, -1, 5_420, -2, "FUT", 50)];

        var cash = Assert.Single(CashRoll.Roll(trades, new Dictionary<InstrumentId, decimal> { [new("1")] = 5_390m }));

        Assert.Equal(1_000m - 500m - 6m, cash.Sum);
    }

    [Fact]
    public void Open_futures_without_a_price_leave_the_cash_unknown_with_the_reason()
    {
        var cash = Assert.Single(CashRoll.Roll([Stock(1, 2, 5_400, -4, "FUT", 50)], NoMarks));

        Assert.Contains("no price", cash.Missing);
    }

    [Fact]
    public void A_type_of_the_broker_that_is_not_known_moves_cash_all_the_same()
    {
        var cash = Assert.Single(CashRoll.Roll([Cash("Paid by the tooth fairy", 2.50m)], NoMarks));

        Assert.Equal(new CashFlow(CashKind.Other, 2.50m, 1), Assert.Single(cash.Flows));
    }

    [Fact]
    public void Corporate_actions_bring_their_money_unless_cash_transactions_tell_it()
    {
        var cash = Assert.Single(CashRoll.Roll([Leg(1, "1", -10, "TC", 500), Leg(2, "1", 0, "CD", 30)], NoMarks));

        Assert.Equal(new CashFlow(CashKind.CorporateAction, 500, 1), Assert.Single(cash.Flows));
    }

    [Fact]
    public void Transfers_of_money_move_cash_and_those_of_positions_do_not()
    {
        LedgerEntry[] entries = [Moved(1, 10, value: 600), Moved(2, 0) with { Cash = 250, Instrument = default }];

        Assert.Equal(new CashFlow(CashKind.Transfer, 250, 1), Assert.Single(Assert.Single(CashRoll.Roll(entries, NoMarks)).Flows));
    }
}
