using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Tidegate.Platform.Live;
using Tidegate.Platform.Workspaces;
using Tidegate.Web.Workspaces;

namespace Tidegate.Web.Live;

/// <summary>The one stream that a browser's tabs share.</summary>
internal static class LiveEndpoints
{
    // A stream proves who asks only when it begins; the browser begins a new one by itself.
    private static readonly TimeSpan LifeMax = TimeSpan.FromMinutes(10);

    // Proxies cut what is silent for a minute.
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(25);

    public static void MapLive(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/-/live", Listen)
            .RequireAuthorization("viewer")
            .WithSummary("What changes while pages are open, as server-sent events");

    private static IResult Listen(
        HttpContext context, LiveEvents events, CurrentWorkspace workspace, IHostApplicationLifetime host, TimeProvider clock)
    {
        if (events.Open(workspace.Id, context.Session().Person) is not { } stream)
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        context.Response.RegisterForDispose(stream);
        return TypedResults.ServerSentEvents(ReadAsync(stream, clock, context.RequestAborted, host.ApplicationStopping));
    }

    private static async IAsyncEnumerable<SseItem<string>> ReadAsync(
        LiveStream stream, TimeProvider clock, CancellationToken left, [EnumeratorCancellation] CancellationToken stopping)
    {
        using var life = new CancellationTokenSource(LifeMax, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(left, stopping, life.Token);
        yield return new("", "open");
        while (!end.IsCancellationRequested)
        {
            foreach (var topic in await NextAsync(stream, clock, end.Token))
            {
                yield return new(JsonNamingPolicy.KebabCaseLower.ConvertName(topic.ToString()), "change");
            }

            yield return new("", "beat");
        }
    }

    // Nothing when it is time for a beat, or the stream is over.
    private static async Task<IReadOnlyList<LiveTopic>> NextAsync(LiveStream stream, TimeProvider clock, CancellationToken end)
    {
        using var beat = new CancellationTokenSource(BeatEvery, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(beat.Token, end);
        try
        {
            return await stream.NextAsync(either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return [];
        }
    }
}
