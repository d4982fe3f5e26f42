namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>What came of a wish to cancel.</summary>
public abstract record Cancellation
{
    private Cancellation()
    {
    }

    /// <summary>The order is cancelled; the event came before.</summary>
    public sealed record Accepted(OrderState Order) : Cancellation;

    /// <summary>The order is unknown or has ended.</summary>
    /// <param name="Code">10147 or 10148.</param>
    /// <param name="Text">The broker's sentence.</param>
    public sealed record Refused(int Code, string Text) : Cancellation;
}
