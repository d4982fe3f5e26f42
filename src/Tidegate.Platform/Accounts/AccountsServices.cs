using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Platform.Accounts;

internal static class AccountsServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddScoped<ChangeAccount>();
}
