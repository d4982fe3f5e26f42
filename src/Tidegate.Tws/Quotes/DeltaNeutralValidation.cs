using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Incoming 56, always text: the broker took a delta neutral combination.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="ConId">The instrument that hedges.</param>
/// <param name="Delta">Of the combination.</param>
/// <param name="Price">Of the instrument that hedges.</param>
public readonly record struct DeltaNeutralValidation(
    int RequestId, int ConId, double Delta, decimal Price) : IAnswer<DeltaNeutralValidation>
{
    /// <inheritdoc/>
    public static int Id => 56;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.Never;

    /// <inheritdoc/>
    public static DeltaNeutralValidation Visit<TWire>(ref TWire wire, in DeltaNeutralValidation m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId), wire.I32(2, m.ConId), wire.Real(3, m.Delta), wire.Price(4, m.Price));
    }
}
