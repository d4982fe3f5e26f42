using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Incoming 10: one instrument that fits.</summary>
public sealed record ContractDescribed : IAnswer<ContractDescribed>
{
    /// <inheritdoc/>
    public static int Id => 10;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufContracts;

    /// <summary>The request.</summary>
    public int RequestId { get; init; }

    /// <summary>The instrument.</summary>
    public Contract Contract { get; init; } = None<Contract>.It;

    /// <summary>All about it.</summary>
    public ContractDetails Details { get; init; } = None<ContractDetails>.It;

    /// <inheritdoc/>
    public static ContractDescribed Visit<TWire>(ref TWire wire, in ContractDescribed m)
        where TWire : IWire, allows ref struct => wire.IsProtobuf
        ? new()
        {
            RequestId = wire.I32(1, m.RequestId),
            Contract = wire.Part(2, m.Contract),
            Details = wire.Part(3, m.Details),
        }
        : ContractDescribedText.Visit(ref wire, m);
}
