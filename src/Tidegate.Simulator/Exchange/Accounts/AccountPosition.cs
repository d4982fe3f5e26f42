using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>What an account holds of an instrument, with its value now.</summary>
public sealed record AccountPosition
{
    /// <summary>Account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>What is held.</summary>
    public required Listing Listing { get; init; }

    /// <summary>Signed quantity; 0 right after a closing on the same day.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Cost of a unit, commission and multiplier included; 0 when nothing is held.</summary>
    public required decimal AverageCost { get; init; }

    /// <summary>Price of the valuation.</summary>
    public required decimal MarketPrice { get; init; }

    /// <summary>Quantity × price × multiplier in the instrument's currency.</summary>
    public required decimal MarketValue { get; init; }

    /// <summary>Value less cost, in the instrument's currency.</summary>
    public required decimal Unrealized { get; init; }

    /// <summary>Realized since the last day close, in the instrument's currency.</summary>
    public required decimal Realized { get; init; }

    /// <summary>Change of value since the last day close, trades taken into account, in the instrument's currency.</summary>
    public required decimal Daily { get; init; }
}
