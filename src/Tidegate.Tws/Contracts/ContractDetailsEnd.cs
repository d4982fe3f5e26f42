using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Incoming 52: all instruments that fit were told.</summary>
/// <param name="RequestId">The request.</param>
public readonly record struct ContractDetailsEnd(int RequestId) : IAnswer<ContractDetailsEnd>
{
    /// <inheritdoc/>
    public static int Id => 52;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufContracts;

    /// <inheritdoc/>
    public static ContractDetailsEnd Visit<TWire>(ref TWire wire, in ContractDetailsEnd m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
