using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Incoming 46: a text such as the time of the last trade.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="TickType">What it is; see <see cref="TickTypes"/>.</param>
/// <param name="Value">As sent.</param>
public readonly record struct TickString(int RequestId, int TickType, string Value) : IAnswer<TickString>
{
    /// <inheritdoc/>
    public static int Id => 46;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufQuotes;

    /// <inheritdoc/>
    public static TickString Visit<TWire>(ref TWire wire, in TickString m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(6);
        return new(wire.I32(1, m.RequestId), wire.I32(2, m.TickType), wire.Text(3, m.Value));
    }
}
