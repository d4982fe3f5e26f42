using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Live;
using Tidegate.Platform.Schedules;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sync;

internal static class SyncServices
{
    public static IServiceCollection AddSync(this IServiceCollection services) => services
        .AddScoped<SyncStore>()
        .AddScoped<StatementDoors>()
        .AddScoped<ConnectionViews>()
        .AddScheduledWork<SyncDue>(SyncDue.WorkName)
        .AddSingleton<SyncMeter>()
        .AddSingleton<LinkedWorkspaces>()
        .AddSingleton(provider => new ExamineConnections(
            provider.GetRequiredService<LinkedWorkspaces>(), provider.GetRequiredService<TimeProvider>()))
        .AddScoped(provider => new GetConnections(
            provider.GetRequiredService<TidegateDb>(),
            provider.GetRequiredService<SyncStore>(),
            provider.GetRequiredService<ConnectionViews>()))
        .AddScoped(provider => new GetConnection(
            provider.GetRequiredService<TidegateDb>(),
            provider.GetRequiredService<SyncStore>(),
            provider.GetRequiredService<ConnectionViews>()))
        .AddScoped(provider => new RequestSync(
            provider.GetRequiredService<TidegateDb>(),
            provider.GetRequiredService<SyncStore>(),
            provider.GetRequiredService<AlarmClock>()))
        .AddScoped(provider => new SyncConnection(
            provider.GetRequiredService<TidegateDb>(),
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<SyncStore>(),
            provider.GetRequiredService<NamedLocks>(),
            provider.GetRequiredService<LiveEvents>(),
            provider.GetRequiredService<StatementDoors>(),
            provider.GetRequiredService<StartImport>(),
            provider.GetRequiredService<RunImports>(),
            provider.GetRequiredService<GetImport>(),
            provider.GetRequiredService<SyncMeter>(),
            provider.GetRequiredService<TimeProvider>()));
}
