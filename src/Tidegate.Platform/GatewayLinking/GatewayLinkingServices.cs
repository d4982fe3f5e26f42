using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.GatewayLinking;

internal static class GatewayLinkingServices
{
    public static IServiceCollection AddGatewayLinking(this IServiceCollection services)
    {
        services.TryAddSingleton(OwnPlace.Look());
        return services
            .AddScoped<GatewayDraftStore>()
            .AddScoped<SeeOwnAddress>()
            .AddScoped<LinkDeclaredGateway>()
            .AddScoped(provider => new GetGatewayLink(
                provider.GetRequiredService<TidegateDb>(),
                provider.GetRequiredService<GatewayDraftStore>(),
                provider.GetRequiredService<OwnPlace>()))
            .AddScoped(provider => new SaveGatewayStep(
                provider.GetRequiredService<GatewayDraftStore>(), provider.GetRequiredService<OwnPlace>()))
            .AddScoped(provider => new FinishGatewayLink(
                provider.GetRequiredService<GatewayDraftStore>(), provider.GetRequiredService<LinkGateway>()))
            .AddScoped(provider => new DropGatewayLink(provider.GetRequiredService<GatewayDraftStore>()));
    }
}
