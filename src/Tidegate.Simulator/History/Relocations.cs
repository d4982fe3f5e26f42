using System.Collections.Immutable;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>
/// Transfers: the first account buys a stock, later sends it and some cash to the second, and gets another position from elsewhere. All
/// terms
/// follow from the market, so that both accounts know them without each other.
/// </summary>
internal sealed class Relocations
{
    private const int ArrivesAfter = 60;
    private const int BoughtAfter = 85;
    private const int SentAfter = 115;
    private const decimal Sent = 40;
    private const decimal SentCash = 2_500;
    private const decimal Arrived = 30;
    private readonly AccountRun run;
    private readonly OrderDesk desk;
    private readonly DateOnly? bought, sent, arrives;

    public Relocations(AccountRun run)
    {
        this.run = run;
        desk = new OrderDesk(run);
        run.Reserved.Add(Universe.TransferredStock.Instrument.Conid);
        var days = run.Market.Days;
        if (!run.Options.Events.Transfers)
            return;
        // Counted from the first day, so that a longer history begins as a shorter one.
        arrives = TradingCalendar.Later(days[0], ArrivesAfter);
        bought = TradingCalendar.Later(days[0], BoughtAfter);
        sent = TradingCalendar.Later(days[0], SentAfter);
    }

    /// <summary>The day's transfers, before trading.</summary>
    public void Day()
    {
        if (run.Number > 1)
            return;
        if (run.Number == 0 && run.Day == arrives)
            FromElsewhere();
        if (run.Options.Accounts.Length < 2)
            return;
        if (run.Number == 0 && run.Day == bought)
            run.Book(new BookEvent.Traded(Purchase(run.NextTransaction(), run.NextTrade(), run.NextOrder())));
        if (run.Day == sent)
            BetweenOwnAccounts();
    }

    private void FromElsewhere()
    {
        var stock = Universe.Stocks.First(quotation => quotation.Instrument.Symbol == "LMNW").Instrument;
        if (run.Books.Held(stock) < 0)
            desk.Execute(stock, -run.Books.Held(stock), run.At(9, 30));
        var id = run.NextTransaction();
        run.Book(new BookEvent.Transferred(new AssetTransfer
        {
            TransactionId = id,
            Type = "ACATS",
            Counterparty = new Domain.Accounts.AccountId("71234567"),
            Instrument = stock,
            Quantity = Arrived,
            Price = run.Close(stock),
            CostPrice = 43.0133333333m,
            Lots =
            [
                new Lot(id, 0, run.Day.AddDays(-400).ToDateTime(new TimeOnly(11, 4, 9)), 20, 20 * 41.37m),
                new Lot(id, 0, run.Day.AddDays(-90).ToDateTime(new TimeOnly(14, 31, 50)), Arrived - 20, 10 * 46.30m),
            ],
            Currency = stock.Currency,
            At = run.At(20, 20),
        }));
    }

    private void BetweenOwnAccounts()
    {
        var direction = run.Number == 0 ? -1 : 1;
        var stock = Universe.TransferredStock.Instrument;
        var purchase = Purchase(0, 0, 0);
        var id = run.NextTransaction();
        ImmutableList<Lot> lots = run.Number == 0
            ? []
            : [new Lot(id, 0, purchase.At, Sent, -(purchase.Proceeds + purchase.Commission))];
        var other = run.Options.Accounts[1 - run.Number].Id;
        run.Book(new BookEvent.Transferred(new AssetTransfer
        {
            TransactionId = id,
            Type = "INTERNAL",
            Counterparty = other,
            Instrument = stock,
            Quantity = Sent * direction,
            Price = run.Close(stock),
            Lots = lots,
            Currency = stock.Currency,
            At = run.At(20, 20),
        }));
        run.Book(new BookEvent.Transferred(new AssetTransfer
        {
            TransactionId = run.NextTransaction(),
            Type = "INTERNAL",
            Counterparty = other,
            Currency = run.Options.Accounts[0].BaseCurrency,
            Cash = SentCash * direction,
            At = run.At(20, 20),
        }));
    }

    private TradeFill Purchase(long transaction, long trade, long order)
    {
        var stock = Universe.TransferredStock.Instrument;
        var at = bought!.Value.ToDateTime(new TimeOnly(9, 32, 11));
        return new TradeFill
        {
            Instrument = stock,
            TransactionId = transaction,
            TradeId = trade,
            ExecId = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{0x3eb52:x8}.{trade:x8}.01.01"),
            OrderId = order,
            OrderType = "LMT",
            OrderTime = at,
            At = at,
            SettleDate = TradingCalendar.Later(bought.Value, 1),
            Quantity = Sent,
            Price = run.Schedule.Close(stock, bought.Value),
            Commission = -1,
            CommissionCurrency = stock.Currency,
            Exchange = stock.Exchange,
        };
    }
}
