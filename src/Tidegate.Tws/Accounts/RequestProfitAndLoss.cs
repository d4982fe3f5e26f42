using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Outgoing 92: subscribes to profit and loss of an account.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Account">The account.</param>
/// <param name="ModelCode">An advisor's model; mostly empty.</param>
public readonly record struct RequestProfitAndLoss(int RequestId, string Account, string ModelCode) : IRequest<RequestProfitAndLoss>
{
    /// <inheritdoc/>
    public static int Id => 92;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufScanners;

    /// <inheritdoc/>
    public static RequestProfitAndLoss Visit<TWire>(ref TWire wire, in RequestProfitAndLoss m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.Text(2, m.Account), wire.Text(3, m.ModelCode));
}
