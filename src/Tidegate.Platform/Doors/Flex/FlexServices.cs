using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tidegate.Flex.WebService;

namespace Tidegate.Platform.Doors.Flex;

internal static class FlexServices
{
    public static IServiceCollection AddFlex(this IServiceCollection services)
    {
        services.TryAddSingleton(PacingLimits.Broker);
        return services.AddSingleton<FlexDoor>().AddSingleton<FlexFetch>().AddScoped<LinkFlex>();
    }
}
