using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Web.Hosting;

/// <summary>Bounds how often one address may try to sign in, and ask for anything at all; looking at the form is free.</summary>
internal static class SignInRateLimit
{
    public const string Policy = "sign-in";
    private const int SegmentsPerMinute = 6;
    private const int NetworkBytes = 8;

    public static void AddSignInRateLimit(this IServiceCollection services, WebSettings settings) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
                ? PerMinute(AddressOf(context), settings.SignInsPerMinute)
                : RateLimitPartition.GetNoLimiter("looking"));

            // Whoever is on this machine can stop it anyway; supervisors and scrapers are here too.
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                context.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote)
                    ? PerMinute(AddressOf(context), settings.RequestsPerMinute)
                    : RateLimitPartition.GetNoLimiter("here"));
        });

    private static RateLimitPartition<string> PerMinute(string address, int limit) => RateLimitPartition.GetSlidingWindowLimiter(
        address,
        _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = limit,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = SegmentsPerMinute,
            QueueLimit = 0,
        });

    // Whoever has one address of a network by IPv6 has 2^64 of them.
    private static string AddressOf(HttpContext context)
    {
        var remote = context.Connection.RemoteIpAddress;
        if (remote is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
        {
            return Convert.ToHexString(remote.GetAddressBytes().AsSpan(0, NetworkBytes));
        }

        return remote?.ToString() ?? "";
    }
}
