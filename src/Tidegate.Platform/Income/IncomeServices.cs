using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Platform.Income;

internal static class IncomeServices
{
    public static IServiceCollection AddIncome(this IServiceCollection services) => services
        .AddScoped(provider => new GetIncome(provider.GetRequiredService<Portfolios>()));
}
