using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Web.Hosting;

/// <summary>Bounds how often one address may try to sign in; looking at the form is free.</summary>
internal static class SignInRateLimit
{
    public const string Policy = "sign-in";
    private const int SegmentsPerMinute = 6;

    public static void AddSignInRateLimit(this IServiceCollection services, WebSettings settings) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetSlidingWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new SlidingWindowRateLimiterOptions
                    {
                        PermitLimit = settings.SignInsPerMinute,
                        Window = TimeSpan.FromMinutes(1),
                        SegmentsPerWindow = SegmentsPerMinute,
                        QueueLimit = 0,
                    })
                : RateLimitPartition.GetNoLimiter("looking"));
        });
}
