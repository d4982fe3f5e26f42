using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Platform.Storage.Backups;

/// <summary>Registers the product's own backups.</summary>
public static class BackupsServices
{
    /// <summary>The use cases. Nothing is made by itself yet.</summary>
    internal static IServiceCollection AddBackups(this IServiceCollection services) => services
        .AddSingleton<BackupDesk>()
        .AddSingleton(provider => new GetBackups(
            provider.GetRequiredService<BackupDesk>(),
            provider.GetRequiredService<DataFolder>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new StartBackup(provider.GetRequiredService<BackupDesk>()))
        .AddSingleton(provider => new ChangeBackupPlan(provider.GetRequiredService<BackupDesk>()));

    /// <summary>Lets a host that serves a data folder, and holds its lock, make backups by the plan.</summary>
    public static IServiceCollection AddNightlyBackups(this IServiceCollection services) => services.AddHostedService<NightlyBackups>();
}
