using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tidegate.Flex.WebService;
using Tidegate.Platform.Schedules;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Sync;

namespace Tidegate.Platform.Doors.FlexWebService;

internal static class FlexWebServices
{
    public static IServiceCollection AddFlexWebService(this IServiceCollection services, string address)
    {
        services.TryAddSingleton(PacingLimits.Broker);
        return services.AddSingleton(new FlexHost(address)).AddSingleton<FlexClients>().AddScoped<IStatementDoor, FlexStatementDoor>()
            .AddScoped(provider => new LinkFlex(
                provider.GetRequiredService<TidegateDb>(),
                provider.GetRequiredService<SecretStore>(),
                provider.GetRequiredService<SyncStore>(),
                provider.GetRequiredService<AlarmClock>(),
                provider.GetRequiredService<TimeProvider>()));
    }
}
