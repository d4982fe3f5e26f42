using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Why an instrument may not be traded.</summary>
/// <param name="Code">The broker's name of it.</param>
/// <param name="Description">For people.</param>
public readonly record struct IneligibilityReason(string Code, string Description) : IWirePart<IneligibilityReason>
{
    /// <inheritdoc/>
    public static IneligibilityReason Visit<TWire>(ref TWire wire, in IneligibilityReason m)
        where TWire : IWire, allows ref struct =>
        new(wire.Text(1, m.Code), wire.Prose(2, m.Description));
}
