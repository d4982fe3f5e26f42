using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Advisors;
using Tidegate.Tws.Calendar;
using Tidegate.Tws.News;

namespace Tidegate.Simulator.Gateway.Reference;

/// <summary>The one table of requests that are not simulated: each is refused as the broker refuses who may not ask it.</summary>
internal sealed class UnsimulatedRequests : IRequestHandler
{
    private static readonly Refusal NoNews = new(10276, "News feed is not allowed.");
    private static readonly Refusal NoCalendar = new(10276, "Wall Street Horizon news feed is not allowed.");
    private static readonly Refusal NoAdvisor = Refusal.Invalid("FA data operations ignored for non FA customers.");

    /// <summary>Requests that no message here describes, by their numbers.</summary>
    public static Refusal OfUnknown(int id) => id switch
    {
        52 or 53 => new(430, "We are sorry, but fundamentals data for the security specified is not available."),
        72 or 73 => Refusal.Invalid("Verification is not simulated."),
        _ => Refusal.Unreadable($"Unknown message id {id}."),
    };

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Reference, (in RequestHistoricalNews m) => client.Tell(m.RequestId, NoNews));
        client.On(GatewaySteps.Reference, (in RequestNewsArticle m) => client.Tell(m.RequestId, NoNews));
        client.On(GatewaySteps.Reference, (in RequestCalendarMeta m) => client.Tell(m.RequestId, NoCalendar));
        client.On(GatewaySteps.Reference, (in CancelCalendarMeta m) => client.Tell(m.RequestId, Refusal.UnknownTicker(m.RequestId)));
        client.On(GatewaySteps.Reference, (in RequestCalendarEvents m) => client.Tell(m.RequestId, NoCalendar));
        client.On(GatewaySteps.Reference, (in CancelCalendarEvents m) => client.Tell(m.RequestId, Refusal.UnknownTicker(m.RequestId)));
        client.On(GatewaySteps.Reference, (in RequestAdvisorConfiguration m) => client.Tell(-1, NoAdvisor));
        client.On(GatewaySteps.Reference, (in ReplaceAdvisorConfiguration m) => client.Tell(m.RequestId, NoAdvisor));
    }
}
