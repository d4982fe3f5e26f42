namespace Tidegate.Tws.Client;

/// <summary>How an order ended.</summary>
public abstract record OrderEnd
{
    private OrderEnd()
    {
    }

    /// <summary>All of it was filled.</summary>
    public sealed record Filled : OrderEnd
    {
        /// <summary>The only one.</summary>
        public static Filled It { get; } = new();
    }

    /// <summary>It was cancelled, by whomever; a part may be filled.</summary>
    /// <param name="Reason">In the broker's words; may be empty.</param>
    public sealed record Cancelled(string Reason) : OrderEnd;

    /// <summary>The gateway, the broker or the exchange refused it.</summary>
    public sealed record Rejected(TwsError Error) : OrderEnd;

    /// <summary>
    /// It was sent, nothing was heard of it, and after a break the gateway has it neither among the open nor among the completed orders,
    /// nor executions of it: it never came to be.
    /// One that was not to be transmitted may still lie in the gateway, where it does nothing and is not told of.
    /// </summary>
    public sealed record NeverArrived : OrderEnd
    {
        /// <summary>The only one.</summary>
        public static NeverArrived It { get; } = new();
    }

    /// <summary>
    /// It was inactive, nothing was heard of it for <see cref="TwsOptions.InactiveTimeout"/>, and the broker has it neither among the open
    /// nor among the completed orders. Should it become active after all, <see cref="OrderProgress.End"/> is null again.
    /// </summary>
    public sealed record Inactive : OrderEnd
    {
        /// <summary>The only one.</summary>
        public static Inactive It { get; } = new();
    }
}
