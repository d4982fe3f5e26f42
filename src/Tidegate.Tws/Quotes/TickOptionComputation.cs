using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Incoming 21: what the broker's model says about an option.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="TickType">From bid, ask, last or model; see <see cref="TickTypes"/>.</param>
/// <param name="Attribute">0 based on returns, 1 on prices.</param>
/// <param name="ImpliedVolatility">-1 when not worked out yet.</param>
/// <param name="Delta">-2 when not worked out yet.</param>
/// <param name="Price">-1 when not worked out yet.</param>
/// <param name="PresentValueOfDividends">-1 when not worked out yet.</param>
/// <param name="Gamma">-2 when not worked out yet.</param>
/// <param name="Vega">-2 when not worked out yet.</param>
/// <param name="Theta">-2 when not worked out yet.</param>
/// <param name="UnderlyingPrice">-1 when not worked out yet.</param>
public readonly record struct TickOptionComputation(
    int RequestId,
    int TickType,
    int Attribute,
    double? ImpliedVolatility,
    double? Delta,
    double? Price,
    double? PresentValueOfDividends,
    double? Gamma,
    double? Vega,
    double? Theta,
    double? UnderlyingPrice) : IAnswer<TickOptionComputation>
{
    /// <inheritdoc/>
    public static int Id => 21;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufQuotes;

    /// <inheritdoc/>
    public static TickOptionComputation Visit<TWire>(ref TWire wire, in TickOptionComputation m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.RequestId),
            wire.I32(2, m.TickType),
            wire.I32(3, m.Attribute),
            wire.RealOrUnset(4, m.ImpliedVolatility),
            wire.RealOrUnset(5, m.Delta),
            wire.RealOrUnset(6, m.Price),
            wire.RealOrUnset(7, m.PresentValueOfDividends),
            wire.RealOrUnset(8, m.Gamma),
            wire.RealOrUnset(9, m.Vega),
            wire.RealOrUnset(10, m.Theta),
            wire.RealOrUnset(11, m.UnderlyingPrice));
}
