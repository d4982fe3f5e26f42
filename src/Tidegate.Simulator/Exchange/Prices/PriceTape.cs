using System.Collections.Immutable;
using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>
/// The middle price of each open second from one market day's close to the next: a Brownian bridge through the closes, refined by halving
/// each span, so that it is the same for the same seed however it is read.
/// </summary>
internal sealed class PriceTape
{
    private readonly Lazy<double[]> night, regular;
    private readonly (long Start, long End)[] nightSpans, regularSpans;

    public PriceTape(int seed, PriceProcess process, DateOnly before, DateOnly day)
    {
        Day = day;
        var schedule = process.Schedule;
        var hours = schedule.On(day).Liquid;
        var begin = schedule.On(before).Liquid[^1].End;
        Start = begin.ToUnixTimeSeconds();
        End = hours[^1].End.ToUnixTimeSeconds();
        regularSpans = [.. hours.Select(Seconds)];
        nightSpans = [.. Periods(schedule, before, day, begin, hours[0].Start).Select(Seconds)];
        var noise = PriceNoise.Mix(unchecked((ulong)process.Id), unchecked(((ulong)seed << 32) ^ (ulong)day.DayNumber));
        double from = (double)process.Close(before), to = (double)process.Close(day);
        var nightSeconds = (int)nightSpans.Sum(span => span.End - span.Start);
        var regularSeconds = (int)regularSpans.Sum(span => span.End - span.Start);
        var share = process.NightShare ?? (double)nightSeconds / (nightSeconds + regularSeconds);
        var deviation = process.DailyVolatility * from;
        var open = from + ((to - from) * share)
            + (0.5 * deviation * Math.Sqrt(share * (1 - share)) * PriceNoise.Bell(PriceNoise.Mix(noise, 1)));
        Open = Math.Max(open, 0.2 * Math.Min(from, to));
        night = new Lazy<double[]>(() => Bridge(PriceNoise.Mix(noise, 2), nightSeconds, from, Open, deviation * Math.Sqrt(share)));
        regular = new Lazy<double[]>(() => Bridge(PriceNoise.Mix(noise, 3), regularSeconds, Open, to, deviation * Math.Sqrt(1 - share)));
    }

    public DateOnly Day { get; }

    /// <summary>Regular close of the market day before, in seconds since 1970.</summary>
    public long Start { get; }

    /// <summary>Regular close of the day, in seconds since 1970.</summary>
    public long End { get; }

    /// <summary>Price at the regular open.</summary>
    public double Open { get; }

    /// <summary>The price of an open second; of a shut one, the price that the next open second has.</summary>
    public double At(long second)
    {
        var isRegular = second >= regularSpans[0].Start;
        var values = isRegular ? regular.Value : night.Value;
        long index = 0;
        foreach (var (start, end) in isRegular ? regularSpans : nightSpans)
        {
            if (second < start)
                break;
            index += Math.Min(second, end) - start;
            if (second < end)
                break;
        }

        return values.Length == 0 ? Open : values[Math.Min(index, values.Length - 1)];
    }

    private static (long Start, long End) Seconds(Period period) => (period.Start.ToUnixTimeSeconds(), period.End.ToUnixTimeSeconds());

    private static ImmutableArray<Period> Periods(
        TradingSchedule schedule, DateOnly before, DateOnly day, DateTimeOffset from, DateTimeOffset until)
    {
        var periods = ImmutableArray.CreateBuilder<Period>();
        for (var date = before; date <= day; date = date.AddDays(1))
        {
            foreach (var period in schedule.On(date).Trading)
            {
                var start = period.Start > from ? period.Start : from;
                var end = period.End < until ? period.End : until;
                if (start < end)
                    periods.Add(new Period(start, end));
            }
        }

        return periods.ToImmutable();
    }

    private static double[] Bridge(ulong noise, int seconds, double from, double to, double deviation)
    {
        if (seconds == 0)
            return [];
        var values = new double[seconds];
        values[0] = from;
        values[^1] = to;
        var floor = 0.2 * Math.Min(from, to);
        Halve(0, seconds - 1, 1);
        return values;

        void Halve(int low, int high, ulong place)
        {
            if (high - low < 2)
                return;
            var middle = (low + high) / 2;
            // Deviation of a bridge at a point between two that are known.
            var spread = Math.Sqrt((double)(middle - low) * (high - middle) / ((double)(high - low) * seconds));
            var straight = values[low] + ((values[high] - values[low]) * (middle - low) / (high - low));
            values[middle] = Math.Max(floor, straight + (deviation * spread * PriceNoise.Bell(PriceNoise.Mix(noise, place))));
            Halve(low, middle, place * 2);
            Halve(middle, high, (place * 2) + 1);
        }
    }
}
