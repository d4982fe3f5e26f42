using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Platform.Ledger;

internal static class LedgerServices
{
    public static IServiceCollection AddLedger(this IServiceCollection services) => services.AddScoped<GetTransactions>();
}
