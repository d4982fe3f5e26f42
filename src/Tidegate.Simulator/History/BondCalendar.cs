using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>Coupons twice a year, on the day of maturity and six months from it; accrual by actual days of 365.</summary>
internal static class BondCalendar
{
    /// <summary>Interest since the last coupon date before or on a day, for a face value; six digits.</summary>
    public static decimal Accrued(Instrument bond, decimal face, DateOnly day) =>
        decimal.Round(face * bond.CouponPercent / 100 * (day.DayNumber - LastCoupon(bond, day).DayNumber) / 365, 6);

    /// <summary>The interest since the last coupon that a trade moves with it: who buys a bond pays it to the seller.</summary>
    /// <param name="fill">A trade of a bond with <see cref="TradeFill.AccruedInterest"/>.</param>
    /// <param name="transactionId">Of the posting.</param>
    public static CashPosting Interest(TradeFill fill, long transactionId) => new()
    {
        Kind = fill.AccruedInterest < 0 ? CashKind.BondInterestPaid : CashKind.BondInterestReceived,
        TransactionId = transactionId,
        Instrument = fill.Instrument,
        Currency = fill.Instrument.Currency,
        Amount = fill.AccruedInterest,
        Description = $"{(fill.AccruedInterest < 0 ? "PURCHASE" : "SALE")} ACCRUED INTEREST {fill.Instrument.Symbol}",
        At = fill.At,
        SettleDate = fill.SettleDate,
        TradeId = fill.TradeId,
    };

    /// <summary>Whether the coupon is paid on a trading day: its date, or the first trading day after it.</summary>
    public static bool PaysOn(Instrument bond, DateOnly day) => TradingCalendar.OnOrAfter(LastCoupon(bond, day)) == day;

    /// <summary>The coupon date on or before a day.</summary>
    public static DateOnly LastCoupon(Instrument bond, DateOnly day)
    {
        var coupon = bond.Maturity!.Value;
        var months = ((coupon.Year - day.Year) * 12) + coupon.Month - day.Month;
        coupon = coupon.AddMonths(-(months / 6 * 6));
        while (coupon > day)
            coupon = coupon.AddMonths(-6);
        return coupon;
    }
}
