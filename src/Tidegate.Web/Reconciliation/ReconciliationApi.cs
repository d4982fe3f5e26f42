using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Reconciliation;
using Tidegate.Web.Api;

namespace Tidegate.Web.Reconciliation;

/// <summary>What gateways told beside what statements tell, for programs.</summary>
internal static class ReconciliationApi
{
    public static void MapReconciliationApi(this IEndpointRouteBuilder api) => api.MapGet("/reconciliation", ShowAsync).Tell(
        "getReconciliation", ApiTags.Transactions, "Executions told live beside those of statements",
        "By account and day, and each execution with its corrections. Nothing before the first execution that a gateway told of an "
        + "account is compared.",
        404, 422);

    private static async Task<ApiAnswer<ReconciliationView>> ShowAsync(
        string[]? account, [AsParameters] PeriodParameters period, GetReconciliation getReconciliation, CancellationToken cancel)
    {
        var (from, to) = period.Read();
        return new(ApiQuery.Shown(await getReconciliation.RunAsync(new(ApiQuery.Scope(account), from, to), cancel)));
    }
}
