using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Books;

/// <summary>One execution, or one book trade.</summary>
public sealed record TradeFill
{
    /// <summary>What was traded; a currency pair moves two currencies.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>Unique and growing over all rows of an account.</summary>
    public required long TransactionId { get; init; }

    /// <summary>The trade's number; a re-booking has the number of the trade that it replaces.</summary>
    public required long TradeId { get; init; }

    /// <summary>The exchange's execution id; empty for book trades.</summary>
    public string ExecId { get; init; } = "";

    /// <summary>The order; 0 for book trades.</summary>
    public long OrderId { get; init; }

    /// <summary>The client's own reference of the order; may be empty.</summary>
    public string OrderReference { get; init; } = "";

    /// <summary>Order type such as <c>LMT</c>; empty for book trades.</summary>
    public string OrderType { get; init; } = "";

    /// <summary>New York wall time of the order.</summary>
    public DateTime OrderTime { get; init; }

    /// <summary>How it came about.</summary>
    public TradeKind Kind { get; init; }

    /// <summary>New York wall time of the execution.</summary>
    public required DateTime At { get; init; }

    /// <summary>The day the money moves.</summary>
    public required DateOnly SettleDate { get; init; }

    /// <summary>Signed and not zero: positive buys.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Price a unit; per cent for bonds. Zero is a price.</summary>
    public required decimal Price { get; init; }

    /// <summary>Negative when paid, positive for a rebate.</summary>
    public decimal Commission { get; init; }

    /// <summary>Currency of the commission; the instrument's, except for currency pairs, where it is the account's base currency.</summary>
    public required Currency CommissionCurrency { get; init; }

    /// <summary>Transaction taxes, negative when paid, in the instrument's currency.</summary>
    public decimal Taxes { get; init; }

    /// <summary>Exchange that printed it; <c>--</c> for book trades.</summary>
    public string Exchange { get; init; } = "--";

    /// <summary>
    /// The broker's codes besides the ones that follow from the booking, such as <c>P</c>, <c>Ep</c>, <c>Ex</c>, <c>A</c>, <c>Co</c>.
    /// </summary>
    public string Notes { get; init; } = "";

    /// <summary>Accrued interest of a bond trade, negative when paid; its money is a cash posting of its own.</summary>
    public decimal AccruedInterest { get; init; }

    /// <summary>What another broker charged for a trade made there, above zero; it is part of the price.</summary>
    public decimal AwayCommission { get; init; }

    /// <summary>What happened to an option; null for ordinary trades.</summary>
    public OptionEvent? OptionEvent { get; init; }

    /// <summary>
    /// Basis that moves between the option and the stock of an exercise or assignment: added to this trade's money for cost and realized
    /// result, never to its cash.
    /// </summary>
    public decimal CarriedBasis { get; init; }

    /// <summary>The option whose exercise or assignment this stock trade is; null otherwise.</summary>
    public Instrument? ExercisedOption { get; init; }

    /// <summary>The trade that this one re-books after a cancel; null otherwise.</summary>
    public TradeFill? Rebooks { get; init; }

    /// <summary>Money of the trade before commission and taxes: −quantity × price × multiplier.</summary>
    public decimal Proceeds => -Instrument.Money(Quantity, Price);
}
