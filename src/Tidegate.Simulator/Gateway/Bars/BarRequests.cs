using System.Globalization;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Gateway.Bars;

/// <summary>Bars of the past, those that go on, and what there is to know about them.</summary>
internal sealed class BarRequests(GatewayState gateway, HistoryPace pace) : IRequestHandler
{
    private const int NoData = 162;
    private const int UpdateSecondsMin = 5;
    private const int ShortSecondsMax = 30;
    private const int AsSeconds = 2;
    private const string ServiceMessage = "Historical Market Data Service error message:";

    private static readonly TimeSpan UpdateInterval = TimeSpan.FromSeconds(5);

    private readonly OpenRequests<GrowingBars> growing = [];
    private DateTimeOffset updated;

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Bars, (in RequestHistoricalBars m) => Send(client, m));
        client.On(GatewaySteps.Bars, (in CancelHistoricalBars m) => Cancel(client, m.RequestId));
        client.On(GatewaySteps.Bars, (in RequestHeadTimestamp m) => SendHead(client, m));
        client.On(GatewaySteps.Bars, (in CancelHeadTimestamp m) => client.Tell(m.RequestId, Refusal.NoHistory(m.RequestId)));
        client.On(GatewaySteps.Bars, (in RequestHistogram m) => SendHistogram(client, m));
        client.On(GatewaySteps.Bars, (in CancelHistogram m) => client.Tell(m.RequestId, Refusal.NoHistory(m.RequestId)));
    }

    /// <inheritdoc/>
    public void Leave(Client client) => growing.Leave(client);

    /// <inheritdoc/>
    public void LoseStreams(Client client) => Leave(client);

    /// <inheritdoc/>
    public void Pulse()
    {
        if (!gateway.HasBroker || (gateway.Now - updated).Duration() < UpdateInterval)
            return;
        updated = gateway.Now;
        foreach (var ((client, id), bars) in growing)
        {
            foreach (var bar in bars.News(gateway.Exchange))
                client.Send(new HistoricalBarUpdate(id, BarText.Of(bar, bars.Request.Size, bars.DateFormat, bars.Listing)));
        }
    }

    private void Send(Client client, RequestHistoricalBars message)
    {
        if (gateway.Listed(client, message.RequestId, message.Contract) is not { } listing)
            return;
        if (Read(message, listing, out var request) is { } refusal)
        {
            client.Tell(message.RequestId, refusal);
            return;
        }

        if (gateway.Options.PacesHistory && request.Size.Seconds <= ShortSecondsMax && !Paces(message, listing))
        {
            client.Tell(message.RequestId, Refusal.HistoryTooFast);
            return;
        }

        switch (gateway.Exchange.Bars(request))
        {
            case BarAnswer.Refused refused:
                client.Tell(message.RequestId, refused.Code, refused.Text);
                break;
            case BarAnswer.Sessions sessions:
                SendSchedule(client, message.RequestId, listing, sessions);
                break;
            case BarAnswer.Bars bars:
                SendBars(client, message, listing, request, bars);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private bool Paces(RequestHistoricalBars message, Listing listing) => pace.Count(
        $"{listing.Conid} {message.Contract.Exchange} {message.WhatToShow}",
        $"{listing.Conid} {message with { RequestId = 0, Contract = new() }}",
        isDouble: message.WhatToShow == "BID_ASK");

    private void SendBars(Client client, RequestHistoricalBars message, Listing listing, BarRequest request, BarAnswer.Bars bars)
    {
        var (start, end) = (gateway.Time.Text(bars.Start), gateway.Time.Text(bars.End));
        client.Send(new HistoricalBars(
            message.RequestId, start, end, [.. bars.Items.Select(bar => BarText.Of(bar, request.Size, message.DateFormat, listing))]));
        if (client.Version >= ServerVersion.HistoricalDataEnd)
            client.Send(new HistoricalBarsEnd(message.RequestId, start, end));
        if (message.KeepUpToDate)
        {
            growing[(client, message.RequestId)] =
                new GrowingBars(listing, request, message.DateFormat, bars.Items.IsEmpty ? default : bars.Items[^1]);
        }
    }

    private Refusal? Read(RequestHistoricalBars message, Listing listing, out BarRequest request)
    {
        request = null!;
        if (BarText.KindOf(message.WhatToShow) is not { } kind)
            return Refusal.Invalid($"Invalid what to show: {message.WhatToShow}");
        DateTimeOffset? end = null;
        if (message.EndTime.Length > 0)
        {
            if (!gateway.Time.TryParse(message.EndTime, out var given))
                return new Refusal(10314, "End Date/Time: The date, time, or time-zone entered is invalid.");
            end = given;
        }

        // What cannot be read stays all-zero, and the exchange has the words for it.
        _ = BarSize.TryParse(message.BarSize, out var size);
        _ = BarSpan.TryParse(message.Duration, out var span);
        if (message.KeepUpToDate && (end is not null || size.Seconds < UpdateSecondsMin))
            return Refusal.Invalid("Bars that are kept up to date need an empty end time and a size of 5 seconds or more.");
        request = new BarRequest(listing.Conid, end, span, size, kind, message.RegularHoursOnly);
        return null;
    }

    private static void SendSchedule(Client client, int id, Listing listing, BarAnswer.Sessions sessions)
    {
        var schedule = listing.Schedule;
        client.Send(new HistoricalSchedule(
            id, Wall(sessions.Start), Wall(sessions.End), schedule.ZoneId,
            [.. sessions.Items.Select(hours => new HistoricalSession(Wall(hours.Start), Wall(hours.End), GatewayTime.Text(hours.Date)))]));

        string Wall(DateTimeOffset at) => schedule.Wall(at).ToString("yyyyMMdd-HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private void Cancel(Client client, int id)
    {
        if (growing.Remove((client, id)))
            client.Tell(id, NoData, $"{ServiceMessage}API historical data query cancelled: {id}");
        else
            client.Tell(id, Refusal.NoHistory(id));
    }

    private void SendHead(Client client, RequestHeadTimestamp request)
    {
        if (gateway.Listed(client, request.RequestId, request.Contract) is not { } listing)
            return;
        if (BarText.KindOf(request.WhatToShow) is not { } kind
            || gateway.Exchange.HeadTimestamp(listing.Conid, kind, request.RegularHoursOnly) is not { } head)
        {
            client.Tell(request.RequestId, NoData, $"{ServiceMessage}No head time stamp");
            return;
        }

        var time = request.DateFormat == AsSeconds
            ? head.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
            : GatewayTime.Utc(head, client.Version);
        client.Send(new HeadTimestamp(request.RequestId, time));
    }

    private void SendHistogram(Client client, RequestHistogram request)
    {
        if (gateway.Listed(client, request.RequestId, request.Contract) is not { } listing)
            return;
        // "3 days" and "3 D" are the same.
        var parts = request.Period.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || !BarSpan.TryParse($"{parts[0]} {char.ToUpperInvariant(parts[1][0])}", out var span))
        {
            client.Tell(request.RequestId, Refusal.Invalid($"Invalid time period: {request.Period}"));
            return;
        }

        client.Send(new HistogramAnswer(
            request.RequestId,
            [
                .. gateway.Exchange.Histogram(listing.Conid, span, request.RegularHoursOnly)
                    .Select(share => new HistogramEntry(share.Price, share.Size)),
            ]));
    }
}
