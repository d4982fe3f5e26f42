using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Platform.Connections;

internal static class ConnectionsServices
{
    public static IServiceCollection AddBrokerConnections(this IServiceCollection services) => services
        .AddScoped<RemoveConnection>().AddScoped<LinkGateway>().AddScoped<ReconnectGateway>().AddScoped<GetGateways>();
}
