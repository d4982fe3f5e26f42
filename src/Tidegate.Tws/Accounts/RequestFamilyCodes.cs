using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Outgoing 80: asks which accounts belong to one family.</summary>
public readonly record struct RequestFamilyCodes : IRequest<RequestFamilyCodes>
{
    /// <inheritdoc/>
    public static int Id => 80;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufReference;

    /// <inheritdoc/>
    public static RequestFamilyCodes Visit<TWire>(ref TWire wire, in RequestFamilyCodes m)
        where TWire : IWire, allows ref struct => m;
}
