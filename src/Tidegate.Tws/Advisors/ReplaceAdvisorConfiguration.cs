using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Advisors;

/// <summary>Outgoing 19: replaces an advisor's groups.</summary>
/// <param name="Type">1 groups.</param>
/// <param name="Xml">All of them.</param>
/// <param name="RequestId">The request.</param>
public readonly record struct ReplaceAdvisorConfiguration(int Type, string Xml, int RequestId) : IRequest<ReplaceAdvisorConfiguration>
{
    /// <inheritdoc/>
    public static int Id => 19;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAdvisors;

    /// <inheritdoc/>
    public static ReplaceAdvisorConfiguration Visit<TWire>(ref TWire wire, in ReplaceAdvisorConfiguration m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(2, m.Type), wire.Text(3, m.Xml), wire.I32(1, m.RequestId));
    }
}
