using Tidegate.Domain.Portfolio;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Net asset value by day, the bridge between two of them, and results by instrument; all in base currency.</summary>
internal static class NetAssetValueTranslation
{
    // Parts of another column, or no amount.
    private static readonly string[] NoClassEndings = ["Long", "Short", "Component"];

    private static readonly HashSet<string> NoClasses = new(StringComparer.Ordinal)
    {
        "accountId", "acctAlias", "model", "currency", "reportDate", "total",
    };

    private static readonly HashSet<string> NoItems = new(StringComparer.Ordinal)
    {
        "accountId", "acctAlias", "model", "currency", "fromDate", "toDate", "startingValue", "endingValue", "twr",
    };

    /// <summary>A day.</summary>
    public static StatementFact.Row Of(EquitySummaryRow row, StatementScope scope)
    {
        if (row.Total is not { } total)
            return scope.Keep(row, row.AccountId, "total");

        return new StatementFact.NavDayReported(
            scope.Origin(row, row.AccountId, row.Currency),
            scope.AccountOf(row.AccountId),
            row.ReportDate ?? scope.Days.To,
            row.Model ?? "",
            total,
            row.Cash,
            row.DividendAccruals,
            row.InterestAccruals,
            NumberColumns.Of(row, IsClass));
    }

    /// <summary>A bridge.</summary>
    public static StatementFact.Row Of(ChangeInNavRow row, StatementScope scope) => new StatementFact.NavPeriodReported(
        scope.Origin(row, row.AccountId, row.Currency),
        scope.AccountOf(row.AccountId),
        row.Model ?? "",
        new(new(row.FromDate ?? scope.Days.From, row.ToDate ?? scope.Days.To), row.StartingValue, row.EndingValue)
        {
            Items = NumberColumns.Of(row, name => !NoItems.Contains(name)),
            TimeWeightedReturn = row.Twr,
        });

    /// <summary>The result of an instrument; rows without one are totals.</summary>
    public static StatementFact.Row Of(FifoPerformanceRow row, StatementScope scope) =>
        InstrumentReading.Of(row.Instrument, default) is { } instrument
            ? new StatementFact.EvidenceRow(
                scope.Origin(row),
                scope.AccountOf(row.Owner.AccountId),
                row.Section,
                scope.Days,
                new BrokerResult(scope.Days, instrument.Id, row.TotalRealizedPnl, row.TotalUnrealizedPnl))
            : scope.Count(row);

    private static bool IsClass(string name) =>
        !NoClasses.Contains(name) && !NoClassEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));
}
