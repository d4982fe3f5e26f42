using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Exchange.Orders;

namespace Tidegate.Simulator.Exchange;

/// <summary>Something that happened at the exchange. Events of one exchange are numbered without gaps and come in order.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When, by the exchange's time.</param>
public abstract record ExchangeEvent(long Number, DateTimeOffset At)
{
    /// <summary>An order, whose state is the one after the event.</summary>
    public abstract record OfOrder(long Number, DateTimeOffset At, OrderState Order) : ExchangeEvent(Number, At);

    /// <summary>An order came and is staged, because it is not to be transmitted yet.</summary>
    public sealed record OrderStaged(long Number, DateTimeOffset At, OrderState Order) : OfOrder(Number, At, Order);

    /// <summary>The broker has the order; it is not working yet.</summary>
    public sealed record OrderReceived(long Number, DateTimeOffset At, OrderState Order) : OfOrder(Number, At, Order);

    /// <summary>The order is held: <see cref="OrderState.WhyHeld"/>, or the text, says why.</summary>
    public sealed record OrderHeld(long Number, DateTimeOffset At, OrderState Order, string Why) : OfOrder(Number, At, Order);

    /// <summary>A notice about an order that goes on, such as 399 for one that waits for the open.</summary>
    public sealed record OrderWarned(long Number, DateTimeOffset At, OrderState Order, int Code, string Text)
        : OfOrder(Number, At, Order);

    /// <summary>The stop was reached, or the touch price touched.</summary>
    public sealed record OrderTriggered(long Number, DateTimeOffset At, OrderState Order) : OfOrder(Number, At, Order);

    /// <summary>The order works at the exchange.</summary>
    public sealed record OrderWorking(long Number, DateTimeOffset At, OrderState Order) : OfOrder(Number, At, Order);

    /// <summary>Terms changed, by its owner or because a group was reduced.</summary>
    public sealed record OrderChanged(long Number, DateTimeOffset At, OrderState Order) : OfOrder(Number, At, Order);

    /// <summary>A fill, with its commission report. The order is filled when nothing remains.</summary>
    public sealed record OrderExecuted(long Number, DateTimeOffset At, OrderState Order, Execution Execution)
        : OfOrder(Number, At, Order);

    /// <summary>The order ended without (more) execution. <c>202</c> is the notice that comes with it.</summary>
    public sealed record OrderCancelled(long Number, DateTimeOffset At, OrderState Order, string Reason) : OfOrder(Number, At, Order)
    {
        /// <summary>The broker's code of the notice.</summary>
        public const int Code = 202;
    }

    /// <summary>The broker took the order and rejected it, mostly with 201.</summary>
    public sealed record OrderRejected(long Number, DateTimeOffset At, OrderState Order, int Code, string Text)
        : OfOrder(Number, At, Order);

    /// <summary>The order was received and does not work, such as a fill-or-kill that did not fill.</summary>
    public sealed record OrderInactive(long Number, DateTimeOffset At, OrderState Order, string Why) : OfOrder(Number, At, Order);

    /// <summary>A position or a balance of an account changed.</summary>
    /// <param name="Account">Account.</param>
    /// <param name="Conid">The instrument; 0 for cash alone.</param>
    public sealed record AccountChanged(long Number, DateTimeOffset At, AccountId Account, long Conid) : ExchangeEvent(Number, At);

    /// <summary>
    /// The broker closes a part of a position, because the account's excess liquidity is below zero. An order of client 0 with a number
    /// below zero follows, all others of the account were cancelled.
    /// </summary>
    /// <param name="Account">Account.</param>
    /// <param name="Conid">What is closed.</param>
    /// <param name="Side">How.</param>
    /// <param name="Quantity">Size, above zero.</param>
    /// <param name="Deficit">What lacked, in base currency, above zero.</param>
    public sealed record AccountLiquidated(
        long Number, DateTimeOffset At, AccountId Account, long Conid, OrderSide Side, decimal Quantity, decimal Deficit)
        : ExchangeEvent(Number, At);

    /// <summary>An account wants an option exercised, or to lapse.</summary>
    /// <param name="Account">Account.</param>
    /// <param name="Conid">The option.</param>
    /// <param name="Quantity">Contracts.</param>
    /// <param name="Lapses">It lapses; else it is exercised.</param>
    public sealed record ExerciseReceived(long Number, DateTimeOffset At, AccountId Account, long Conid, decimal Quantity, bool Lapses)
        : ExchangeEvent(Number, At);

    /// <summary>Trading in a contract was halted.</summary>
    /// <param name="Conid">The contract.</param>
    public sealed record TradingHalted(long Number, DateTimeOffset At, long Conid) : ExchangeEvent(Number, At);

    /// <summary>Trading in a contract goes on.</summary>
    /// <param name="Conid">The contract.</param>
    public sealed record TradingResumed(long Number, DateTimeOffset At, long Conid) : ExchangeEvent(Number, At);

    /// <summary>A stock has split: prices are those of the new shares, positions were multiplied, orders cancelled.</summary>
    /// <param name="Conid">The stock.</param>
    /// <param name="New">New shares.</param>
    /// <param name="Old">For so many old ones.</param>
    public sealed record ContractSplit(long Number, DateTimeOffset At, long Conid, decimal New, decimal Old) : ExchangeEvent(Number, At);

    /// <summary>A trading day's books were closed.</summary>
    /// <param name="Date">The day.</param>
    public sealed record DayClosed(long Number, DateTimeOffset At, DateOnly Date) : ExchangeEvent(Number, At);
}
