using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Client;

/// <summary>Bars, ticks and sessions of the past, and bars of five seconds.</summary>
public sealed class BarClient
{
    private const int AsEpochSeconds = 2;

    private readonly TwsClient tws;
    private readonly HistoryTurn turn;

    internal BarClient(TwsClient tws)
    {
        this.tws = tws;
        turn = new(tws.Options);
    }

    /// <summary>Bars of the past, the oldest first.</summary>
    /// <param name="request">What is asked for; its number is given here.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="TwsException">There are none, or the broker's limits for historical data are reached (162).</exception>
    public async Task<ImmutableArray<HistoricalBar>> HistoryAsync(RequestHistoricalBars request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await turn.WaitAsync(request, cancel);
        await tws.WhenReadyAsync(cancel);
        return await tws.AskAsync(
            id => request with { RequestId = id, KeepUpToDate = false },
            new BarsReply(tws.ServerVersion >= ServerVersion.HistoricalDataEnd),
            cancel,
            giveUp: id => tws.SendAsync(new CancelHistoricalBars(id), SendTurn.Request));
    }

    /// <summary>Bars of the past, and the last one as it grows: a bar with the same date replaces the one before.</summary>
    public async IAsyncEnumerable<Streamed<HistoricalBar>> WatchHistoryAsync(
        RequestHistoricalBars request, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await turn.WaitAsync(request, cancel);
        var bars = tws.SubscribeAsync(
            id => request with { RequestId = id, KeepUpToDate = true, EndTime = "" },
            id => new CancelHistoricalBars(id),
            new BarSubscription(tws.Options.StreamBuffer),
            cancel);
        await foreach (var bar in bars)
            yield return bar;
    }

    /// <summary>Bars of five seconds.</summary>
    public IAsyncEnumerable<Streamed<RealTimeBar>> WatchAsync(
        Contract contract, string whatToShow = "TRADES", bool regularHoursOnly = false, CancellationToken cancel = default) =>
        tws.SubscribeAsync(
            id => new RequestRealTimeBars(id, contract, 5, whatToShow, regularHoursOnly, []),
            id => new CancelRealTimeBars(id),
            new DirectSubscription<RealTimeBar>(tws.Options.StreamBuffer),
            cancel);

    /// <summary>Where the past of an instrument begins, in UTC.</summary>
    /// <exception cref="TwsException">The gateway has none, or says it in a form that is not known.</exception>
    public async Task<DateTimeOffset> HeadTimestampAsync(
        Contract contract, string whatToShow = "TRADES", bool regularHoursOnly = true, CancellationToken cancel = default)
    {
        var answer = await tws.AskAsync(
            id => new RequestHeadTimestamp(id, contract, regularHoursOnly, whatToShow, AsEpochSeconds),
            new SingleReply<HeadTimestamp>(),
            cancel,
            giveUp: id => tws.SendAsync(new CancelHeadTimestamp(id), SendTurn.Request));
        if (long.TryParse(answer.Time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        // Text is UTC; from 214 on it says so.
        return DateTimeOffset.TryParseExact(
            answer.Time.TrimEnd('Z'), "yyyyMMdd-HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : throw new TwsException(new(TwsException.BadMessage, $"The head time stamp '{answer.Time}' cannot be read."));
    }

    /// <summary>How much was traded at which price.</summary>
    /// <param name="contract">The instrument.</param>
    /// <param name="period">Such as <c>3 days</c>.</param>
    /// <param name="regularHoursOnly">Without what is before the open and after the close.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<ImmutableArray<HistogramEntry>> HistogramAsync(
        Contract contract, string period, bool regularHoursOnly = true, CancellationToken cancel = default) =>
        (await tws.AskAsync(
            id => new RequestHistogram(id, contract, regularHoursOnly, period),
            new SingleReply<HistogramAnswer>(),
            cancel,
            giveUp: id => tws.SendAsync(new CancelHistogram(id), SendTurn.Request))).Entries;

    /// <summary>The sessions of an instrument: a request for bars that shows <c>SCHEDULE</c>.</summary>
    public Task<HistoricalSchedule> ScheduleAsync(RequestHistoricalBars request, CancellationToken cancel = default) =>
        tws.AskAsync(
            id => request with { RequestId = id, WhatToShow = "SCHEDULE", BarSize = "1 day", KeepUpToDate = false },
            new SingleReply<HistoricalSchedule>(),
            cancel,
            giveUp: id => tws.SendAsync(new CancelHistoricalBars(id), SendTurn.Request));

    /// <summary>Trades of the past.</summary>
    public Task<ImmutableArray<HistoricalTickLast>> TradesAsync(
        RequestHistoricalTicks request, CancellationToken cancel = default) =>
        TicksAsync(
            request with { WhatToShow = "TRADES" },
            new TicksReply<HistoricalTicksLast, HistoricalTickLast>(m => (m.Ticks, m.IsDone)),
            cancel);

    /// <summary>Bids and asks of the past.</summary>
    public Task<ImmutableArray<HistoricalTickBidAsk>> BidsAndAsksAsync(
        RequestHistoricalTicks request, CancellationToken cancel = default) =>
        TicksAsync(
            request with { WhatToShow = "BID_ASK" },
            new TicksReply<HistoricalTicksBidAsk, HistoricalTickBidAsk>(m => (m.Ticks, m.IsDone)),
            cancel);

    /// <summary>Middles of the past.</summary>
    public Task<ImmutableArray<HistoricalTick>> MiddlesAsync(
        RequestHistoricalTicks request, CancellationToken cancel = default) =>
        TicksAsync(
            request with { WhatToShow = "MIDPOINT" },
            new TicksReply<HistoricalTicks, HistoricalTick>(m => (m.Ticks, m.IsDone)),
            cancel);

    private async Task<ImmutableArray<TTick>> TicksAsync<TTick>(
        RequestHistoricalTicks request, Reply<ImmutableArray<TTick>> reply, CancellationToken cancel)
    {
        await turn.WaitAsync(request, cancel);
        return await tws.AskAsync(
            id => request with { RequestId = id },
            reply,
            cancel,
            giveUp: id => tws.SendSinceAsync(ServerVersion.CancelContractData, new CancelHistoricalTicks(id)));
    }
}
