using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Sessions;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Reconciliation;

internal static class ReconciliationServices
{
    public static IServiceCollection AddReconciliation(this IServiceCollection services) =>
        services.AddScoped(provider => new GetReconciliation(
            provider.GetRequiredService<TidegateDb>(), provider.GetRequiredService<AwayTimes>()));
}
