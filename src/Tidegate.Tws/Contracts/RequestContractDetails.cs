using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Outgoing 9: asks for all instruments that fit.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Contract">What is known of them.</param>
public readonly record struct RequestContractDetails(int RequestId, Contract Contract) : IRequest<RequestContractDetails>
{
    /// <inheritdoc/>
    public static int Id => 9;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufContracts;

    /// <inheritdoc/>
    public static RequestContractDetails Visit<TWire>(ref TWire wire, in RequestContractDetails m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(8);
        var requestId = wire.I32(1, m.RequestId);
        var contract = ContractText.SentMayBeExpired(ref wire, 2, m.Contract);
        var wanted = m.Contract ?? None<Contract>.It;
        return new(requestId, wire.IsProtobuf ? contract : contract with
        {
            SecIdType = wire.Text(13, wanted.SecIdType),
            SecId = wire.Text(14, wanted.SecId),
            IssuerId = wire.Text(16, wanted.IssuerId),
        });
    }
}
