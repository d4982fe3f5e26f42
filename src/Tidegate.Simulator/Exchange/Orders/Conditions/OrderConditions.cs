using System.Collections.Immutable;

namespace Tidegate.Simulator.Exchange.Orders.Conditions;

/// <summary>The conditions of an order. Two of the same content are equal.</summary>
/// <param name="All">In the order of the client; not empty.</param>
public sealed record OrderConditions(ImmutableArray<OrderCondition> All)
{
    /// <summary>They are looked at outside of the order's regular hours too.</summary>
    public bool IgnoreRegularHours { get; init; }

    /// <summary>The order works at once and is cancelled when they are true; else it waits until they are true.</summary>
    public bool Cancels { get; init; }

    /// <inheritdoc/>
    public bool Equals(OrderConditions? other) => other is not null
        && (IgnoreRegularHours, Cancels) == (other.IgnoreRegularHours, other.Cancels) && All.SequenceEqual(other.All);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IgnoreRegularHours, Cancels, All.Length);
}
