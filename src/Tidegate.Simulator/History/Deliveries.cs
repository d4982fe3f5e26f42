using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>
/// What comes from and goes to other brokers: a position without any cost, one with a cost and no lots, one that leaves, a trade made
/// elsewhere, and cash. Days are counted from the first day of the history.
/// </summary>
internal sealed class Deliveries
{
    private const int WithoutCostAfter = 66;
    private const int WithCostAfter = 72;
    private const int TradedElsewhereAfter = 78;
    private const int SoldAfter = 90;
    private const int LeavesAfter = 96;
    private static readonly AccountId Elsewhere = new("71234567");
    private readonly AccountRun run;
    private readonly OrderDesk desk;
    private readonly Dictionary<DateOnly, Action> plan = [];

    public Deliveries(AccountRun run)
    {
        this.run = run;
        desk = new OrderDesk(run);
        if (!run.Options.Events.Transfers)
            return;
        void At(int days, Action deliver) => plan.Add(TradingCalendar.Later(run.Market.Days[0], days), deliver);
        var (unknown, known) = (EventUniverse.OfUnknownCost.Instrument, EventUniverse.SentAway.Instrument);
        At(WithoutCostAfter, () => Receive(unknown, 25, 0));
        At(WithCostAfter, () =>
        {
            Receive(known, 30, 27.15m);
            ReceiveCash(840);
        });
        At(TradedElsewhereAfter, () => TradeElsewhere(known, 15));
        At(SoldAfter, () => Sell(unknown, 10));
        At(LeavesAfter, () => Send(known, 35));
    }

    /// <summary>The day's deliveries, before trading.</summary>
    public void Day()
    {
        if (plan.TryGetValue(run.Day, out var deliver))
            deliver();
    }

    private AssetTransfer Transfer(Instrument stock, decimal quantity) => new()
    {
        TransactionId = run.NextTransaction(),
        Type = "FOP",
        Counterparty = Elsewhere,
        Instrument = stock,
        Quantity = quantity,
        Price = run.Close(stock),
        Currency = stock.Currency,
        At = run.At(20, 20),
        StatesLots = quantity < 0,
    };

    /// <summary>Without a cost from the sender the broker takes the market value of the day.</summary>
    private void Receive(Instrument stock, decimal quantity, decimal costPrice)
    {
        var transfer = Transfer(stock, quantity);
        var cost = quantity * (costPrice == 0 ? transfer.Price : costPrice);
        var lot = new Lot(transfer.TransactionId, 0, transfer.At, quantity, cost);
        run.Book(new BookEvent.Transferred(transfer with { CostPrice = costPrice, Lots = [lot] }));
    }

    private void ReceiveCash(decimal amount) => run.Book(new BookEvent.Transferred(new AssetTransfer
    {
        TransactionId = run.NextTransaction(),
        Type = "ACATS",
        Counterparty = Elsewhere,
        Currency = Universe.Usd,
        Cash = amount,
        At = run.At(20, 20),
    }));

    private void Send(Instrument stock, decimal quantity)
    {
        if (run.Books.Held(stock) >= quantity)
            run.Book(new BookEvent.Transferred(Transfer(stock, -quantity)));
    }

    private void Sell(Instrument stock, decimal quantity)
    {
        if (run.Books.Held(stock) >= quantity && run.Options.Classes.Contains(AssetClass.Stock))
            desk.Execute(stock, -quantity, run.At(9, 30));
    }

    private void TradeElsewhere(Instrument stock, decimal quantity)
    {
        const decimal AwayCommission = 7.50m;
        var at = run.At(9, 30);
        run.Book(new BookEvent.Traded(new TradeFill
        {
            Instrument = stock,
            TransactionId = run.NextTransaction(),
            TradeId = run.NextTrade(),
            Kind = TradeKind.Away,
            At = at,
            OrderTime = at,
            SettleDate = TradingCalendar.Later(run.Day, 1),
            Quantity = quantity,
            Price = run.Close(stock) + (AwayCommission / quantity),
            Commission = -1,
            CommissionCurrency = stock.Currency,
            AwayCommission = AwayCommission,
        }));
    }
}
