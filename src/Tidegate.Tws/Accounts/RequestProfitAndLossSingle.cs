using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Outgoing 94: subscribes to profit and loss of one position.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Account">The account.</param>
/// <param name="ModelCode">An advisor's model; mostly empty.</param>
/// <param name="ConId">The instrument.</param>
public readonly record struct RequestProfitAndLossSingle(
    int RequestId, string Account, string ModelCode, int ConId) : IRequest<RequestProfitAndLossSingle>
{
    /// <inheritdoc/>
    public static int Id => 94;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufScanners;

    /// <inheritdoc/>
    public static RequestProfitAndLossSingle Visit<TWire>(ref TWire wire, in RequestProfitAndLossSingle m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.Text(2, m.Account), wire.Text(3, m.ModelCode), wire.I32(4, m.ConId));
}
