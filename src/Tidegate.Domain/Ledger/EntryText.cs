namespace Tidegate.Domain.Ledger;

/// <summary>The texts that entries of any kind may have; what each means for a kind, its own record says.</summary>
public enum EntryText
{
    /// <summary>Symbol in the row.</summary>
    Symbol,

    /// <summary>The broker's description.</summary>
    Description,

    /// <summary>The broker's type.</summary>
    Type,

    /// <summary>The broker's transaction id.</summary>
    TransactionId,

    /// <summary>The broker's trade id.</summary>
    TradeId,

    /// <summary>The broker's codes.</summary>
    Codes,

    /// <summary>The model portfolio.</summary>
    Model,

    /// <summary>What ties rows of one event together.</summary>
    ActionId,

    /// <summary>Currency of the commission.</summary>
    CommissionCurrency,

    /// <summary>The broker's execution id.</summary>
    ExecutionId,

    /// <summary>The broker's order id.</summary>
    OrderId,

    /// <summary>Our own order reference.</summary>
    OrderReference,

    /// <summary>Transaction id of the trade that a cancel takes back.</summary>
    OriginalTransactionId,

    /// <summary>Trade id of the trade that a cancel takes back.</summary>
    OriginalTradeId,

    /// <summary>Bought or sold, as the broker writes it.</summary>
    Side,

    /// <summary>Whether it opens or closes.</summary>
    OpenClose,

    /// <summary>The exchange.</summary>
    Exchange,

    /// <summary>Which way a transfer goes.</summary>
    Direction,

    /// <summary>The other account of a transfer.</summary>
    Counterparty,
}
