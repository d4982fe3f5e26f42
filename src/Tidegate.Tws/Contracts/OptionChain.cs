using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Incoming 75: expiries and strikes of one series at one exchange; not each pair of them exists.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Exchange">Where it is traded.</param>
/// <param name="UnderlyingConId">The underlying.</param>
/// <param name="TradingClass">Such as <c>SPXW</c>.</param>
/// <param name="Multiplier">Money a unit of price.</param>
/// <param name="Expirations">As <c>yyyyMMdd</c>.</param>
/// <param name="Strikes">In the option's currency.</param>
public readonly record struct OptionChain(
    int RequestId,
    string Exchange,
    int UnderlyingConId,
    string TradingClass,
    string Multiplier,
    ImmutableArray<string> Expirations,
    ImmutableArray<decimal> Strikes) : IAnswer<OptionChain>
{
    /// <inheritdoc/>
    public static int Id => 75;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufReference;

    /// <inheritdoc/>
    public static OptionChain Visit<TWire>(ref TWire wire, in OptionChain m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.RequestId),
            wire.Text(2, m.Exchange),
            wire.I32(3, m.UnderlyingConId),
            wire.Text(4, m.TradingClass),
            wire.Text(5, m.Multiplier),
            wire.Texts(6, m.Expirations),
            wire.Prices(7, m.Strikes));
}
