namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>Where an order stands, by the broker's names.</summary>
public enum OrderStatus
{
    /// <summary>Staged: not sent on, because it is not to be transmitted yet.</summary>
    ApiPending,

    /// <summary>Held at the broker: not triggered, outside of hours, waiting for its parent; also the first state of any order.</summary>
    PreSubmitted,

    /// <summary>Working.</summary>
    Submitted,

    /// <summary>Completely executed. Final.</summary>
    Filled,

    /// <summary>Taken back before it was sent on. Final.</summary>
    ApiCancelled,

    /// <summary>Cancelled by its owner or the broker. Final.</summary>
    Cancelled,

    /// <summary>Received and not working: rejected, or a fill-or-kill that did not fill. Final here.</summary>
    Inactive,
}
