using System.Collections.Immutable;
using System.Diagnostics;
using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Books;

/// <summary>
/// The books of one account at the simulated broker: a value that each event turns into the next one. Nothing here knows whether events
/// come
/// from a generated past or from a live exchange.
/// </summary>
public sealed partial record AccountBooks
{
    private AccountBooks(AccountProfile profile) => Profile = profile;

    /// <summary>Who the account is.</summary>
    public AccountProfile Profile { get; }

    /// <summary>Last closed day; null before the first close.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>What is held, by contract number; a position closed during the day stays until its close.</summary>
    public ImmutableSortedDictionary<long, Position> Positions { get; private init; } = ImmutableSortedDictionary<long, Position>.Empty;

    /// <summary>Balance of each currency that was ever used.</summary>
    public ImmutableSortedDictionary<Currency, decimal> Cash { get; private init; } = ImmutableSortedDictionary<Currency, decimal>.Empty;

    /// <summary>Part of <see cref="Cash"/> whose settlement day is after <see cref="Day"/>.</summary>
    public ImmutableList<CashMovement> Unsettled { get; private init; } = [];

    /// <summary>Declared dividends by action.</summary>
    public ImmutableSortedDictionary<long, DividendAccrual> Dividends { get; private init; } =
        ImmutableSortedDictionary<long, DividendAccrual>.Empty;

    /// <summary>Accrued interest on cash, by currency.</summary>
    public ImmutableSortedDictionary<Currency, decimal> BrokerInterest { get; private init; } =
        ImmutableSortedDictionary<Currency, decimal>.Empty;

    /// <summary>Accrued interest on bonds, by currency.</summary>
    public ImmutableSortedDictionary<Currency, decimal> BondInterest { get; private init; } =
        ImmutableSortedDictionary<Currency, decimal>.Empty;

    /// <summary>Shares that are lent out, by the broker's id of the loan; they stand in the positions too.</summary>
    public ImmutableSortedDictionary<string, StockLoan> Loans { get; private init; } =
        ImmutableSortedDictionary.Create<string, StockLoan>(StringComparer.Ordinal);

    /// <summary>Rates of the last close: base currency for one unit.</summary>
    public ImmutableSortedDictionary<Currency, decimal> Rates { get; private init; } = ImmutableSortedDictionary<Currency, decimal>.Empty;

    /// <summary>Net worth at the last close.</summary>
    public NetWorth NetWorth { get; private init; } = NetWorth.Zero;

    /// <summary>Net worth at the close before the last.</summary>
    public NetWorth NetWorthBefore { get; private init; } = NetWorth.Zero;

    private ImmutableDictionary<(Currency Currency, CashLine Line), decimal> DayCash { get; init; } =
        ImmutableDictionary<(Currency Currency, CashLine Line), decimal>.Empty;

    private ImmutableSortedDictionary<Currency, decimal> DayDividendAccruals { get; init; } =
        ImmutableSortedDictionary<Currency, decimal>.Empty;

    private ImmutableSortedDictionary<Currency, decimal> DayInterestAccrued { get; init; } =
        ImmutableSortedDictionary<Currency, decimal>.Empty;

    private ImmutableSortedDictionary<Currency, decimal> DayInterestReversed { get; init; } =
        ImmutableSortedDictionary<Currency, decimal>.Empty;

    /// <summary>By how much corporate actions of the day moved the values of the last close, where money was on the other side.</summary>
    private ImmutableSortedDictionary<Currency, decimal> DayActionValues { get; init; } =
        ImmutableSortedDictionary<Currency, decimal>.Empty;

    private ImmutableSortedDictionary<Currency, decimal> DayGrants { get; init; } = ImmutableSortedDictionary<Currency, decimal>.Empty;

    private ImmutableSortedDictionary<Currency, decimal> DayAssetTransfers { get; init; } =
        ImmutableSortedDictionary<Currency, decimal>.Empty;

    /// <summary>Books of an account that has nothing yet.</summary>
    public static AccountBooks Open(AccountProfile profile) => new(profile);

    /// <summary>Quantity held of an instrument, 0 when none is.</summary>
    public decimal Held(Instrument instrument) => Positions.TryGetValue(instrument.Conid, out var position) ? position.Quantity : 0;

