using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

internal static class PortfolioServices
{
    public static IServiceCollection AddPortfolio(this IServiceCollection services) => services
        .AddSingleton<PortfolioMemory>()
        .AddScoped<PortfolioStore>()
        .AddScoped<Portfolios>()
        .AddScoped<GetManualHoldings>()
        .AddScoped<SaveManualHolding>()
        .AddScoped<RemoveManualHolding>()
        .AddScoped(provider => new GetAccounts(provider.GetRequiredService<TidegateDb>(), provider.GetRequiredService<Portfolios>()))
        .AddScoped(provider => new GetDashboard(provider.GetRequiredService<Portfolios>()))
        .AddScoped(provider => new GetHoldings(provider.GetRequiredService<Portfolios>()))
        .AddScoped(provider => new GetLots(provider.GetRequiredService<Portfolios>()))
        .AddScoped(provider => new GetOpenLots(provider.GetRequiredService<Portfolios>()))
        .AddScoped(provider => new GetCash(provider.GetRequiredService<Portfolios>()))
        .AddScoped(provider => new GetGains(provider.GetRequiredService<Portfolios>()))
        .AddScoped(provider => new GetTradeStory(provider.GetRequiredService<TidegateDb>(), provider.GetRequiredService<Portfolios>()))
        .AddScoped(provider => new GetAccountStatement(provider.GetRequiredService<Portfolios>()))
        .AddScoped(provider => new GetInstrument(provider.GetRequiredService<TidegateDb>(), provider.GetRequiredService<Portfolios>()));
}
