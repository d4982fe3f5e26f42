using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Incoming 18: one bond that fits.</summary>
public sealed record BondDescribed : IAnswer<BondDescribed>
{
    /// <inheritdoc/>
    public static int Id => 18;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufContracts;

    /// <summary>The request.</summary>
    public int RequestId { get; init; }

    /// <summary>The instrument.</summary>
    public Contract Contract { get; init; } = None<Contract>.It;

    /// <summary>All about it.</summary>
    public ContractDetails Details { get; init; } = None<ContractDetails>.It;

    /// <inheritdoc/>
    public static BondDescribed Visit<TWire>(ref TWire wire, in BondDescribed m)
        where TWire : IWire, allows ref struct => wire.IsProtobuf
        ? new()
        {
            RequestId = wire.I32(1, m.RequestId),
            Contract = wire.Part(2, m.Contract),
            Details = wire.Part(3, m.Details),
        }
        : BondDescribedText.Visit(ref wire, m);
}
