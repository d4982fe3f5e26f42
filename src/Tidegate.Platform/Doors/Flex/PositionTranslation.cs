using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Positions at the end of a day, and closing prices of held instruments.</summary>
internal static class PositionTranslation
{
    /// <summary>A position, or a lot of it.</summary>
    public static StatementFact.Row Of(OpenPositionRow row, StatementScope scope)
    {
        if (!Currency.TryParse(row.Currency, out var currency) || row.Position is not { } quantity
            || InstrumentReading.Of(row.Instrument, currency) is not { } instrument)
            return scope.Keep(row, row.AccountId, "quantity, currency or instrument");

        var position = new BrokerPosition(
            instrument.Id,
            currency,
            quantity,
            row.MarkPrice,
            row.PositionValue,
            row.CostBasisMoney ?? (row.CostBasisPrice * quantity * instrument.EffectiveMultiplier),
            row.FifoPnlUnrealized,
            row.OpenDateTime?.Date,
            IsLot: row.LevelOfDetail == "LOT")
        {
            CostPrice = row.CostBasisPrice,
        };
        return new StatementFact.PositionRead(
            scope.Origin(row),
            scope.AccountOf(row.AccountId),
            row.ReportDate ?? scope.Days.To,
            position,
            row.Model ?? "",
            row.FxRateToBase,
            instrument);
    }

    /// <summary>A closing price. Statements without contract number and class do not tell whose.</summary>
    public static StatementFact.Row Of(PriorPeriodPositionRow row, StatementScope scope)
    {
        var currency = Currency.OrNone(row.Currency);
        return row is { Date: { } day, Price: { } price } && InstrumentReading.Of(row.Instrument, currency) is { } instrument
            ? new StatementFact.EvidenceRow(
                scope.Origin(row),
                scope.AccountOf(row.Owner.AccountId),
                row.Section,
                new(day, day),
                new PriceObservation(instrument.Id, day, price))
            : RawTranslation.Of(row, scope);
    }
}
