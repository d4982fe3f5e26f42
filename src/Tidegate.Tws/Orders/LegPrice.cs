using System.Collections.Immutable;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>The price of one leg; in text they stand in a list of their own behind the legs.</summary>
internal readonly record struct LegPrice(decimal? Price) : IWirePart<LegPrice>
{
    public static LegPrice Visit<TWire>(ref TWire wire, in LegPrice m)
        where TWire : IWire, allows ref struct => new(wire.PriceOrUnset(9, m.Price));

    /// <summary>Goes over the legs of a combination and then over their prices.</summary>
    public static ImmutableArray<ComboLeg> VisitLegs<TWire>(ref TWire wire, ImmutableArray<ComboLeg> m)
        where TWire : IWire, allows ref struct
    {
        var legs = wire.List(20, m);
        var priced = legs.Any(leg => leg.Price is not null);
        var prices = wire.List<LegPrice>(0, wire.IsReading || !priced ? [] : [.. legs.Select(leg => new LegPrice(leg.Price))]);
        return prices.Length == legs.Length ? [.. legs.Select((leg, i) => leg with { Price = prices[i].Price })] : legs;
    }
}
