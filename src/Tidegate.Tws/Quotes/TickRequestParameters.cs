using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Incoming 81: how the quotes of a subscription are to be read.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="MinTick">Step of prices.</param>
/// <param name="BboExchange">Key for the exchanges behind the letters.</param>
/// <param name="SnapshotPermissions">What snapshots are allowed.</param>
/// <param name="LastPricePrecision">Digits of the last price; protobuf only.</param>
/// <param name="LastSizePrecision">Digits of the last size; protobuf only.</param>
public readonly record struct TickRequestParameters(
    int RequestId,
    decimal? MinTick,
    string BboExchange,
    int SnapshotPermissions,
    string LastPricePrecision,
    string LastSizePrecision) : IAnswer<TickRequestParameters>
{
    /// <inheritdoc/>
    public static int Id => 81;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufQuotes;

    /// <inheritdoc/>
    public static TickRequestParameters Visit<TWire>(ref TWire wire, in TickRequestParameters m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.RequestId),
            wire.SizeOrUnset(2, m.MinTick),
            wire.Text(3, m.BboExchange),
            wire.I32(4, m.SnapshotPermissions),
            wire.IsProtobuf ? wire.Text(5, m.LastPricePrecision) : "",
            wire.IsProtobuf ? wire.Text(6, m.LastSizePrecision) : "");
}
