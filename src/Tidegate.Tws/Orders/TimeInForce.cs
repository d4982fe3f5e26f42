namespace Tidegate.Tws.Orders;

/// <summary>How long an order works, by the broker's code. An unknown code is kept.</summary>
/// <param name="Code">Such as <c>DAY</c>; null for none.</param>
public readonly record struct TimeInForce(string? Code)
{
    /// <summary>Until the end of the session.</summary>
    public static TimeInForce Day { get; } = new("DAY");

    /// <summary>Until it is cancelled.</summary>
    public static TimeInForce GoodTillCancelled { get; } = new("GTC");

    /// <summary>What does not fill at once is cancelled.</summary>
    public static TimeInForce ImmediateOrCancel { get; } = new("IOC");

    /// <summary>Until <see cref="Order.GoodTillDate"/>.</summary>
    public static TimeInForce GoodTillDate { get; } = new("GTD");

    /// <summary>At the open.</summary>
    public static TimeInForce AtTheOpening { get; } = new("OPG");

    /// <summary>All at once or not at all.</summary>
    public static TimeInForce FillOrKill { get; } = new("FOK");

    /// <inheritdoc/>
    public override string ToString() => Code ?? "";
}
