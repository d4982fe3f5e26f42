using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Exchange.Orders.Conditions;

namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>What a client asks for. Null means "not given", which differs from zero.</summary>
public sealed record OrderTerms
{
    /// <summary>Contract number.</summary>
    public required long Conid { get; init; }

    /// <summary>Where it is sent; empty counts as the contract's first exchange.</summary>
    public string Exchange { get; init; } = "";

    /// <summary>Account; empty is legal with one account only.</summary>
    public AccountId Account { get; init; }

    /// <summary>Buys or sells.</summary>
    public required OrderSide Side { get; init; }

    /// <summary>Quantity, above zero; zero when <see cref="CashQuantity"/> is given.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Money instead of a quantity, in the contract's currency.</summary>
    public decimal? CashQuantity { get; init; }

    /// <summary>The broker's short form: <c>MKT</c>, <c>LMT</c>, <c>STP LMT</c>; see <see cref="OrderKinds"/>.</summary>
    public required string Type { get; init; }

    /// <summary>Limit price; of an order that follows bid and offer the worst price to which it follows, null for any.</summary>
    public decimal? LimitPrice { get; init; }

    /// <summary>
    /// Stop price; the trailing amount of trailing orders; the touch price of <c>MIT</c> and <c>LIT</c>; the offset of an order that
    /// follows bid and offer, null for none.
    /// </summary>
    public decimal? AuxPrice { get; init; }

    /// <summary>First stop price of a trailing order; from the market when not given.</summary>
    public decimal? TrailStopPrice { get; init; }

    /// <summary>Distance of a trailing stop in per cent, instead of an amount.</summary>
    public decimal? TrailingPercent { get; init; }

    /// <summary>Distance of the limit from the stop of a <c>TRAIL LIMIT</c>.</summary>
    public decimal? LimitPriceOffset { get; init; }

    /// <summary>
    /// How long it holds, by the broker's short forms: <c>DAY</c>, <c>GTC</c>, <c>IOC</c>, <c>FOK</c>, <c>GTD</c>, <c>OPG</c>.
    /// </summary>
    public string TimeInForce { get; init; } = "DAY";

    /// <summary>End of a <c>GTD</c> order.</summary>
    public DateTimeOffset? GoodTill { get; init; }

    /// <summary>Begin of its work.</summary>
    public DateTimeOffset? GoodAfter { get; init; }

    /// <summary>May trigger and execute outside of regular hours.</summary>
    public bool OutsideRegularHours { get; init; }

    /// <summary>Name of the group of which one cancels or reduces the others.</summary>
    public string OcaGroup { get; init; } = "";

    /// <summary>1 cancels the rest, 2 and 3 reduce it; 0 counts as 3, as the broker takes it.</summary>
    public int OcaType { get; init; }

    /// <summary>The client's number of the order that has to execute first; 0 for none.</summary>
    public int ParentId { get; init; }

    /// <summary>False stages the order; one that is transmitted in the same family sends all.</summary>
    public bool Transmit { get; init; } = true;

    /// <summary>The client's own reference.</summary>
    public string OrderReference { get; init; } = "";

    /// <summary>All at once or not at all, at any time.</summary>
    public bool AllOrNone { get; init; }

    /// <summary>Least size of the first execution.</summary>
    public decimal? MinQuantity { get; init; }

    /// <summary>
    /// Which prices trigger a stop: 0 by class, 1 bid or offer twice, 2 last, 3 last twice, 4 bid or offer, 7 last or bid or offer, 8
    /// middle.
    /// </summary>
    public int TriggerMethod { get; init; }

    /// <summary>What it waits for, or what cancels it; null for nothing.</summary>
    public OrderConditions? Conditions { get; init; }
}
