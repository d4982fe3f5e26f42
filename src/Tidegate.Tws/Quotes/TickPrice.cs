using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Incoming 1: a price, and the size that belongs to it.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="TickType">What it is the price of; see <see cref="TickTypes"/>.</param>
/// <param name="Price">-1 when there is none.</param>
/// <param name="Size">Belongs to the matching size; null when unknown.</param>
/// <param name="Attributes">Bit 0 may execute automatically, bit 1 past the limit, bit 2 before the open.</param>
public readonly record struct TickPrice(int RequestId, int TickType, decimal Price, decimal? Size, int Attributes) : IAnswer<TickPrice>
{
    /// <inheritdoc/>
    public static int Id => 1;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufQuotes;

    /// <inheritdoc/>
    public static TickPrice Visit<TWire>(ref TWire wire, in TickPrice m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(6);
        return new(
            wire.I32(1, m.RequestId),
            wire.I32(2, m.TickType),
            wire.Price(3, m.Price),
            wire.SizeOrUnset(4, m.Size),
            wire.I32(5, m.Attributes));
    }
}
