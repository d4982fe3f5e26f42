using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Income;

internal static class IncomeServices
{
    public static IServiceCollection AddIncome(this IServiceCollection services) => services
        .AddScoped(provider => new GetPayment(provider.GetRequiredService<TidegateDb>(), provider.GetRequiredService<Portfolios>()))
        .AddScoped(provider => new GetIncome(provider.GetRequiredService<Portfolios>()));
}
