namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>Which way an order goes.</summary>
public enum OrderSide
{
    /// <summary>Buys.</summary>
    Buy,

    /// <summary>Sells, short when nothing is held.</summary>
    Sell,
}
