using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Domain.Quotes;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Asks for bars of the past and reads them.</summary>
internal static class TwsBars
{
    /// <summary>What bars of pairs of currencies are made of, of which no trades are told.</summary>
    public const string Midpoint = "MIDPOINT";

    /// <summary>What bars of an instrument are made of.</summary>
    public static string Shows(Contract contract) => contract.SecurityType == SecurityType.Forex ? Midpoint
        : contract.SecurityType == SecurityType.Crypto ? "AGGTRADES" : "TRADES";

    /// <summary>Bars of the regular hours up to now, the oldest first.</summary>
    public static Task<ImmutableArray<HistoricalBar>> AskAsync(
        TwsClient tws, Contract contract, string span, string size, CancellationToken cancel) => tws.Bars.HistoryAsync(
            new() { Contract = contract, BarSize = size, Duration = span, WhatToShow = Shows(contract), RegularHoursOnly = true }, cancel);

    /// <summary>The volume; null where nothing is traded.</summary>
    public static decimal? Volume(HistoricalBar bar) => bar.Volume is null or < 0 ? null : bar.Volume;

    /// <summary>A bar with the zone of its time; null when its begin cannot be read, the zone empty when it has none.</summary>
    public static (PriceBar Bar, string Zone)? Read(HistoricalBar bar)
    {
        // 20260402, or 20260402 09:30:00 US/Eastern; older gateways leave the zone out and write two spaces.
        var parts = bar.Date.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0
            || !DateOnly.TryParseExact(parts[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        TimeOnly? time = null;
        if (parts.Length > 1)
        {
            if (!TimeOnly.TryParseExact(parts[1], "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var begins))
                return null;
            time = begins;
        }

        return (new(day, time, bar.Open, bar.High, bar.Low, bar.Close, Volume(bar)), parts.Length > 2 ? parts[2] : "");
    }
}
