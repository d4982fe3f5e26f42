using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>The broker's own ledgers of cash: the cash report, the statement of funds, the roll of accrued interest.</summary>
internal static class CashReportTranslation
{
    // Columns that are numbers by their look only.
    private static readonly HashSet<string> NoLines = new(StringComparer.Ordinal)
    {
        "accountId", "acctAlias", "model", "currency", "levelOfDetail", "fromDate", "toDate", "startingCash", "endingCash",
        "endingSettledCash",
    };

    /// <summary>A currency of the cash report.</summary>
    public static StatementFact.Row Of(CashReportRow row, StatementScope scope)
    {
        var isBase = row.LevelOfDetail == "BaseCurrency" || row.Currency == "BASE_SUMMARY" || !Currency.TryParse(row.Currency, out _);
        return new StatementFact.CashReported(
            scope.Origin(row),
            scope.AccountOf(row.AccountId),
            new(row.FromDate ?? scope.Days.From, row.ToDate ?? scope.Days.To),
            isBase ? null : Currency.Parse(row.Currency!),
            row.Model ?? "",
            row.StartingCash,
            row.EndingCash,
            row.EndingSettledCash,
            NumberColumns.Of(row, name => !NoLines.Contains(name)));
    }

    /// <summary>A line of the statement of funds; lines without amount tell a balance and no movement.</summary>
    public static StatementFact.Row Of(StatementOfFundsRow row, StatementScope scope)
    {
        var day = row.ReportDate ?? row.Date?.Date;
        if (!Currency.TryParse(row.Currency, out var currency) || day is not { } reported || row.Amount is not { } amount)
            return RawTranslation.Of(row, scope);

        var inBase = row.LevelOfDetail?.StartsWith("Base", StringComparison.Ordinal) ?? false;
        return new StatementFact.EvidenceRow(
            scope.Origin(row),
            scope.AccountOf(row.Owner.AccountId),
            inBase ? $"{row.Section}/Base" : row.Section,
            new(reported, reported),
            new FundsLine(currency, inBase, reported, row.ActivityCode ?? "", amount, row.Balance, row.TransactionID ?? ""));
    }

    /// <summary>A currency of the roll of accrued interest.</summary>
    public static StatementFact.Row Of(InterestAccrualsRow row, StatementScope scope)
    {
        var days = new DaySpan(row.FromDate ?? scope.Days.From, row.ToDate ?? scope.Days.To);
        return new StatementFact.EvidenceRow(
            scope.Origin(row),
            scope.AccountOf(row.Owner.AccountId),
            row.Section,
            days,
            new InterestAccrual(
                days,
                Currency.TryParse(row.Currency, out var currency) ? currency : null,
                row.StartingAccrualBalance,
                row.InterestAccrued,
                row.AccrualReversal,
                row.FxTranslation,
                row.EndingAccrualBalance));
    }
}
