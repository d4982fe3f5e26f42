using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Advisors;

/// <summary>Outgoing 18: asks for an advisor's groups or aliases.</summary>
/// <param name="Type">1 groups, 3 aliases.</param>
public readonly record struct RequestAdvisorConfiguration(int Type) : IRequest<RequestAdvisorConfiguration>
{
    /// <inheritdoc/>
    public static int Id => 18;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAdvisors;

    /// <inheritdoc/>
    public static RequestAdvisorConfiguration Visit<TWire>(ref TWire wire, in RequestAdvisorConfiguration m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.Type));
    }
}
