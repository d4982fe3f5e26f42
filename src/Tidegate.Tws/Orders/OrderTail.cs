using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>Runs of fields that open and completed orders have in the same order in text.</summary>
internal static class OrderTail
{
    /// <summary>Random size and price, the peg, and the conditions.</summary>
    public static Order Randomized<TWire>(ref TWire wire, Order order, Order m)
        where TWire : IWire, allows ref struct
    {
        order = order with
        {
            RandomizeSize = wire.Flag(86, m.RandomizeSize),
            RandomizePrice = wire.Flag(87, m.RandomizePrice),
        };
        if (order.OrderType == OrderType.PeggedToBenchmark)
            order = order with { Peg = PegTerms.Visit(ref wire, m.Peg) };
        order = order with { Conditions = wire.List(100, m.Conditions) };
        if (order.Conditions.Length == 0)
            return order;
        return order with
        {
            ConditionsIgnoreRth = wire.Flag(102, m.ConditionsIgnoreRth),
            ConditionsCancelOrder = wire.Flag(101, m.ConditionsCancelOrder),
        };
    }

    /// <summary>A broker's customer, from the versions on that have it.</summary>
    public static Order Customer<TWire>(ref TWire wire, Order order, Order m)
        where TWire : IWire, allows ref struct
    {
        if (wire.Version >= ServerVersion.CustomerAccount)
            order = order with { CustomerAccount = wire.Text(132, m.CustomerAccount) };
        if (wire.Version >= ServerVersion.ProfessionalCustomer)
            order = order with { ProfessionalCustomer = wire.Flag(133, m.ProfessionalCustomer) };
        return order;
    }
}
