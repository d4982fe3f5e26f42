using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Doors.FlexWebService;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Sync;

namespace Tidegate.Platform.Linking;

internal static class LinkingServices
{
    public static IServiceCollection AddLinking(this IServiceCollection services) => services
        .AddSingleton<LinkSignal>()
        .AddSingleton<LinkDiary>()
        .AddScoped<LinkStore>()
        .AddScoped(provider => new LinkTest(
            provider.GetRequiredService<TidegateDb>(),
            provider.GetRequiredService<LinkStore>(),
            provider.GetServices<IStatementDoor>(),
            provider.GetRequiredService<FlexHost>(),
            provider.GetRequiredService<LinkDiary>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddScoped<LinkMaking>()
        .AddHostedService<LinkWorker>()
        .AddScoped(provider => new GetLink(
            provider.GetRequiredService<TidegateDb>(), provider.GetRequiredService<LinkDiary>()))
        .AddScoped(provider => new SaveLinkStep(
            provider.GetRequiredService<LinkStore>(),
            provider.GetRequiredService<SecretStore>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddScoped(provider => new StartLinkTest(
            provider.GetRequiredService<LinkStore>(),
            provider.GetRequiredService<LinkSignal>(),
            provider.GetRequiredService<LinkDiary>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddScoped(provider => new FinishLink(
            provider.GetRequiredService<TidegateDb>(),
            provider.GetRequiredService<LinkStore>(),
            provider.GetRequiredService<LinkSignal>(),
            provider.GetRequiredService<LinkDiary>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddScoped(provider => new DropLink(provider.GetRequiredService<LinkStore>()));
}
