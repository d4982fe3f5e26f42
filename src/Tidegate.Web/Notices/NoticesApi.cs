using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Notices;
using Tidegate.Web.Api;

namespace Tidegate.Web.Notices;

/// <summary>What the token's person was told, for programs.</summary>
internal static class NoticesApi
{
    public static void MapNoticesApi(this IEndpointRouteBuilder api) => api.MapGet("/notices", ListAsync).Tell(
        "getNotices", ApiTags.Notices, "What was told, and whether it is over",
        "What lasts comes first, then what is over, the newest first. Reading it here marks nothing as seen.");

    private static async Task<ApiAnswer<ApiList<NoticeView>>> ListAsync(
        HttpContext context, GetNotices getNotices, CancellationToken cancel) =>
        new(new(await getNotices.RunAsync(context.Token().Person, cancel), null, null));
}
