using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Imports;

internal static class ImportsServices
{
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        // Read at once, so that a wrong setting stops the start.
        services.TryAddSingleton(ImportLimits.Read(Environment.GetEnvironmentVariable));
        return services
            .AddSingleton<StatementArchive>()
            .AddSingleton<ImportSignal>()
            .AddSingleton<ImportMeter>()
            .AddSingleton<FileImport>()
            .AddScoped<FileReread>()
            .AddHostedService<ImportWorker>()
            .AddScoped(provider => new StartImport(
                provider.GetRequiredService<TidegateDb>(),
                provider.GetRequiredService<CurrentWorkspace>(),
                provider.GetRequiredService<StatementArchive>(),
                provider.GetRequiredService<ImportLimits>(),
                provider.GetRequiredService<ImportSignal>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddScoped(provider => new ChooseDates(
                provider.GetRequiredService<TidegateDb>(),
                provider.GetRequiredService<StatementArchive>(),
                provider.GetRequiredService<StartImport>()))
            .AddScoped(provider => new RunImports(
                provider.GetRequiredService<TidegateDb>(),
                provider.GetRequiredService<CurrentWorkspace>(),
                provider.GetRequiredService<StatementArchive>(),
                provider.GetRequiredService<NamedLocks>(),
                provider.GetRequiredService<FileImport>(),
                provider.GetRequiredService<FileReread>(),
                provider.GetRequiredService<RefreshFindings>(),
                provider.GetRequiredService<ImportMeter>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<RunImports>>()))
            .AddScoped<SourceRows>()
            .AddScoped(provider => new GetTransaction(
                provider.GetRequiredService<TidegateDb>(), provider.GetRequiredService<SourceRows>()))
            .AddScoped(provider => new GetFinding(
                provider.GetRequiredService<TidegateDb>(),
                provider.GetRequiredService<SourceRows>(),
                provider.GetRequiredService<FindingStore>(),
                provider.GetRequiredService<ActionLegs>()))
            .AddScoped<GetImport>()
            .AddScoped<GetImports>()
            .AddScoped<GetCoverage>();
    }
}
