using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sync;

internal static class SyncServices
{
    public static IServiceCollection AddSync(this IServiceCollection services) => services
        .AddSingleton<SyncLockStore>()
        .AddSingleton<SyncMeter>()
        .AddScoped<SyncStore>()
        .AddHostedService<SyncWorker>()
        .AddSingleton<ExamineConnections>()
        .AddScoped(provider => new GetConnections(
            provider.GetRequiredService<TidegateDb>(),
            provider.GetServices<IStatementDoor>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddScoped(provider => new SyncConnection(
            provider.GetRequiredService<TidegateDb>(),
            provider.GetRequiredService<SyncStore>(),
            provider.GetRequiredService<SyncLockStore>(),
            provider.GetServices<IStatementDoor>(),
            provider.GetRequiredService<StartImport>(),
            provider.GetRequiredService<RunImports>(),
            provider.GetRequiredService<GetImport>(),
            provider.GetRequiredService<SyncMeter>(),
            provider.GetRequiredService<TimeProvider>()));
}
