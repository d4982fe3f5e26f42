using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Outgoing 88: asks how much was traded at which price.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Contract">The instrument.</param>
/// <param name="RegularHoursOnly">Without what is before the open and after the close.</param>
/// <param name="Period">Such as <c>3 days</c>.</param>
public readonly record struct RequestHistogram(
    int RequestId, Contract Contract, bool RegularHoursOnly, string Period) : IRequest<RequestHistogram>
{
    /// <inheritdoc/>
    public static int Id => 88;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static RequestHistogram Visit<TWire>(ref TWire wire, in RequestHistogram m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.RequestId),
            ContractText.SentMayBeExpired(ref wire, 2, m.Contract),
            wire.Flag(3, m.RegularHoursOnly),
            wire.Text(4, m.Period));
}
