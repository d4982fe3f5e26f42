using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Findings;

internal static class FindingsServices
{
    public static IServiceCollection AddFindings(this IServiceCollection services) => services
        .AddScoped<FindingStore>()
        .AddScoped(provider => new RefreshFindings(
            provider.GetRequiredService<TidegateDb>(),
            provider.GetRequiredService<PortfolioStore>(),
            provider.GetRequiredService<FindingStore>()))
        .AddScoped(provider => new GetFindings(provider.GetRequiredService<Portfolios>(), provider.GetRequiredService<FindingStore>()))
        .AddScoped(provider => new AcceptFinding(
            provider.GetRequiredService<TidegateDb>(), provider.GetRequiredService<FindingStore>(), provider.GetRequiredService<TimeProvider>()))
        .AddScoped(provider => new ReopenFinding(provider.GetRequiredService<TidegateDb>(), provider.GetRequiredService<FindingStore>()));
}
