using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Workspaces;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Api;

/// <summary>The house itself: whether it answers, which version, and whose token this is.</summary>
internal static class HouseApi
{
    private const string Tag = ApiTags.House;

    public static void MapHouseApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/health", HealthAsync).AllowAnonymous().Tell(
            "getHealth", Tag, "Whether the server is ready",
            "For supervisors; the one address that needs no token, beside this description.",
            StatusCodes.Status503ServiceUnavailable);
        api.MapGet("/version", Version).Tell(
            "getVersion", Tag, "The version of the product",
            "The version of the product, not of the API, which stands in the address.");
    }

    private static async Task<ApiAnswer<Health>> HealthAsync(CheckHouse checkHouse, CancellationToken cancel) =>
        await checkHouse.RunAsync(cancel) == HouseState.Ready
            ? new(new("ok"))
            : throw new ApiRefusedException(new(
                StatusCodes.Status503ServiceUnavailable, "starting", "The database does not answer yet.", "Ask again in a few seconds."));

    private static ApiAnswer<ProductDetails> Version() => new(new("Tidegate", ProductVersion.Text));

    /// <summary>Whether the server is ready.</summary>
    /// <param name="Status">Always <c>ok</c>; a server that is not ready answers 503.</param>
    internal sealed record Health(string Status);

    /// <summary>What answers.</summary>
    /// <param name="Product">Its name.</param>
    /// <param name="Version">Its version.</param>
    internal sealed record ProductDetails(string Product, string Version);
}
