using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Advisors;

/// <summary>Incoming 16: an advisor's groups or aliases.</summary>
/// <param name="Type">1 groups, 3 aliases.</param>
/// <param name="Xml">As sent.</param>
public readonly record struct AdvisorConfiguration(int Type, string Xml) : IAnswer<AdvisorConfiguration>
{
    /// <inheritdoc/>
    public static int Id => 16;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAdvisors;

    /// <inheritdoc/>
    public static AdvisorConfiguration Visit<TWire>(ref TWire wire, in AdvisorConfiguration m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.Type), wire.Text(2, m.Xml));
    }
}
