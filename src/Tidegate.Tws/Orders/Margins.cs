using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>Margins in one moment.</summary>
/// <param name="Initial">What new positions need.</param>
/// <param name="Maintenance">What held positions need.</param>
/// <param name="EquityWithLoan">What is there.</param>
public readonly record struct Margins(decimal? Initial, decimal? Maintenance, decimal? EquityWithLoan)
{
    /// <summary>Goes over the three fields, which stand side by side in both forms.</summary>
    internal static Margins Visit<TWire>(ref TWire wire, int number, in Margins m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.PriceOrUnset(number, m.Initial),
            wire.PriceOrUnset(number + 1, m.Maintenance),
            wire.PriceOrUnset(number + 2, m.EquityWithLoan));
}
