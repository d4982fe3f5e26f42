using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Ledger;

/// <summary>A trade: an execution, a book trade of an expiry, a cancel, or a leg pair of foreign exchange.</summary>
public sealed record Trade : LedgerEntry
{
    /// <inheritdoc/>
    public override EntryKind EntryKind => EntryKind.Trade;

    /// <summary>Signed: bought positive, sold negative; face value for bonds.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Price in <see cref="LedgerEntry.Currency"/>; zero is a price.</summary>
    public required decimal Price { get; init; }

    /// <summary>The broker's multiplier; zero when the statement lacks it.</summary>
    public decimal Multiplier { get; init; }

    /// <summary>What the trade brings before costs: <c>−quantity × price × multiplier</c>.</summary>
    public required decimal Proceeds { get; init; }

    /// <summary>Negative when paid.</summary>
    public decimal Commission { get; init; }

    /// <summary>Currency of the commission.</summary>
    public required Currency CommissionCurrency { get; init; }

    /// <summary>Transaction taxes, negative when paid.</summary>
    public decimal Taxes { get; init; }

    /// <summary>The broker's execution id; empty on book trades.</summary>
    public string ExecutionId { get; init; } = "";

    /// <summary>The broker's order id; may be empty.</summary>
    public string OrderId { get; init; } = "";

    /// <summary>Our own reference, as it comes back; may be empty.</summary>
    public string OrderReference { get; init; } = "";

    /// <summary>Transaction id of the trade that a cancel takes back; may be empty.</summary>
    public string OriginalTransactionId { get; init; } = "";

    /// <summary>Trade id of the trade that a cancel takes back; may be empty.</summary>
    public string OriginalTradeId { get; init; } = "";

    /// <summary>Whether the broker wrote <c>BUY</c>, <c>SELL</c>, <c>BUY (Ca.)</c> or <c>SELL (Ca.)</c>; may be empty.</summary>
    public string Side { get; init; } = "";

    /// <summary><c>O</c>, <c>C</c>, <c>C;O</c> or empty.</summary>
    public string OpenClose { get; init; } = "";

    /// <summary>The exchange; may be empty.</summary>
    public string Exchange { get; init; } = "";

    /// <summary>The broker's cost of the closed part; null when the statement lacks it.</summary>
    public decimal? BrokerCost { get; init; }

    /// <summary>The broker's realized result; null when the statement lacks it.</summary>
    public decimal? BrokerRealized { get; init; }

    /// <summary>The broker's <c>netCash</c>: proceeds with commission and taxes; null when the statement lacks it.</summary>
    public decimal? BrokerNetCash { get; init; }

    /// <summary>The broker's <c>tradeMoney</c>: quantity × price × multiplier; null when the statement lacks it.</summary>
    public decimal? BrokerMoney { get; init; }

    /// <summary>The broker's mark to market of the trade against the day's close; null when the statement lacks it.</summary>
    public decimal? BrokerMarkToMarket { get; init; }

    /// <summary>The day's closing price; null when the statement lacks it.</summary>
    public decimal? ClosePrice { get; init; }

    /// <summary>Accrued interest paid or received with a bond; null when the statement lacks it.</summary>
    public decimal? AccruedInterest { get; init; }

    /// <summary>Whether the trade takes another one back.</summary>
    public bool IsCancel => Type is "TradeCancel" or "FracShareCancel" || Side.Contains("(Ca.)", StringComparison.Ordinal);

    /// <summary>Whether it exchanges two currencies.</summary>
    public bool IsForex => AssetClass == AssetClass.Forex;

    /// <summary>The currency whose amount is <see cref="Quantity"/> in a currency trade; null when the symbol does not tell it.</summary>
    public Currency? ForexCurrency =>
        IsForex && Symbol.Split('.') is [var first, ..] && Instruments.Currency.TryParse(first, out var currency) ? currency : null;

    /// <summary>Proceeds, taxes, and the commission when it is in the same currency: what the lots see.</summary>
    public decimal NetProceeds => Proceeds + Taxes + (CommissionCurrency == Currency ? Commission : 0m);
}
