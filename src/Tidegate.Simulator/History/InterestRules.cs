using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.History;

/// <summary>Interest on cash and on bonds, and how the broker books it.</summary>
internal static class InterestRules
{
    /// <summary>Yearly interest on what stands above <see cref="CreditAbove"/>.</summary>
    public const decimal CreditPercent = 0.9m;

    /// <summary>Yearly interest on debts.</summary>
    public const decimal DebitPercent = 5.5m;

    /// <summary>The part of a balance that bears none.</summary>
    public const decimal CreditAbove = 10_000;

    /// <summary>Trading day of a month on which the interest of the month before is posted.</summary>
    public const int PostedOnDay = 4;

    /// <summary>When the broker's own rows are made, by New York's clock.</summary>
    public static readonly TimeOnly SystemTime = new(20, 20);

    /// <summary>Interest of a day on a balance, in its currency; negative on a debt.</summary>
    public static decimal OfDay(decimal balance)
    {
        var percent = balance > CreditAbove ? CreditPercent : balance < 0 ? DebitPercent : 0;
        var charged = balance > CreditAbove ? balance - CreditAbove : balance;
        return decimal.Round(charged * percent / 100 / 360, 6);
    }

    /// <summary>Interest of all bonds of a currency since their last coupons.</summary>
    public static decimal OnBonds(AccountBooks books, Currency currency, DateOnly day)
    {
        var accrued = 0m;
        foreach (var position in books.Positions.Values)
        {
            if (position.Instrument.Class == AssetClass.Bond && position.Instrument.Currency == currency)
                accrued += BondCalendar.Accrued(position.Instrument, position.Quantity, day);
        }

        return accrued;
    }

    /// <summary>The accrual of bonds moves, by an amount that is not zero.</summary>
    public static BookEvent BondAccrual(Currency currency, decimal change) => change > 0
        ? new BookEvent.InterestAccrued(currency, change, OnBonds: true)
        : new BookEvent.InterestAccrualReversed(currency, change, OnBonds: true);

    /// <summary>A coupon on the face that is held.</summary>
    public static CashPosting Coupon(Position position, long transactionId, DateOnly day) => new()
    {
        Kind = CashKind.BondInterestReceived,
        TransactionId = transactionId,
        ActionId = 170_000_000 + ((position.Instrument.Conid % 1000) * 100_000) + (day.DayNumber % 100_000),
        Instrument = position.Instrument,
        Currency = position.Instrument.Currency,
        Amount = decimal.Round(position.Quantity * position.Instrument.CouponPercent / 200, 2),
        Description = $"BOND COUPON PAYMENT ({position.Instrument.Symbol})",
        At = day.ToDateTime(SystemTime),
        SettleDate = day,
    };

    /// <summary>The interest on cash of the month before a day.</summary>
    public static CashPosting Monthly(Currency currency, decimal amount, long transactionId, DateOnly day) => new()
    {
        Kind = amount > 0 ? CashKind.InterestReceived : CashKind.InterestPaid,
        TransactionId = transactionId,
        Currency = currency,
        Amount = amount,
        Description = $"{currency} {(amount > 0 ? "CREDIT" : "DEBIT")} INT FOR "
            + day.AddMonths(-1).ToString("MMM-yyyy", CultureInfo.InvariantCulture).ToUpperInvariant(),
        At = day.ToDateTime(SystemTime),
        SettleDate = day,
    };
}
