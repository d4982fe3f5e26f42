using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Platform.Portfolio;

/// <summary>One position of one account. Amounts are in the instrument's currency unless said.</summary>
/// <param name="Account">Whose position.</param>
/// <param name="Instrument">What is held.</param>
/// <param name="Quantity">Signed; face value for bonds.</param>
/// <param name="Price">The broker's mark; unknown with a reason when no snapshot has one.</param>
/// <param name="PriceDay">The day of that price; null when unknown.</param>
/// <param name="AverageCost">Cost over quantity and multiplier; null when unknown.</param>
/// <param name="Cost">FIFO, with commissions and taxes; negative for short positions.</param>
/// <param name="Value">Quantity × price × multiplier; for instruments that settle daily this is the notional.</param>
/// <param name="Unrealized">Value less cost.</param>
/// <param name="Realized">Of all closings so far; from the rows imported.</param>
/// <param name="Converted">What it adds to net worth, in the frame's currency: zero for instruments that settle daily; null when there is
/// no rate.</param>
/// <param name="UnrealizedConverted">Unrealized in the frame's currency; null when there is no rate.</param>
/// <param name="Weight">Share of net worth, 0.01 is one per cent; null when net worth is zero or unknown.</param>
/// <param name="LotCount">Open lots; zero when the broker leads and the statement has no lots.</param>
public sealed record HoldingView(
    AccountId Account,
    Instrument Instrument,
    Figure Quantity,
    Figure Price,
    DateOnly? PriceDay,
    decimal? AverageCost,
    Figure Cost,
    Figure Value,
    Figure Unrealized,
    decimal Realized,
    decimal? Converted,
    decimal? UnrealizedConverted,
    decimal? Weight,
    int LotCount);
