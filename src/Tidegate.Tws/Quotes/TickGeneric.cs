using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Incoming 45: a number such as a volatility, or whether trading is halted.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="TickType">What it is; see <see cref="TickTypes"/>.</param>
/// <param name="Value">As sent.</param>
public readonly record struct TickGeneric(int RequestId, int TickType, double Value) : IAnswer<TickGeneric>
{
    /// <inheritdoc/>
    public static int Id => 45;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufQuotes;

    /// <inheritdoc/>
    public static TickGeneric Visit<TWire>(ref TWire wire, in TickGeneric m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(6);
        return new(wire.I32(1, m.RequestId), wire.I32(2, m.TickType), wire.Real(3, m.Value));
    }
}
