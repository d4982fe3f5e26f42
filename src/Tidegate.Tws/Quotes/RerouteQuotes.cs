using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Incoming 91: ask for the quotes of another instrument instead, as for a contract for difference.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="ConId">The other instrument.</param>
/// <param name="Exchange">Its exchange.</param>
public readonly record struct RerouteQuotes(int RequestId, int ConId, string Exchange) : IAnswer<RerouteQuotes>
{
    /// <inheritdoc/>
    public static int Id => 91;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAdvisors;

    /// <inheritdoc/>
    public static RerouteQuotes Visit<TWire>(ref TWire wire, in RerouteQuotes m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.I32(2, m.ConId), wire.Text(3, m.Exchange));
}
