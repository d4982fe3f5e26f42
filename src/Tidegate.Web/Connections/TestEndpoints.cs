using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Platform.Sessions;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Connections;

/// <summary>The test of a gateway: its lines as they happen for a script, else the whole page at the end.</summary>
internal static class TestEndpoints
{
    public static void MapGatewayTests(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/connections/{id:guid}/-/test", TestAsync)
            .RequireAuthorization("trader")
            .WithSummary("Test a gateway, line by line");

    private static async Task<IResult> TestAsync(
        Guid id,
        [FromForm] string? permissions,
        HttpContext context,
        GetSession getSession,
        TestGateway testGateway,
        IHostApplicationLifetime host,
        CancellationToken cancel)
    {
        if ((await getSession.RunAsync(id, cancel))?.View is not { } session)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel, host.ApplicationStopping);
        var isWished = permissions == "yes";
        var lines = testGateway.RunAsync(session.Gateway.Terms, TestWish.Beside(session, isWished), end.Token);
        if (context.Request.IsForPart())
        {
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await using var parts = new TestParts(context);
            try
            {
                await foreach (var line in lines)
                    await parts.SendAsync(line, end.Token);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                // The person stopped it, left the page, or the product ends.
            }

            return TypedResults.Empty;
        }

        var sheet = new TestSheet();
        await foreach (var line in lines)
            sheet.Take(line);
        return new RazorComponentResult<TestPage>(new { Id = id, Sheet = sheet, Permissions = isWished });
    }
}
