using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Outgoing 97: subscribes to every single tick.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Contract">The instrument.</param>
/// <param name="TickType"><c>Last</c>, <c>AllLast</c>, <c>BidAsk</c> or <c>MidPoint</c>.</param>
/// <param name="NumberOfTicks">Of the past first; 0 for none.</param>
/// <param name="IgnoreSize">Changes of size alone are left out.</param>
public readonly record struct RequestTickByTick(
    int RequestId, Contract Contract, string TickType, int NumberOfTicks, bool IgnoreSize) : IRequest<RequestTickByTick>
{
    /// <inheritdoc/>
    public static int Id => 97;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static RequestTickByTick Visit<TWire>(ref TWire wire, in RequestTickByTick m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.RequestId),
            ContractText.Sent(ref wire, 2, m.Contract),
            wire.Text(3, m.TickType),
            wire.I32(4, m.NumberOfTicks),
            wire.Flag(5, m.IgnoreSize));
}
