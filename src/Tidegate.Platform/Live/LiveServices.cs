using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Live;

internal static class LiveServices
{
    public static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddSingleton<NotifyChannel>()
        .AddSingleton(provider => new LiveEvents(
            provider.GetRequiredService<NotifyChannel>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<LiveEvents>>()))
        .AddHostedService(provider => provider.GetRequiredService<LiveEvents>());
}
