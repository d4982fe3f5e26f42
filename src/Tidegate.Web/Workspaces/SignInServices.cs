using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Workspaces;
using Tidegate.Web.Api;

namespace Tidegate.Web.Workspaces;

/// <summary>
/// The two cookies of signing in: the session, and the short-lived one between password and code. Pages take the session's and no token,
/// the API takes tokens and no cookie.
/// </summary>
internal static class SignInServices
{
    private const string ByAddress = "tidegate-by-address";
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<SessionCookieEvents>();
        services.AddAuthentication(ByAddress)
            .AddPolicyScheme(ByAddress, null, options => options.ForwardDefaultSelector = context =>
                context.Request.IsForApi() ? ApiTokenHandler.SchemeName : SessionCookie.Scheme)
            .AddCookie(SessionCookie.Scheme, options =>
            {
                options.Cookie.Name = SessionCookie.CookieName;
                options.Cookie.HttpOnly = true;

                // Lax, so that a link in a mail opens its page; whatever changes something asks for the form's token as well.
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.Cookie.IsEssential = true;
                options.ExpireTimeSpan = PersonSession.IdleLimit;
                options.SlidingExpiration = true;
                options.LoginPath = LoginPage.Address;
                options.ReturnUrlParameter = "returnUrl";
                options.EventsType = typeof(SessionCookieEvents);
            })
            .AddCookie(PendingCookie.Scheme, options =>
            {
                options.Cookie.Name = PendingCookie.CookieName;
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Strict;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.Cookie.IsEssential = true;
                options.ExpireTimeSpan = CodeLife;
                options.SlidingExpiration = false;
            });
        return services;
    }
}
