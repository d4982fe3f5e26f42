using System.Collections.Immutable;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Orders;

namespace Tidegate.Tws.Client;

/// <summary>All that is known of an order at one moment. Facts about fills come from executions, about states from the gateway.</summary>
public sealed record OrderProgress
{
    /// <summary>The client's number.</summary>
    public required int OrderId { get; init; }

    /// <summary>What is traded.</summary>
    public required Contract Contract { get; init; }

    /// <summary>How it is traded, as last accepted.</summary>
    public required Order Order { get; init; }

    /// <summary>The account-wide number; 0 until the gateway says.</summary>
    public long PermId { get; init; }

    /// <summary>The last state that was told, see <see cref="OrderStates"/>; empty before.</summary>
    public string Status { get; init; } = "";

    /// <summary>Whether the gateway has said anything of it.</summary>
    public bool IsAcknowledged { get; init; }

    /// <summary>
    /// Nothing certain can be said: no acknowledgement came in time, or the connection broke. It is looked up; until then it may be
    /// working.
    /// </summary>
    public bool IsUnknown { get; init; }

    /// <summary>Why it waits, such as <c>trigger</c>; mostly empty.</summary>
    public string WhyHeld { get; init; } = "";

    /// <summary>Executions by the part of their id that corrections repeat.</summary>
    public ImmutableSortedDictionary<string, Fill> Fills { get; init; } =
        ImmutableSortedDictionary.Create<string, Fill>(StringComparer.Ordinal);

    /// <summary>What the gateway says is filled; executions may still be on their way.</summary>
    public decimal ReportedFilled { get; init; }

    /// <summary>A change that was sent and is not answered yet.</summary>
    public Order? PendingChange { get; init; }

    /// <summary>A cancel was sent, and it was not refused.</summary>
    public bool IsCancelAsked { get; init; }

    /// <summary>The last error, warning or notice about it.</summary>
    public TwsError? LastError { get; init; }

    /// <summary>An error about the order itself, not a change of it, that ends it at once or when it is inactive.</summary>
    internal TwsError? Refusal { get; init; }

    /// <summary>How it ended; null while it may still do something.</summary>
    public OrderEnd? End { get; init; }

    /// <summary>Quantity of all executions.</summary>
    public decimal Executed => Fills.Values.Sum(fill => fill.Execution.Shares);

    /// <summary>What is not executed; null for an order by money.</summary>
    public decimal? Remaining => Order.TotalQuantity - Executed;

    /// <summary>Average price of all executions; null without any.</summary>
    public decimal? AveragePrice => Executed is var quantity and not 0
        ? Fills.Values.Sum(fill => fill.Execution.Shares * fill.Execution.Price) / quantity
        : null;
}
