using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Live;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sessions;

internal static class SessionsServices
{
    public static IServiceCollection AddSessions(this IServiceCollection services, TimeZoneInfo newYork) => services
        .AddSingleton(new SessionClock(newYork))
        .AddSingleton<SessionViews>()
        .AddSingleton(provider => new SessionParts(
            provider.GetRequiredService<SessionClock>(),
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<LiveEvents>(),
            provider.GetRequiredService<LiveWriter>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SessionKeeper>>()))
        .AddSingleton<LiveWriter>()
        .AddScoped<SessionStore>()
        .AddScoped<AwayTimes>()
        .AddScoped<RefreshLiveAccounts>()
        .AddScoped<CompareLiveAccounts>()
        .AddScoped<PauseSession>()
        .AddScoped(provider => new RecordPastSession(
            provider.GetRequiredService<SessionStore>(),
            provider.GetRequiredService<SessionClock>()))
        .AddScoped(provider => new GetSessions(
            provider.GetRequiredService<TidegateDb>(),
            provider.GetRequiredService<GetGateways>(),
            provider.GetRequiredService<SessionViews>()))
        .AddScoped(provider => new GetSession(
            provider.GetRequiredService<GetGateways>(),
            provider.GetRequiredService<SessionStore>(),
            provider.GetRequiredService<SessionViews>(),
            provider.GetRequiredService<SessionClock>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddScoped(provider => new GetLiveAccounts(
            provider.GetRequiredService<TidegateDb>(),
            provider.GetRequiredService<GetSessions>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddHostedService<SessionKeeper>();
}
