using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Platform.Doors.Tws;

internal static class TwsServices
{
    public static IServiceCollection AddTwsGateway(this IServiceCollection services) => services
        .AddSingleton(new TwsTestLimits())
        .AddSingleton(provider => new TestGateway(
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<TwsTestLimits>()));
}
