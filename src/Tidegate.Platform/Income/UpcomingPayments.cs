using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Platform.Income;

/// <summary>Dividends that were posted to the accruals and not taken out of them.</summary>
internal static class UpcomingPayments
{
    /// <summary>
    /// A payment may be late; one that is overdue for longer was paid in days that no statement covers, and is no payment to come.
    /// </summary>
    private const int OverdueDaysMax = 30;

    public static IReadOnlyList<UpcomingPayment> Of(ScopeBooks books, InstrumentId? instrument) =>
    [
        .. books.Accounts.SelectMany(pair => OfAccount(pair.Account, pair.Facts))
            .Where(payment => instrument is null || payment.Instrument == instrument)
            .OrderBy(payment => payment.PayDay ?? DateOnly.MaxValue)
            .ThenBy(payment => payment.Symbol, StringComparer.Ordinal)
            .ThenBy(payment => payment.Account.Value, StringComparer.Ordinal),
    ];

    private static IEnumerable<UpcomingPayment> OfAccount(AccountPortfolio account, AccountFacts facts) =>
        facts.Entries.OfType<DividendAccrual>()
            .Where(accrual => !(accrual.Day > account.AsOf))
            .GroupBy(Key)
            .Select(rows => rows.OrderBy(row => row.Day).ThenBy(row => row.When.Instant).ThenByDescending(row => row.Net).ToList())
            .Where(rows => rows.Sum(row => row.Net) != 0 && !(rows[^1].PayDay?.AddDays(OverdueDaysMax) < account.AsOf))
            .Select(rows => new UpcomingPayment(
                account.Account,
                rows[^1].Instrument,
                facts.Instruments.GetValueOrDefault(rows[^1].Instrument)?.Symbol ?? rows[^1].Symbol,
                rows[^1].ExDay,
                rows[^1].PayDay,
                rows[^1].Currency,
                rows.TrueForAll(row => row.Gross is not null) ? rows.Sum(row => row.Gross) : null,
                -rows.Sum(row => row.Tax),
                rows.Sum(row => row.Net)));

    private static string Key(DividendAccrual accrual) => accrual.ActionId.Length > 0
        ? $"{accrual.ActionId} {accrual.Instrument}"
        : string.Create(CultureInfo.InvariantCulture, $"{accrual.Instrument} {accrual.ExDay:yyyy-MM-dd} {accrual.PayDay:yyyy-MM-dd}");
}
