using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Tidegate.Simulator.FlexService;

/// <summary>The addresses of the service, those of today and those of old.</summary>
internal static class FlexEndpoints
{
    /// <summary>Path of the service, to which the two steps are added.</summary>
    public const string Service = "/AccountManagement/FlexWebService/";

    private const string ServiceOfOld = "/Universal/servlet/FlexStatementService.";
    private const string Request = "SendRequest";
    private const string Statement = "GetStatement";

    /// <summary>Adds the routes.</summary>
    public static void Map(WebApplication server, FlexDoor door, FlexAnswerWriter writer)
    {
        foreach (var service in new[] { Service, ServiceOfOld })
        {
            server.MapGet(service + Request, context => AnswerAsync(context, FlexSteps.SendRequest, service, door, writer));
            server.MapGet(service + Statement, context => AnswerAsync(context, FlexSteps.GetStatement, service, door, writer));
        }

        server.MapFallback(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await context.Response.WriteAsync(
                $"Nothing is here. The Flex Web Service answers GET {Service}{Request} and {Service}{Statement}.\n",
                context.RequestAborted);
        });
    }

    private static Task AnswerAsync(HttpContext context, string step, string service, FlexDoor door, FlexAnswerWriter writer)
    {
        var request = context.Request;
        context.Response.Headers.CacheControl = "no-store";
        var call = new FlexCall(
            step,
            request.Path,
            new Uri($"{request.Scheme}://{request.Host}{service}{Statement}"),
            !StringValues.IsNullOrEmpty(request.Headers.UserAgent))
        {
            Token = Parameter(request, "t"),
            Query = Parameter(request, "q"),
            Version = Parameter(request, "v"),
            FromDay = Parameter(request, "fd"),
            ToDay = Parameter(request, "td"),
            Days = Parameter(request, "p"),
        };
        return writer.WriteAsync(context, door.Answer(call));
    }

    private static string? Parameter(HttpRequest request, string name) =>
        request.Query.TryGetValue(name, out var values) ? values[0] : null;
}
