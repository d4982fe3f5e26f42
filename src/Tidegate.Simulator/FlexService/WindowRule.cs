using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.FlexService;

/// <summary>
/// Which days a request is answered with, or why with none (flex.md §1 to §3): 1003 for a window in the future, before the first account
/// opened, or without a finalized business day; 1004 while the only day in question is closed and its statement is being made.
/// </summary>
/// <param name="Hours">When a day can be had.</param>
internal sealed record WindowRule(StatementHours Hours)
{
    /// <summary>Judges a request.</summary>
    /// <param name="query">The query; not one of a file.</param>
    /// <param name="asked">What the request says about the window.</param>
    /// <param name="now">New York wall time.</param>
    /// <param name="opened">Day on which the first account opened.</param>
    /// <returns>The window, or null and a code.</returns>
    public (FlexWindow? Window, int Code) Judge(FlexQuery query, FlexOverride asked, DateTime now, DateOnly opened)
    {
        var today = DateOnly.FromDateTime(now);
        var confirms = query.Kind == FlexQueryKind.TradeConfirmation;
        // Confirmations tell the present day too.
        var newest = confirms ? TradingCalendar.OnOrBefore(today) : Hours.LastFinalized(now);
        var window = Wanted(query.Period!, asked, today, newest);
        if (window.To > today)
            return (null, FlexCodes.NotAvailable);
        if (window.From > newest && !confirms && Enumerable.Range(0, FlexWindow.Days(window.From, window.To))
            .Any(offset => Hours.IsInTheMaking(window.From.AddDays(offset), now)))
            return (null, FlexCodes.Incomplete);
        var cropped = window with { To = window.To < newest ? window.To : newest };
        return cropped.To < opened || cropped.From > cropped.To || !TradingCalendar.Days(cropped.From, cropped.To).Any()
            ? (null, FlexCodes.NotAvailable)
            : (cropped, 0);
    }

    /// <summary>The one day to which a period may collapse: what was asked for with long periods is not there (flex.md §3).</summary>
    public static FlexWindow Collapsed(FlexWindow window) => window with { From = window.To };

    private static FlexWindow Wanted(FlexPeriod period, FlexOverride asked, DateOnly today, DateOnly newest) => asked switch
    {
        { From: { } from, To: { } to } => new(from, to, ""),
        { Days: { } days } => new(newest.AddDays(1 - days), newest, "LastNCalendarDays"),
        _ when period.Days == 0 => new(today, today, period.Label),
        _ => new(newest.AddDays(1 - period.Days), newest, period.Label),
    };
}
