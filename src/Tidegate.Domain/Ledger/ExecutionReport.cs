using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Ledger;

/// <summary>An execution as a gateway tells it, seconds after it happened. Statements tell the same one later, under the same id.</summary>
public sealed record ExecutionReport
{
    /// <summary>Whose execution.</summary>
    public required AccountId Account { get; init; }

    /// <summary>
    /// The broker's id, such as <c>0000e0d5.69dd7411.01.01</c>. A correction repeats all but the last part, which is higher.
    /// </summary>
    public required string ExecutionId { get; init; }

    /// <summary>When it happened.</summary>
    public required EntryTime When { get; init; }

    /// <summary>What was traded.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>Signed: bought positive, sold negative; face value for bonds.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Price of one unit in the instrument's currency, without commission.</summary>
    public required decimal Price { get; init; }

    /// <summary>Where it happened; may be empty.</summary>
    public string Exchange { get; init; } = "";

    /// <summary>The account-wide number of the order, in digits; empty when the gateway did not say.</summary>
    public string OrderId { get; init; } = "";

    /// <summary>Our own reference of the order; may be empty.</summary>
    public string OrderReference { get; init; } = "";

    /// <summary>With fees, negative when paid, as in statements; null until the gateway says what it cost.</summary>
    public decimal? Commission { get; init; }

    /// <summary>Currency of the commission; null until it is known.</summary>
    public Currency? CommissionCurrency { get; init; }

    /// <summary>The broker's profit of what it closed; null for what opens, or until it is known.</summary>
    public decimal? BrokerRealized { get; init; }
}
