using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Sessions;

namespace Tidegate.Platform.Doors.Tws;

internal static class TwsSessionServices
{
    public static IServiceCollection AddTwsSessions(this IServiceCollection services) => services
        .AddSingleton<ISessionDoor, TwsSessionDoor>().AddScoped<FindInstruments>();
}
