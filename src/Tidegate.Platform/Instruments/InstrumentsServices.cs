using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Platform.Instruments;

internal static class InstrumentsServices
{
    public static IServiceCollection AddInstruments(this IServiceCollection services) => services.AddScoped<FindInstrument>();
}
