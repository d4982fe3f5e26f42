namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>An order and how far it came: a value; each event carries the one that followed it.</summary>
public sealed record OrderState
{
    /// <summary>Waits for an open market, for its own begin, or for an auction.</summary>
    public const string HeldForTime = "time";

    /// <summary>Waits for its stop or touch price.</summary>
    public const string HeldForTrigger = "trigger";

    /// <summary>Waits for its parent.</summary>
    public const string HeldForParent = "child";

    /// <summary>Waits for its conditions.</summary>
    public const string HeldForCondition = "condition";

    /// <summary>Waits for the end of a halt of trading.</summary>
    public const string HeldForHalt = "halt";

    /// <summary>The client's name for it.</summary>
    public required OrderKey Key { get; init; }

    /// <summary>The broker's number of it, for all its life and over all clients; 0 until it is transmitted.</summary>
    public required long PermId { get; init; }

    /// <summary>What is asked for, with the account and quantity that follow from what was left out.</summary>
    public required OrderTerms Terms { get; init; }

    /// <summary>Where it stands.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>
    /// Why it is held: <c>trigger</c> and <c>child</c> as the broker writes them (tws-api: whyHeld), <see cref="HeldForTime"/> for hours,
    /// <see cref="HeldForCondition"/> for conditions and <see cref="HeldForHalt"/>, of which the broker shows nothing; empty when it is not
    /// held.
    /// </summary>
    public string WhyHeld { get; init; } = "";

    /// <summary>When it came.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When it ended; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Executed quantity.</summary>
    public decimal Filled { get; init; }

    /// <summary>Executed money before multiplier: the sum of quantity × price.</summary>
    public decimal FilledValue { get; init; }

    /// <summary>Price of the latest execution; 0 before.</summary>
    public decimal LastFillPrice { get; init; }

    /// <summary>Commission of all executions so far, above zero when paid, in its currency.</summary>
    public decimal Commission { get; init; }

    /// <summary>The stop has been reached.</summary>
    public bool IsTriggered { get; init; }

    /// <summary>Its conditions have been true; they are not looked at again.</summary>
    public bool ConditionsMet { get; init; }

    /// <summary>Present stop price of a stop or trailing order, which follows the market without an event; null for all others.</summary>
    public decimal? StopPrice { get; init; }

    /// <summary>
    /// Limit that follows from a trigger, a first execution or the quote: trailing limits, market-to-limit, and orders that follow bid and
    /// offer, whose price moves without an event; null for all others.
    /// </summary>
    public decimal? DerivedLimit { get; init; }

    /// <summary>Quantity that may still execute by now: of a child what its parent executed and its siblings left.</summary>
    public decimal Released { get; init; }

    /// <summary>The second from which the market was away from the order; null while it takes what is offered.</summary>
    public DateTimeOffset? RestsSince { get; init; }

    /// <summary>The broker's words about its end, such as <c>Cancelled by Trader</c> or <c>Filled Size: 100</c>; empty before.</summary>
    public string CompletedText { get; init; } = "";

    /// <summary>Quantity that is left; 0 after the end.</summary>
    public decimal Remaining => IsFinal && Status != OrderStatus.Filled ? 0 : Terms.Quantity - Filled;

    /// <summary>Mean price of the executions; 0 before the first.</summary>
    public decimal AverageFillPrice => Filled == 0 ? 0 : FilledValue / Filled;

    /// <summary>No more will happen to it.</summary>
    public bool IsFinal => Status is OrderStatus.Filled or OrderStatus.Cancelled or OrderStatus.ApiCancelled or OrderStatus.Inactive;
}
