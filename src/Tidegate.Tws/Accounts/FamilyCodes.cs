using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Incoming 78: which accounts belong to one family.</summary>
/// <param name="Codes">One for each account.</param>
public readonly record struct FamilyCodes(ImmutableArray<FamilyCode> Codes) : IAnswer<FamilyCodes>
{
    /// <inheritdoc/>
    public static int Id => 78;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufReference;

    /// <inheritdoc/>
    public static FamilyCodes Visit<TWire>(ref TWire wire, in FamilyCodes m)
        where TWire : IWire, allows ref struct =>
        new(wire.List(1, m.Codes));
}
