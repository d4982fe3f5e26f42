namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>What came of an order or a change of one. All that follows comes as events.</summary>
public abstract record Placement
{
    private Placement()
    {
    }

    /// <summary>The exchange has it; its state after what happened at once.</summary>
    public sealed record Accepted(OrderState Order) : Placement;

    /// <summary>The request was refused; an order that was working before keeps working unchanged.</summary>
    /// <param name="Code">The broker's code.</param>
    /// <param name="Text">The broker's sentence.</param>
    public sealed record Refused(int Code, string Text) : Placement;
}
