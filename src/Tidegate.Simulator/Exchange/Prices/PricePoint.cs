using System.Runtime.InteropServices;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>What stands at the exchange during one second. Zero prices and sizes mean "none".</summary>
/// <param name="Second">Begin of the second, UTC.</param>
/// <param name="Bid">Best bid.</param>
/// <param name="Ask">Best offer.</param>
/// <param name="BidSize">Displayed at the bid.</param>
/// <param name="AskSize">Displayed at the offer.</param>
/// <param name="Last">Price of the latest trade; the level of an index.</param>
/// <param name="Traded">Size that traded in this second; 0 when nothing did.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PricePoint(
    DateTimeOffset Second, decimal Bid, decimal Ask, decimal BidSize, decimal AskSize, decimal Last, decimal Traded)
{
    /// <summary>Middle of bid and offer; the last price where one of them lacks.</summary>
    public decimal Middle => Bid > 0 && Ask > 0 ? (Bid + Ask) / 2 : Last;
}
