using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>An account and its family.</summary>
/// <param name="Account">The account.</param>
/// <param name="Code">The family.</param>
public readonly record struct FamilyCode(string Account, string Code) : IWirePart<FamilyCode>
{
    /// <inheritdoc/>
    public static FamilyCode Visit<TWire>(ref TWire wire, in FamilyCode m)
        where TWire : IWire, allows ref struct =>
        new(wire.Text(1, m.Account), wire.Text(2, m.Code));
}
