using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Outgoing 91: asks for the price steps of a rule.</summary>
/// <param name="RuleId">From the contract details.</param>
public readonly record struct RequestMarketRule(int RuleId) : IRequest<RequestMarketRule>
{
    /// <inheritdoc/>
    public static int Id => 91;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufReference;

    /// <inheritdoc/>
    public static RequestMarketRule Visit<TWire>(ref TWire wire, in RequestMarketRule m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RuleId));
}
