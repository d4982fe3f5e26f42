using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Incoming 93: the price steps of a rule.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Increments">Rising edges.</param>
public readonly record struct MarketRule(int RuleId, ImmutableArray<PriceIncrement> Increments) : IAnswer<MarketRule>
{
    /// <inheritdoc/>
    public static int Id => 93;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufReference;

    /// <inheritdoc/>
    public static MarketRule Visit<TWire>(ref TWire wire, in MarketRule m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RuleId), wire.List(2, m.Increments));
}
