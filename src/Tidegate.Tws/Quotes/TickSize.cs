using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Incoming 2: a size or volume.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="TickType">What it is the size of; see <see cref="TickTypes"/>.</param>
/// <param name="Size">Null when unknown.</param>
public readonly record struct TickSize(int RequestId, int TickType, decimal? Size) : IAnswer<TickSize>
{
    /// <inheritdoc/>
    public static int Id => 2;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufQuotes;

    /// <inheritdoc/>
    public static TickSize Visit<TWire>(ref TWire wire, in TickSize m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(6);
        return new(wire.I32(1, m.RequestId), wire.I32(2, m.TickType), wire.SizeOrUnset(3, m.Size));
    }
}
