using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Income;

/// <summary>Rows that are thought to be one payment, before corrections are joined to it.</summary>
internal sealed class PaymentDraft
{
    private readonly List<CashTransaction> rows;

    public PaymentDraft(string key, IncomeKind kind, IEnumerable<CashTransaction> rows)
    {
        Key = key;
        Kind = kind;
        this.rows = [.. rows];
        First = this.rows[0];
        Day = DayOf(this.rows);
        Stories = [.. this.rows.Select(CashText.Story)];
        HasGross = this.rows.Exists(IsGross);
        IsLoose = Kind == IncomeKind.Fee ? this.rows.Sum(row => row.Amount) > 0 : !HasGross || LacksOriginal();
    }

    public string Key { get; }

    public IncomeKind Kind { get; }

    public CashTransaction First { get; }

    public DateOnly Day { get; }

    /// <summary>Whether it must belong to an earlier payment: tax alone, a reversal without its original, a refund.</summary>
    public bool IsLoose { get; }

    private HashSet<string> Stories { get; }

    private bool HasGross { get; }

    /// <summary>Whether a loose draft may correct this one.</summary>
    public bool IsCorrectedBy(PaymentDraft loose)
    {
        if (Day > loose.First.Day || First.Instrument != loose.First.Instrument || (loose.HasGross && loose.Kind != Kind))
            return false;
        if (Stories.Overlaps(loose.Stories))
            return true;
        if (First.Instrument.Exists)
            return loose.rows.Exists(row => row.ExDay is { } day && rows.Exists(own => own.ExDay == day));

        // WITHHOLDING @ 20% ON CREDIT INT FOR MAR-2025 taxes EUR CREDIT INT FOR MAR-2025.
        return !loose.HasGross && loose.Stories.Any(story => story.IndexOf(" ON ", StringComparison.Ordinal) is > 0 and var on
            && Stories.Any(own => own.EndsWith(story[(on + 3)..], StringComparison.Ordinal)));
    }

    public void Join(PaymentDraft correction) => rows.AddRange(correction.rows);

    public IncomePayment Close(IReadOnlyDictionary<InstrumentId, Instrument> instruments, RateTable rates, Currency? baseCurrency)
    {
        var ordered = IncomeRows.InOrder(rows).ToList();
        var instrument = instruments.GetValueOrDefault(First.Instrument);
        var ofGross = Corrections(ordered.FindAll(IsGross));
        var ofTax = Corrections(ordered.FindAll(IsTax));
        var corrections = ofGross.Concat(ofTax).Concat(Corrections(ordered.FindAll(IsFee))).ToList();
        var rate = baseCurrency is { } to
            ? rates.Find(First.Currency, to, Day)?.Rate ?? ordered.Find(row => row.RateToBase > 0)?.RateToBase
            : null;
        return new(
            Key,
            First.Account,
            Kind,
            First.Instrument,
            instrument?.Symbol ?? First.Symbol,
            Country(ordered, instrument),
            First.Currency,
            Day,
            ordered.Find(row => row.ExDay is not null)?.ExDay,
            ordered.Where(IsGross).Sum(row => row.Amount),
            ordered.Where(IsTax).Sum(row => row.Amount),
            ordered.Where(IsFee).Sum(row => row.Amount),
            rate,
            corrections.Count,
            corrections.Max(row => (DateOnly?)row.Day),
            [.. ordered.Select(row => row.Id)])
        {
            Refunded = ofGross.Sum(row => row.Amount) == 0 ? Math.Max(0m, ofTax.Sum(row => row.Amount)) : 0m,
        };
    }

    private static bool IsTax(CashTransaction row) => row.Kind == CashKind.WithholdingTax;

    private static bool IsFee(CashTransaction row) => row.Kind == CashKind.Fee;

    private static bool IsGross(CashTransaction row) => !IsTax(row) && !IsFee(row);

    // The period of a payment is that of its first row. Without it, the day of payment that a correction names is the best there is.
    private static DateOnly DayOf(List<CashTransaction> rows) =>
        rows.FindAll(row => !IsTax(row) && !CashText.IsReversal(row)) is { Count: > 0 } paid
            ? paid.Min(row => row.Day)
            : rows.Min(row => IncomeRows.PayDay(row) < row.Day ? IncomeRows.PayDay(row) : row.Day);

    // Later rows of a part, and those against its first one. A tax a day behind its dividend is the first of its part.
    private static List<CashTransaction> Corrections(List<CashTransaction> part) => part.FindAll(row =>
        row.Day > part[0].Day || Math.Sign(row.Amount) != Math.Sign(part[0].Amount));

    private bool LacksOriginal()
    {
        var open = rows.FindAll(row => IsGross(row) && !CashText.IsReversal(row)).ConvertAll(row => row.Amount);
        return rows.Exists(row => IsGross(row) && CashText.IsReversal(row) && !open.Remove(-row.Amount));
    }

    private string Country(List<CashTransaction> ordered, Instrument? instrument) =>
        ordered.Where(IsTax).Select(row => CashText.Country(row.Description)).FirstOrDefault(country => country.Length > 0)
        ?? (Kind == IncomeKind.Fee ? "" : instrument?.Country ?? "");
}
