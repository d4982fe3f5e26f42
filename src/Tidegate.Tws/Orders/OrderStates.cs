namespace Tidegate.Tws.Orders;

/// <summary>The states of an order as the gateway names them. An unknown one is no end.</summary>
public static class OrderStates
{
    /// <summary>Not yet sent on by the gateway.</summary>
    public const string ApiPending = "ApiPending";

    /// <summary>Sent, not acknowledged by the destination.</summary>
    public const string PendingSubmit = "PendingSubmit";

    /// <summary>Held at the broker: not triggered, outside hours, waiting for its parent; also the first state of most orders.</summary>
    public const string PreSubmitted = "PreSubmitted";

    /// <summary>Working at the destination.</summary>
    public const string Submitted = "Submitted";

    /// <summary>The cancel is sent and not confirmed; it may still fill.</summary>
    public const string PendingCancel = "PendingCancel";

    /// <summary>Cancelled before it reached the destination. An end.</summary>
    public const string ApiCancelled = "ApiCancelled";

    /// <summary>Cancelled, or refused by the broker or the exchange. An end.</summary>
    public const string Cancelled = "Cancelled";

    /// <summary>Completely filled. An end.</summary>
    public const string Filled = "Filled";

    /// <summary>Received and not working; may become active later.</summary>
    public const string Inactive = "Inactive";

    /// <summary>Whether nothing more happens to an order in this state, late executions apart.</summary>
    public static bool IsEnd(string status) => status is ApiCancelled or Cancelled or Filled;
}
