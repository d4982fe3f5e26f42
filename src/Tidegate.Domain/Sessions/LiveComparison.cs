using System.Globalization;

namespace Tidegate.Domain.Sessions;

/// <summary>Puts what a gateway tells beside what statements tell, and says where differences come from.</summary>
public static class LiveComparison
{
    private const decimal Cent = 0.01m;

    /// <summary>Net worth and cash first, then what is held, by symbol.</summary>
    /// <param name="live">The gateway's side.</param>
    /// <param name="stated">The statements' side.</param>
    /// <param name="today">The account's day.</param>
    public static IReadOnlyList<LiveLine> Of(LiveAccount live, StatedAccount stated, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(stated);
        return
        [
            Money("Net worth", live.NetLiquidation, stated.NetWorth, live.BaseCurrency, NetWorthWhy(live, stated, today)),
            Money("Cash", live.TotalCash, stated.Cash, live.BaseCurrency, CashWhy(live, stated, today)),
            .. Holdings(live, stated),
        ];
    }

    private static LiveLine Money(string what, decimal? live, decimal? stated, string currency, string why) =>
        new(
            what, live, stated, currency,
            stated is null ? "No statement tells it yet." : Math.Abs((live - stated) ?? 0) < Cent ? null : why);

    private static string NetWorthWhy(LiveAccount live, StatedAccount stated, DateOnly today)
    {
        var parts = new List<string> { Age(stated, today) };
        if (live.DailyProfit is { } daily and not 0)
            parts.Add($"Since the last close prices and trades made {Signed(daily, live.BaseCurrency)}.");
        parts.Add("Fees, interest and dividends come with the next statement.");
        return string.Join(' ', parts);
    }

    private static string CashWhy(LiveAccount live, StatedAccount stated, DateOnly today)
    {
        var parts = new List<string> { Age(stated, today) };
        if (stated.Unconfirmed > 0)
            parts.Add($"{Count(stated.Unconfirmed, "execution")} since then moved cash.");
        if (live is { SettledCash: { } settled, TotalCash: { } total } && Math.Abs(total - settled) >= Cent)
            parts.Add($"{Signed(total - settled, live.BaseCurrency)} of it is not settled yet.");
        parts.Add("Fees and interest come with the next statement.");
        return string.Join(' ', parts);
    }

    private static IEnumerable<LiveLine> Holdings(LiveAccount live, StatedAccount stated)
    {
        var held = live.Positions.ToDictionary(one => one.Instrument, one => (one.Symbol, one.Quantity));
        return held.Keys.Union(stated.Quantities.Where(one => one.Value.Quantity != 0).Select(one => one.Key))
            .Select(id => (Live: held.GetValueOrDefault(id), Stated: stated.Quantities.GetValueOrDefault(id)))
            .Select(pair => new LiveLine(
                pair.Live.Symbol ?? pair.Stated.Symbol, pair.Live.Quantity, pair.Stated.Quantity, "",
                pair.Live.Quantity == pair.Stated.Quantity ? null
                    : "Neither statements nor executions told by the gateway explain it. It may be an execution of a day without a "
                        + "connection, a transfer or a corporate action; the next statement tells."))
            .OrderBy(line => line.What, StringComparer.Ordinal);
    }

    private static string Age(StatedAccount stated, DateOnly today) => stated.Day is not { } day ? ""
        : string.Create(
            CultureInfo.InvariantCulture, $"The statement is of {day:ddd d MMM}, {Count(today.DayNumber - day.DayNumber, "day")} ago.");

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Signed(decimal amount, string currency) =>
        string.Create(CultureInfo.InvariantCulture, $"{(amount < 0 ? "−" : "+")}{Math.Abs(amount):#,0.00} {currency}");
}
