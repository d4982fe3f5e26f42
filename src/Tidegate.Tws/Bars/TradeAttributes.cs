using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>What is special about a trade.</summary>
/// <param name="PastLimit">Outside of the day's range.</param>
/// <param name="Unreported">Not reported by the exchange.</param>
public readonly record struct TradeAttributes(bool PastLimit, bool Unreported) : IWirePart<TradeAttributes>
{
    /// <summary>Both as bits, as text has them.</summary>
    internal int Mask => (PastLimit ? 1 : 0) | (Unreported ? 2 : 0);

    /// <inheritdoc/>
    public static TradeAttributes Visit<TWire>(ref TWire wire, in TradeAttributes m)
        where TWire : IWire, allows ref struct => new(wire.Flag(1, m.PastLimit), wire.Flag(2, m.Unreported));

    internal static TradeAttributes OfMask(int mask) => new((mask & 1) != 0, (mask & 2) != 0);
}
