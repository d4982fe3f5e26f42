using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Outgoing 95: ends profit and loss of one position.</summary>
public readonly record struct CancelProfitAndLossSingle(int RequestId) : IRequest<CancelProfitAndLossSingle>
{
    /// <inheritdoc/>
    public static int Id => 95;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufScanners;

    /// <inheritdoc/>
    public static CancelProfitAndLossSingle Visit<TWire>(ref TWire wire, in CancelProfitAndLossSingle m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId));
}
