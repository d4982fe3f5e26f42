using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;

namespace Tidegate.Simulator.Exchange.Orders.Conditions;

/// <summary>A contract that a condition watches, in one second.</summary>
/// <param name="Listing">The contract.</param>
/// <param name="Now">Prices of the second.</param>
/// <param name="Before">Prices of the second before; null when there are none.</param>
/// <param name="PreviousClose">Close of the trading date before.</param>
/// <param name="Volume">Traded on the trading date so far.</param>
internal sealed record WatchedContract(Listing Listing, PricePoint Now, PricePoint? Before, decimal PreviousClose, decimal Volume)
{
    /// <summary>Change of the price since the close before, in per cent.</summary>
    public decimal ChangePercent =>
        PreviousClose == 0 ? 0 : ((Now.Last > 0 ? Now.Last : Now.Middle) - PreviousClose) / PreviousClose * 100;
}
