namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>A position as margin sees it.</summary>
/// <param name="Instrument">What is held.</param>
/// <param name="Quantity">Signed quantity, not zero.</param>
/// <param name="Price">Its price now.</param>
/// <param name="UnderlyingPrice">Price of an option's underlying now; not used for others.</param>
/// <param name="Rate">Base currency for one unit of the instrument's currency.</param>
public sealed record MarginHolding(Instrument Instrument, decimal Quantity, decimal Price, decimal UnderlyingPrice, decimal Rate)
{
    /// <summary>Value in base currency, signed.</summary>
    public decimal Value => Instrument.Money(Quantity, Price) * Rate;
}
