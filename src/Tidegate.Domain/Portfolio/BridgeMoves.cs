using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;

namespace Tidegate.Domain.Portfolio;

/// <summary>What the entries of a period moved, each amount in its currency and on its day.</summary>
internal sealed class BridgeMoves
{
    private readonly Dictionary<InstrumentId, decimal> quantities = [];
    private readonly Dictionary<Currency, decimal> tradeCash = [];
    private readonly AccountFacts facts;
    private readonly Lazy<PriceTable> prices;

    public BridgeMoves(AccountFacts facts, IEnumerable<LedgerEntry> entries)
    {
        this.facts = facts;
        prices = new(() => PriceTable.Of(facts));
        foreach (var entry in entries)
        {
            Add(entry);
        }
    }

    /// <summary>All moves that have a line of their own.</summary>
    public List<Move> Moves { get; } = [];

    /// <summary>What could not be valued, in sentences.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Changes of positions.</summary>
    public IReadOnlyDictionary<InstrumentId, decimal> Quantities => quantities;

    /// <summary>Cash of trades and corporate actions by currency, without currency trades and what settles daily.</summary>
    public IReadOnlyDictionary<Currency, decimal> TradeCash => tradeCash;

    private void Add(LedgerEntry entry)
    {
        switch (entry)
        {
            case CashTransaction cash:
                Moves.Add(new(cash.Currency, ItemOf(cash), cash.Amount, cash.Day));
                break;
            case Trade { IsForex: true } trade:
                AddForex(trade);
                break;
            case Trade trade:
                AddTrade(trade);
                break;
            case CorporateAction action:
                AddQuantity(action.Instrument, action.Quantity);
                AddTradeCash(action.Currency, ActionTypes.IsPaidElsewhere(action) ? 0m : action.Proceeds);
                break;
            case Transfer transfer:
                AddTransfer(transfer);
                break;
            case Grant grant:
                AddQuantity(grant.Instrument, grant.Quantity);
                Moves.Add(new(grant.Currency, BridgeItem.Grants, Worth(grant, grant.Quantity, grant.Value), grant.Day, IsPosition: true));
                break;
        }
    }

    private void AddForex(Trade trade)
    {
        Moves.Add(new(trade.Currency, BridgeItem.Currency, trade.Proceeds, trade.Day));
        if (trade.ForexCurrency is { } bought)
            Moves.Add(new(bought, BridgeItem.Currency, trade.Quantity, trade.Day));
        if (trade.Commission != 0)
            Moves.Add(new(trade.CommissionCurrency, BridgeItem.Commissions, trade.Commission, trade.Day));
        if (trade.Taxes != 0)
            Moves.Add(new(trade.Currency, BridgeItem.Commissions, trade.Taxes, trade.Day));
    }

    private void AddTrade(Trade trade)
    {
        AddQuantity(trade.Instrument, trade.Quantity);
        AddTradeCash(trade.Currency, SettlesDaily(trade) ? trade.NetProceeds - trade.Proceeds : trade.NetProceeds);
        if (trade.Commission != 0 && trade.CommissionCurrency != trade.Currency)
            Moves.Add(new(trade.CommissionCurrency, BridgeItem.Commissions, trade.Commission, trade.Day));
    }

    private void AddTransfer(Transfer transfer)
    {
        if (transfer.Cash != 0)
            Moves.Add(new(transfer.Currency, Direction(transfer.Cash), transfer.Cash, transfer.Day));
        if (transfer.Quantity == 0)
            return;
        AddQuantity(transfer.Instrument, transfer.Quantity);
        var worth = Worth(transfer, transfer.Quantity, transfer.Value);
        Moves.Add(new(transfer.Currency, Direction(transfer.Quantity), worth, transfer.Day, IsPosition: true));
    }

    private decimal Worth(LedgerEntry entry, decimal quantity, decimal? told)
    {
        if (SettlesDaily(entry))
            return 0m;
        if ((told ?? Priced(entry, quantity)) is { } worth)
            return worth;
        Notes.Add($"{entry.Account}: nothing tells the value of {entry.Symbol} that came or went; it stands in the unrealized change.");
        return 0m;
    }

    private decimal? Priced(LedgerEntry entry, decimal quantity) => quantity * prices.Value.Find(entry.Instrument, entry.Day)?.Price
        * (facts.Instruments.GetValueOrDefault(entry.Instrument)?.EffectiveMultiplier ?? 1m);

    private void AddQuantity(InstrumentId instrument, decimal quantity) =>
        quantities[instrument] = quantities.GetValueOrDefault(instrument) + quantity;

    private void AddTradeCash(Currency currency, decimal amount) =>
        tradeCash[currency] = tradeCash.GetValueOrDefault(currency) + amount;

    private static bool SettlesDaily(LedgerEntry entry) => entry.AssetClass.Code is "FUT" or "CFD" or "FSOPT" or "FSFOP";

    private static BridgeItem Direction(decimal amount) => amount < 0 ? BridgeItem.TransfersOut : BridgeItem.TransfersIn;

    private static BridgeItem ItemOf(CashTransaction cash) => cash.Kind switch
    {
        CashKind.Deposit => BridgeItem.Deposits,
        CashKind.Withdrawal => BridgeItem.Withdrawals,
        CashKind.Transfer => Direction(cash.Amount),
        CashKind.Dividend when CashText.IsInLieu(cash) => BridgeItem.PaymentsInLieu,
        CashKind.Dividend => BridgeItem.Dividends,
        CashKind.WithholdingTax => BridgeItem.WithholdingTax,
        CashKind.Interest when CashText.IsLending(cash) => BridgeItem.Lending,
        CashKind.Interest => cash.Type.StartsWith("Bond", StringComparison.Ordinal) ? BridgeItem.Coupons : BridgeItem.Interest,
        CashKind.Fee => BridgeItem.Fees,
        _ => BridgeItem.Other,
    };

    /// <summary>An amount of a line; of a position when it moved no cash.</summary>
    public readonly record struct Move(Currency Currency, BridgeItem Item, decimal Amount, DateOnly Day, bool IsPosition = false);
}
