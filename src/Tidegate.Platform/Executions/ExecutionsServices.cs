using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Executions;

internal static class ExecutionsServices
{
    public static IServiceCollection AddExecutions(this IServiceCollection services) => services
        .AddScoped(provider => new RecordExecutions(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<TidegateDb>(),
            provider.GetRequiredService<CurrentWorkspace>(),
            provider.GetRequiredService<NamedLocks>(),
            provider.GetRequiredService<RefreshFindings>(),
            provider.GetRequiredService<TimeProvider>()));
}
