using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Outgoing 93: ends profit and loss of an account.</summary>
public readonly record struct CancelProfitAndLoss(int RequestId) : IRequest<CancelProfitAndLoss>
{
    /// <inheritdoc/>
    public static int Id => 93;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufScanners;

    /// <inheritdoc/>
    public static CancelProfitAndLoss Visit<TWire>(ref TWire wire, in CancelProfitAndLoss m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId));
}
