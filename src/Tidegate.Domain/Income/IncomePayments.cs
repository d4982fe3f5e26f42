using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Income;

/// <summary>Puts cash rows together to payments (performance.md §13). No row is dropped and none counts twice.</summary>
public static class IncomePayments
{
    /// <summary>
    /// The payments in the entries of one account, the oldest first. Rows of one action id are one payment of each kind; without an id the
    /// instrument and the day of payment tie them. Tax alone, a reversal without its original and a refund join the payment that they
    /// correct, however much later they come.
    /// </summary>
    /// <param name="entries">Entries in any order; those that are no income are passed over.</param>
    /// <param name="instruments">For symbols and countries.</param>
    /// <param name="rates">For the rate to base currency.</param>
    /// <param name="baseCurrency">Null when unknown.</param>
    public static IReadOnlyList<IncomePayment> Of(
        IEnumerable<LedgerEntry> entries,
        IReadOnlyDictionary<InstrumentId, Instrument> instruments,
        RateTable rates,
        Currency? baseCurrency)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(instruments);
        ArgumentNullException.ThrowIfNull(rates);
        var drafts = IncomeRows.InOrder(entries.OfType<CashTransaction>().Where(IncomeRows.IsIncome))
            .GroupBy(BundleKey)
            .SelectMany(bundle => Split(bundle.Key, [.. bundle]))
            .OrderBy(draft => draft.Day)
            .ThenBy(draft => draft.Key, StringComparer.Ordinal)
            .ToList();
        return [.. Joined(drafts).Select(draft => draft.Close(instruments, rates, baseCurrency))];
    }

    private static List<PaymentDraft> Joined(List<PaymentDraft> drafts)
    {
        // What is loose looks among the whole payments of its instrument only, so that the work stays linear.
        var whole = drafts.Where(draft => !draft.IsLoose).ToLookup(Place);
        return
        [
            .. drafts.Where(draft =>
            {
                if (!draft.IsLoose || whole[Place(draft)].LastOrDefault(payment => payment.IsCorrectedBy(draft)) is not { } payment)
                    return true;
                payment.Join(draft);
                return false;
            }).ToList(),
        ];
    }

    private static (InstrumentId Instrument, Currency Currency) Place(PaymentDraft draft) => (draft.First.Instrument, draft.First.Currency);

    private static string BundleKey(CashTransaction row) => row.ActionId.Length > 0
        ? $"action {row.ActionId} {row.Currency}"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{(row.Instrument.Exists ? row.Instrument.Value : CashText.Story(row))} {IncomeRows.PayDay(row):yyyy-MM-dd} {row.Currency}");

    // Tax and fees go to the payment that they are on; where there are two, the text tells.
    private static IEnumerable<PaymentDraft> Split(string key, List<CashTransaction> rows)
    {
        var kinds = rows.Select(IncomeRows.KindOf).OfType<IncomeKind>().Where(kind => kind != IncomeKind.Fee).Distinct().Order().ToList();
        if (kinds.Count == 0)
            kinds.Add(rows.Exists(row => IncomeRows.KindOf(row) is null) ? KindOfTax(rows[0]) : IncomeKind.Fee);
        return rows
            .GroupBy(row => IncomeRows.KindOf(row) is { } kind && kinds.Contains(kind)
                ? kind
                : CashText.IsInLieu(row) && kinds.Contains(IncomeKind.PaymentInLieu) ? IncomeKind.PaymentInLieu : kinds[0])
            .Select(part => new PaymentDraft($"{key} {part.Key}", part.Key, part));
    }

    private static IncomeKind KindOfTax(CashTransaction row) =>
        CashText.IsInLieu(row) ? IncomeKind.PaymentInLieu
        : row.AssetClass == AssetClass.Bond ? IncomeKind.Coupon
        : row.Instrument.Exists ? IncomeKind.Dividend
        : row.Description.Contains(" INT", StringComparison.OrdinalIgnoreCase) ? IncomeKind.Interest
        : IncomeKind.Other;
}
