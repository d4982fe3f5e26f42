using System.Runtime.InteropServices;
using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>Seconds without a break that are all in regular hours, or all outside of them.</summary>
/// <param name="Start">First second, in seconds since 1970.</param>
/// <param name="End">First second after it.</param>
/// <param name="IsRegular">In regular hours.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stretch(long Start, long End, bool IsRegular)
{
    /// <summary>The stretch around a second; null when the market is shut.</summary>
    public static Stretch? At(TradingSchedule schedule, DateTimeOffset second)
    {
        var day = schedule.On(schedule.DateAt(second));
        foreach (var trading in day.Trading)
        {
            if (!trading.Contains(second))
                continue;
            long start = trading.Start.ToUnixTimeSeconds(), end = trading.End.ToUnixTimeSeconds();
            foreach (var regular in day.Liquid)
            {
                if (regular.Contains(second))
                    return new Stretch(regular.Start.ToUnixTimeSeconds(), regular.End.ToUnixTimeSeconds(), IsRegular: true);
                if (regular.End <= second)
                    start = Math.Max(start, regular.End.ToUnixTimeSeconds());
                else
                    end = Math.Min(end, regular.Start.ToUnixTimeSeconds());
            }

            return new Stretch(start, end, IsRegular: false);
        }

        return null;
    }

    /// <summary>The first and the last second of regular hours are auctions.</summary>
    public bool IsAuction(long second) => IsRegular && (second == Start || second == End - 1);
}
