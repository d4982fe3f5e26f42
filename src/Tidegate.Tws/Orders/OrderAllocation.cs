using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>What an advisor's order would do to one account.</summary>
/// <param name="Account">The account.</param>
/// <param name="Position">What it holds.</param>
/// <param name="PositionDesired">What it should hold.</param>
/// <param name="PositionAfter">What it will hold.</param>
/// <param name="DesiredQuantity">What it should get.</param>
/// <param name="AllowedQuantity">What it may get.</param>
/// <param name="IsMonetary">Whether quantities are money.</param>
public readonly record struct OrderAllocation(
    string Account,
    decimal? Position,
    decimal? PositionDesired,
    decimal? PositionAfter,
    decimal? DesiredQuantity,
    decimal? AllowedQuantity,
    bool IsMonetary) : IWirePart<OrderAllocation>
{
    /// <inheritdoc/>
    public static OrderAllocation Visit<TWire>(ref TWire wire, in OrderAllocation m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.Text(1, m.Account),
            wire.SizeOrUnset(2, m.Position),
            wire.SizeOrUnset(3, m.PositionDesired),
            wire.SizeOrUnset(4, m.PositionAfter),
            wire.SizeOrUnset(5, m.DesiredQuantity),
            wire.SizeOrUnset(6, m.AllowedQuantity),
            wire.Flag(7, m.IsMonetary));
}
