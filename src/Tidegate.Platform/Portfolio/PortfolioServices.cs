using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Platform.Portfolio;

internal static class PortfolioServices
{
    public static IServiceCollection AddPortfolio(this IServiceCollection services) => services
        .AddScoped<GetDashboard>()
        .AddScoped<GetHoldings>()
        .AddScoped<GetLots>()
        .AddScoped<GetCash>();
}
