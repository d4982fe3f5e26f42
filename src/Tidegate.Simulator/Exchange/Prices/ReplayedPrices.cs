using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>
/// Prices from recorded minutes: four prices a minute, and nothing on dates that were not recorded. What has no recording has the prices of
/// another source.
/// </summary>
public sealed class ReplayedPrices : IPriceSource
{
    private readonly IPriceSource rest;
    private readonly Dictionary<long, Recording> recordings;

    /// <summary>Makes the source.</summary>
    /// <param name="recordings">What was recorded, one for each instrument.</param>
    /// <param name="rest">Prices of all other instruments.</param>
    public ReplayedPrices(IEnumerable<Recording> recordings, IPriceSource rest)
    {
        ArgumentNullException.ThrowIfNull(rest);
        this.rest = rest;
        this.recordings = recordings.ToDictionary(recording => recording.Conid);
    }

    /// <inheritdoc/>
    public DateOnly FirstDay => rest.FirstDay;

    /// <inheritdoc/>
    public PricePoint? At(Listing listing, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(listing);
        if (!recordings.TryGetValue(listing.Conid, out var recording))
            return rest.At(listing, at);
        if (!listing.Schedule.IsOpen(at, regularOnly: false) || recording.AtOrBefore(at) is not { } found
            || listing.Schedule.DateAt(found.Minute) != listing.Schedule.DateAt(at))
            return null;
        var second = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond)).ToUniversalTime();
        var into = (int)Math.Min(59, (second - found.Minute).TotalSeconds);
        // A minute without trades shows the last trade before it, and has no size of its own.
        var isNew = second < found.Minute.AddMinutes(1) && into % RecordedMinute.StepSeconds == 0;
        var last = found.Trade.Close > 0 ? found.Trade.At(into) : LastBefore(recording, found.Minute);
        var traded = isNew && found.Trade.Close > 0 ? found.Trade.Size / 4 : 0;
        return new PricePoint(second, found.Bid.At(into), found.Ask.At(into), Shown(found.Bid), Shown(found.Ask), last, traded);
    }

    /// <inheritdoc/>
    public decimal Close(Listing listing, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(listing);
        if (!recordings.TryGetValue(listing.Conid, out var recording))
            return rest.Close(listing, date);
        while (!listing.Schedule.On(date).IsOpen)
            date = date.AddDays(-1);
        var end = listing.Schedule.On(date).Liquid[^1].End.AddSeconds(-1);
        if (recording.AtOrBefore(end) is { } found)
            return found.Trade.Close > 0 ? found.Trade.Close
                : LastBefore(recording, found.Minute) is var last and > 0 ? last
                : (found.Bid.Close + found.Ask.Close) / 2;
        // Before the first minute: what it begins with.
        return recording.Minutes.Count > 0 && recording.AtOrBefore(recording.Minutes[0]) is { } first
            ? first.Trade.Open > 0 ? first.Trade.Open : (first.Bid.Open + first.Ask.Open) / 2
            : 0;
    }

    /// <inheritdoc/>
    public int HoldSeconds(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return recordings.ContainsKey(listing.Conid) ? RecordedMinute.StepSeconds : rest.HoldSeconds(listing);
    }

    /// <inheritdoc/>
    public IEnumerable<PricePoint> Between(Listing listing, DateTimeOffset from, DateTimeOffset until, int everySeconds = 1)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return recordings.TryGetValue(listing.Conid, out var recording)
            ? Recorded(listing, recording, from, until).Where(point => point.Second.ToUnixTimeSeconds() % everySeconds == 0)
            : rest.Between(listing, from, until, everySeconds);
    }

    /// <inheritdoc/>
    public IEnumerable<PricePoint> Trades(Listing listing, DateTimeOffset from, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return recordings.TryGetValue(listing.Conid, out var recording)
            ? Recorded(listing, recording, from, until).Where(point => point.Traded > 0)
            : rest.Trades(listing, from, until);
    }

    /// <inheritdoc/>
    public OptionFigures? Figures(Listing option, DateTimeOffset at) => rest.Figures(option, at);

    private static decimal Shown(RecordedMinute side) => side.Close > 0 ? side.Size : 0;

    private static decimal LastBefore(Recording recording, DateTimeOffset minute)
    {
        // The search ends with the day, whose first trade is not far.
        var at = minute;
        while (recording.AtOrBefore(at.AddTicks(-1)) is { } earlier && minute - earlier.Minute < TimeSpan.FromDays(1))
        {
            if (earlier.Trade.Close > 0)
                return earlier.Trade.Close;
            at = earlier.Minute;
        }

        return 0;
    }

    private IEnumerable<PricePoint> Recorded(Listing listing, Recording recording, DateTimeOffset from, DateTimeOffset until)
    {
        if (recording.Minutes.Count == 0)
            yield break;
        var last = recording.Minutes[^1].AddMinutes(1);
        var end = until < last ? until : last;
        for (var at = from > recording.Minutes[0] ? from : recording.Minutes[0]; at < end; at = at.AddSeconds(1))
        {
            if (At(listing, at) is { } point)
                yield return point;
        }
    }
}
