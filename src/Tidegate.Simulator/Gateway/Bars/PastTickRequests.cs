using System.Collections.Immutable;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Bars;

namespace Tidegate.Simulator.Gateway.Bars;

/// <summary>Single ticks of the past, from an instant on or back from one.</summary>
internal sealed class PastTickRequests(GatewayState gateway, HistoryPace pace) : IRequestHandler
{
    /// <summary>Trades do not happen in each second, so more seconds are looked at than ticks are wanted.</summary>
    private const int SecondsPerTrade = 4;

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Bars, (in RequestHistoricalTicks m) => Send(client, m));
        client.On(GatewaySteps.Bars, (in CancelHistoricalTicks m) => client.Tell(m.RequestId, Refusal.NoHistory(m.RequestId)));
    }

    private void Send(Client client, RequestHistoricalTicks request)
    {
        if (Problem(request, out var kind, out var from, out var until) is { } refusal)
        {
            client.Tell(request.RequestId, refusal);
            return;
        }

        if (gateway.Listed(client, request.RequestId, request.Contract) is not { } listing)
            return;

        var series = $"{listing.Conid} {request.Contract.Exchange} {request.WhatToShow} ticks";
        if (gateway.Options.PacesHistory
            && !pace.Count(series, $"{series} {request.Start} {request.End} {request.NumberOfTicks}", kind == BarKind.BidAsk))
        {
            client.Tell(request.RequestId, Refusal.HistoryTooFast);
            return;
        }

        PastTicks.Send(client, request.RequestId, kind, listing, Points(request, kind, listing, from, until));
    }

    private ImmutableArray<PricePoint> Points(
        RequestHistoricalTicks request, BarKind kind, Listing listing, DateTimeOffset? from, DateTimeOffset? until)
    {
        var isTrades = kind == BarKind.Trades;
        var seconds = isTrades ? request.NumberOfTicks * SecondsPerTrade : request.NumberOfTicks;
        var points = from is { } begin
            ? gateway.Exchange.Seconds(listing.Conid, begin, until ?? gateway.Now, seconds, request.RegularHoursOnly)
            : gateway.Exchange.SecondsBefore(listing.Conid, until ?? gateway.Now, seconds, request.RegularHoursOnly);
        var wanted = points.Where(point => !isTrades || point.Traded > 0);
        return [.. from is null ? wanted.TakeLast(request.NumberOfTicks) : wanted.Take(request.NumberOfTicks)];
    }

    private Refusal? Problem(RequestHistoricalTicks request, out BarKind kind, out DateTimeOffset? from, out DateTimeOffset? until)
    {
        (kind, from, until) = (default, null, null);
        if (request.WhatToShow is not ("TRADES" or "BID_ASK" or "MIDPOINT"))
            return Refusal.Invalid($"Invalid what to show: {request.WhatToShow}");
        kind = request.WhatToShow switch { "BID_ASK" => BarKind.BidAsk, "MIDPOINT" => BarKind.Midpoint, _ => BarKind.Trades };
        if (request.NumberOfTicks is < 1 or > PastTicks.TicksMax)
            return Refusal.Invalid($"Number of ticks must be between 1 and {PastTicks.TicksMax}.");
        if (request.Start.Length == 0 && request.End.Length == 0)
            return Refusal.Invalid("Either a start or an end time is needed.");
        if (request.Start.Length > 0)
        {
            if (!gateway.Time.TryParse(request.Start, out var begin))
                return Refusal.Invalid($"Invalid start time: {request.Start}");
            from = begin;
        }

        if (request.End.Length > 0)
        {
            if (!gateway.Time.TryParse(request.End, out var end))
                return new Refusal(10314, "End Date/Time: The date, time, or time-zone entered is invalid.");
            until = end;
        }

        return null;
    }
}
