using Tidegate.Domain.Instruments;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>What the broker says about rates, instruments and accounts.</summary>
internal static class DescriptionTranslation
{
    /// <summary>An exchange rate; the broker writes −1 for none.</summary>
    public static StatementFact.Row Of(ConversionRateRow row, StatementScope scope)
    {
        var known = Currency.TryParse(row.FromCurrency, out var from) & Currency.TryParse(row.ToCurrency, out var to);
        return known && row is { ReportDate: { } day, Rate: > 0 and { } rate }
            ? new StatementFact.RateReported(scope.Origin(row), new(day, from, to, rate))
            : scope.Count(row);
    }

    /// <summary>An instrument of the security master; without a currency the contract number still identifies it.</summary>
    public static StatementFact.Row Of(SecurityInfoRow row, StatementScope scope)
    {
        var currency = Currency.OrNone(row.Currency);
        return InstrumentReading.Of(row.Instrument, currency) is { } instrument
            ? new StatementFact.InstrumentDescribed(
                scope.Origin(row), instrument.Expiry is null ? instrument with { Expiry = row.Maturity } : instrument)
            : scope.Count(row);
    }

    /// <summary>The account.</summary>
    public static StatementFact.Row Of(AccountInformationRow row, StatementScope scope) => new StatementFact.AccountDescribed(
        scope.Origin(row, row.AccountId, row.Currency),
        scope.AccountOf(row.AccountId),
        string.IsNullOrWhiteSpace(row.AcctAlias) ? null : row.AcctAlias,
        row.DateFunded ?? row.DateOpened);
}
