using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>Coupons twice a year, on the day of maturity and six months from it; accrual by actual days of 365.</summary>
internal static class BondCalendar
{
    /// <summary>Interest since the last coupon date before or on a day, for a face value; six digits.</summary>
    public static decimal Accrued(Instrument bond, decimal face, DateOnly day) =>
        decimal.Round(face * bond.CouponPercent / 100 * (day.DayNumber - LastCoupon(bond, day).DayNumber) / 365, 6);

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
