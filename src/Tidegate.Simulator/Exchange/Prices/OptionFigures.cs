namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>What an option's price is made of.</summary>
/// <param name="ImpliedVolatility">A year's deviation as a part of the price: 0.25 is 25 %.</param>
/// <param name="Price">Price a unit of the underlying.</param>
/// <param name="Delta">Change of the price for 1 of the underlying.</param>
/// <param name="Gamma">Change of delta for 1 of the underlying.</param>
/// <param name="Vega">Change of the price for a hundredth of volatility.</param>
/// <param name="Theta">Change of the price by one day.</param>
/// <param name="PresentDividend">Present value of dividends until the expiry.</param>
/// <param name="UnderlyingPrice">Price of the underlying.</param>
public sealed record OptionFigures(
    double ImpliedVolatility, double Price, double Delta, double Gamma, double Vega, double Theta, double PresentDividend,
    double UnderlyingPrice);