    /// <summary>Takes in one event.</summary>
    /// <exception cref="InvalidOperationException">The event contradicts the books: a cancel that comes too late, a dividend that is not
    /// there.</exception>
    public Booking Apply(BookEvent bookEvent) => bookEvent switch
    {
        BookEvent.Traded traded => ApplyTrade(traded),
        BookEvent.TradeCancelled cancelled => ApplyCancel(cancelled),
        BookEvent.CashPosted posted =>
            Move(bookEvent, posted.Posting.Currency, LineOf(posted.Posting), posted.Posting.Amount, posted.Posting.SettleDate),
        BookEvent.DividendDeclared declared => ApplyAccrual(declared, declared.Accrual, adds: true),
        BookEvent.DividendAccrualReversed reversed => ApplyAccrual(
            reversed,
            Dividends.TryGetValue(reversed.ActionId, out var accrual)
                ? accrual
                : throw new InvalidOperationException($"No declared dividend has the action id {reversed.ActionId}."),
            adds: false),
        BookEvent.InterestAccrued accrued => ApplyInterest(accrued, accrued.Currency, accrued.Amount, accrued.OnBonds, reverses: false),
        BookEvent.InterestAccrualReversed reversed =>
            ApplyInterest(reversed, reversed.Currency, reversed.Amount, reversed.OnBonds, reverses: true),
        BookEvent.CorporateActionTaken action => ApplyAction(action),
        BookEvent.Transferred transferred => ApplyTransfer(transferred),
        BookEvent.Granted granted => ApplyGrant(granted),
        BookEvent.Lent { Loan: var loan } => new Booking(
            bookEvent, this with { Loans = loan.Quantity > 0 ? Loans.SetItem(loan.LoanId, loan) : Loans.Remove(loan.LoanId) }, []),
        BookEvent.LoanFeeAccrued => new Booking(bookEvent, this, []),
        BookEvent.DayClosed closed => ApplyClose(closed),
        _ => throw new UnreachableException(),
    };

    private static ImmutableSortedDictionary<Currency, decimal> Plus(
        ImmutableSortedDictionary<Currency, decimal> sums, Currency currency, decimal amount) =>
        sums.SetItem(currency, sums.GetValueOrDefault(currency) + amount);

    private static CashLine LineOf(CashPosting posting) => posting.Kind switch
    {
        CashKind.DepositWithdrawal => posting.Amount >= 0 ? CashLine.Deposits : CashLine.Withdrawals,
        CashKind.Dividend => CashLine.Dividends,
        CashKind.PaymentInLieu => CashLine.PaymentInLieu,
        CashKind.WithholdingTax => CashLine.WithholdingTax,
        CashKind.InterestReceived or CashKind.InterestPaid => CashLine.BrokerInterest,
        CashKind.BondInterestReceived or CashKind.BondInterestPaid => CashLine.BondInterest,
        CashKind.OtherFee => CashLine.OtherFees,
        CashKind.ClientFee => CashLine.ClientFees,
        CashKind.SalesTax => CashLine.SalesTax,
        CashKind.CfdCharge => CashLine.CfdCharges,
        CashKind.DebitCard => CashLine.DebitCardActivity,
        _ => throw new UnreachableException(),
    };

    private Booking ApplyInterest(BookEvent bookEvent, Currency currency, decimal amount, bool onBonds, bool reverses)
    {
        var after = onBonds
            ? this with { BondInterest = Plus(BondInterest, currency, amount) }
            : this with { BrokerInterest = Plus(BrokerInterest, currency, amount) };
        after = reverses
            ? after with { DayInterestReversed = Plus(DayInterestReversed, currency, amount) }
            : after with { DayInterestAccrued = Plus(DayInterestAccrued, currency, amount) };
        return new Booking(bookEvent, after, []);
    }

    private Booking Move(BookEvent bookEvent, Currency currency, CashLine line, decimal amount, DateOnly settleDate) =>
        Move(bookEvent, [new CashMovement(currency, line, amount, settleDate)]);

    private Booking Move(BookEvent bookEvent, ImmutableList<CashMovement> movements)
    {
        var cash = Cash;
        var day = DayCash;
        foreach (var movement in movements)
        {
            cash = Plus(cash, movement.Currency, movement.Amount);
            var key = (movement.Currency, movement.Line);
            day = day.SetItem(key, day.GetValueOrDefault(key) + movement.Amount);
        }

        return new Booking(bookEvent, this with { Cash = cash, DayCash = day, Unsettled = Unsettled.AddRange(movements) }, movements);
    }

    private Booking ApplyAccrual(BookEvent bookEvent, DividendAccrual accrual, bool adds)
    {
        var currency = accrual.Instrument.Currency;
        var after = this with
        {
            Dividends = adds ? Dividends.Add(accrual.ActionId, accrual) : Dividends.Remove(accrual.ActionId),
            DayDividendAccruals = Plus(DayDividendAccruals, currency, adds ? accrual.Net : -accrual.Net),
        };
        return new Booking(bookEvent, after, []) { Accrual = accrual };
    }

    private Position PositionOf(Instrument instrument) =>
        Positions.GetValueOrDefault(instrument.Conid) ?? new Position { Instrument = instrument };
}
