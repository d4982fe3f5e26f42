using System.Collections.Immutable;

namespace Tidegate.Simulator.Exchange.Orders.Conditions;

/// <summary>All that the conditions of an order look at, in one second.</summary>
internal sealed record ConditionSnapshot
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Contracts that are watched and have a price now.</summary>
    public ImmutableDictionary<long, WatchedContract> Contracts { get; init; } = ImmutableDictionary<long, WatchedContract>.Empty;

    /// <summary>Excess liquidity of the account in per cent of its net worth.</summary>
    public decimal CushionPercent { get; init; }

    /// <summary>What the account executed since the order came.</summary>
    public ImmutableArray<(string Symbol, string SecType, string Exchange)> Executed { get; init; } = [];
}
