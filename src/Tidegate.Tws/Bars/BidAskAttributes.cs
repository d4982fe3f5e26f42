using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>What is special about a bid and ask.</summary>
/// <param name="BidPastLow">The bid is below the low of the day.</param>
/// <param name="AskPastHigh">The ask is above the high of the day.</param>
public readonly record struct BidAskAttributes(bool BidPastLow, bool AskPastHigh) : IWirePart<BidAskAttributes>
{
    /// <inheritdoc/>
    public static BidAskAttributes Visit<TWire>(ref TWire wire, in BidAskAttributes m)
        where TWire : IWire, allows ref struct => new(wire.Flag(1, m.BidPastLow), wire.Flag(2, m.AskPastHigh));

    internal static BidAskAttributes OfMask(int mask, bool askFirst) =>
        askFirst ? new((mask & 2) != 0, (mask & 1) != 0) : new((mask & 1) != 0, (mask & 2) != 0);

    internal int Mask(bool askFirst) => (BidPastLow ? askFirst ? 2 : 1 : 0) | (AskPastHigh ? askFirst ? 1 : 2 : 0);
}
