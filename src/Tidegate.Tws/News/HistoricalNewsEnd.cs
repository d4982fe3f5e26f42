using Tidegate.Tws.Wire;

namespace Tidegate.Tws.News;

/// <summary>Incoming 87: all headlines were told.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="HasMore">Whether there are older ones.</param>
public readonly record struct HistoricalNewsEnd(int RequestId, bool HasMore) : IAnswer<HistoricalNewsEnd>
{
    /// <inheritdoc/>
    public static int Id => 87;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static HistoricalNewsEnd Visit<TWire>(ref TWire wire, in HistoricalNewsEnd m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.Flag(2, m.HasMore));
}
