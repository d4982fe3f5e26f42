using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Advisors;

/// <summary>Incoming 103: an advisor's groups were replaced.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Text">For people.</param>
public readonly record struct ReplaceAdvisorConfigurationEnd(int RequestId, string Text) : IAnswer<ReplaceAdvisorConfigurationEnd>
{
    /// <inheritdoc/>
    public static int Id => 103;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAdvisors;

    /// <inheritdoc/>
    public static ReplaceAdvisorConfigurationEnd Visit<TWire>(ref TWire wire, in ReplaceAdvisorConfigurationEnd m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.Prose(2, m.Text));
}
