using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>An exchange behind a letter.</summary>
/// <param name="BitNumber">Its bit.</param>
/// <param name="Exchange">Its name.</param>
/// <param name="Letter">Its letter.</param>
public readonly record struct SmartComponent(int BitNumber, string Exchange, string Letter) : IWirePart<SmartComponent>
{
    /// <inheritdoc/>
    public static SmartComponent Visit<TWire>(ref TWire wire, in SmartComponent m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.BitNumber), wire.Text(2, m.Exchange), wire.Text(3, m.Letter));
}
