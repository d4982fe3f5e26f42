using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>
/// A position's cost is cost price × quantity × multiplier, its value mark × quantity × multiplier, its unrealized result value less cost
/// (flex.md §12); its lots add up to it.
/// </summary>
internal sealed class PositionRowCheck : IFindingCheck
{
    // Prices are rounded to a few digits, so the amount that they give is off by a part of itself.
    private const decimal RoundedPrice = 0.0001m;

    public void Look(FindingSheet sheet)
    {
        if (sheet.Facts.Positions is not { } snapshot)
            return;

        foreach (var position in snapshot.Positions.Values)
        {
            var instrument = sheet.Facts.Instruments.GetValueOrDefault(position.Instrument);
            Compare(sheet, snapshot.Day, instrument, position);
            var lots = snapshot.Lots[position.Instrument].ToList();
            if (lots.Count > 0)
            {
                sheet.Compare(
                    Figure(snapshot.Day, instrument, position, "Sum of the lots", "lots") with { Currency = null },
                    lots.Sum(lot => lot.Quantity),
                    position.Quantity,
                    FigureComparison.QuantityTolerance,
                    _ => LikelyCause.Unknown);
            }
        }
    }

    private static void Compare(FindingSheet sheet, DateOnly day, Instrument? instrument, BrokerPosition position)
    {
        if (position is { Unrealized: not null, Value: { } value, Cost: { } cost })
        {
            sheet.Compare(
                Figure(day, instrument, position, "Value less cost", "fifoPnlUnrealized"),
                value - cost,
                position.Unrealized,
                TradeMoneyCheck.Tolerance,
                _ => LikelyCause.Unknown);
        }

        if (instrument is null)
            return;

        Product(position.CostPrice, position.Cost, "Cost", "costBasisMoney");
        Product(position.Mark, position.Value, "Value", "positionValue");

        void Product(decimal? price, decimal? told, string what, string column)
        {
            var money = price * position.Quantity * instrument.EffectiveMultiplier;
            sheet.Compare(
                Figure(day, instrument, position, what, column),
                money,
                told,
                Math.Max(TradeMoneyCheck.Tolerance, Math.Abs(money ?? 0m) * RoundedPrice),
                _ => LikelyCause.Unknown);
        }
    }

    private static FigureInQuestion Figure(DateOnly day, Instrument? instrument, BrokerPosition position, string what, string column)
    {
        var symbol = instrument?.Symbol ?? position.Instrument.Value;
        return new(FindingKind.Row, "OpenPositions", symbol, $"{what} in the row of {symbol}")
        {
            Discriminator = column,
            Instrument = position.Instrument,
            Currency = position.Currency,
            Day = day,
        };
    }
}
