
namespace Tidegate.Simulator.Market;

/// <summary>An instrument and how its price behaves.</summary>
/// <param name="Instrument">What is quoted.</param>
/// <param name="Start">Price on the first day of the market.</param>
/// <param name="DailyVolatility">Deviation of a day's change, as a part of the price.</param>
/// <param name="DailyDrift">Mean of a day's change, as a part of the price.</param>
/// <param name="DividendPerQuarter">Money a unit each quarter; 0 for none.</param>
/// <param name="WithholdingRate">Part of the dividend that is withheld as tax.</param>
/// <param name="PurchaseTaxRate">Part of a purchase that is taken as transaction tax.</param>
public sealed record Quotation(
    Instrument Instrument,
    decimal Start,
    decimal DailyVolatility,
    decimal DailyDrift = 0.0003m,
    decimal DividendPerQuarter = 0,
    decimal WithholdingRate = 0.15m,
    decimal PurchaseTaxRate = 0);
