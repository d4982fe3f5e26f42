using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Workspaces;

namespace Tidegate.Web.Hosting;

/// <summary>What every request passes, whichever page it wants; in this order.</summary>
internal static class HostingServices
{
    /// <summary>Names that always mean this machine.</summary>
    public static readonly string[] OwnHosts = ["localhost", "127.0.0.1", "[::1]"];

    public static IServiceCollection AddHosting(this IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton(settings);
        services.AddRouting();
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "tidegate-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<HostFilteringOptions>(options =>
        {
            options.AllowedHosts = [.. OwnHosts, .. settings.Hosts];
            options.AllowEmptyHosts = false;
            options.IncludeFailureMessage = false;
        });
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var proxy in settings.TrustedProxies)
            {
                options.KnownProxies.Add(proxy);
            }
        });
        services.AddSignInRateLimit(settings);
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Viewer, policy => policy.RequireRole(Policies.AtLeast(Role.Viewer)))
            .AddPolicy(Policies.Trader, policy => policy.RequireRole(Policies.AtLeast(Role.Trader)))
            .AddPolicy(Policies.Admin, policy => policy.RequireRole(Policies.AtLeast(Role.Admin)));
        services.AddOptions<AuthorizationOptions>().Configure(options =>
        {
            // Who forgets to say who may use an endpoint has allowed it to members, never to strangers.
            var members = options.GetPolicy(Policies.Viewer)!;
            options.DefaultPolicy = members;
            options.FallbackPolicy = members;
        });
        return services;
    }

    public static void UseHosting(this WebApplication app, WebSettings settings)
    {
        app.UseMiddleware<RequestTrace>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<FaultPages>();
        if (settings.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseStatusCodePages(StatusPages.WriteForeignHostAsync);
        app.UseHostFiltering();
        Layout.PagesServices.UsePageAssets(app);
        app.UseStatusCodePages(StatusPages.WriteAsync);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<NewPasswordGate>();
        app.UseMiddleware<BodyLimit>();
        app.UseAntiforgery();
        app.UseMiddleware<FormGuard>();
        app.UseMiddleware<NoNulls>();
    }
}
