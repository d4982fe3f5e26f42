using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Reconciliation;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Reconciliation;
using Tidegate.Web.Accounts;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Reconciliation;

/// <summary>Export of the reconciliation page.</summary>
internal static class ReconciliationEndpoints
{
    private static readonly string[] Heads =
    [
        "day", "instant", "account", "state", "symbol", "instrument", "execution", "corrections", "currency", "commission currency",
        "live quantity", "live price", "live amount", "live commission", "confirmed quantity", "confirmed price", "confirmed amount",
        "confirmed commission", "stated quantity", "stated price", "stated amount", "stated commission", "entry",
    ];

    public static void MapReconciliation(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/reconciliation/-/csv", CsvAsync).RequireAuthorization("viewer").WithSummary("All executions of the period as CSV");

    private static async Task<IResult> CsvAsync(
        HttpContext context, GetReconciliation getReconciliation, GetAccounts getAccounts, TimeProvider time, CancellationToken cancel)
    {
        var address = PageAddress.Of(context.Request, "/reconciliation", [.. ReconciliationQuery.Names]);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var query = ReconciliationQuery.Of(address, await getAccounts.RunAsync(cancel), today);
        var answer = await getReconciliation.RunAsync(query.Filter, cancel);
        return answer is ScopedAnswer<ReconciliationView>.Shown { View: var view }
            ? new CsvFile("reconciliation.csv", Heads, view.Executions.Select(Cells))
            : TypedResults.Problem(ScopeQuery.Trouble(answer), statusCode: StatusCodes.Status404NotFound);
    }

    private static object?[] Cells(ReconciledExecution execution) =>
    [
        execution.Day, execution.Instant, execution.Account, ReconciliationWords.Of(execution.State), execution.Symbol,
        execution.Instrument, execution.ExecutionId, (decimal)execution.Corrections, execution.Best.Currency,
        execution.Best.CommissionCurrency, .. Cells(execution.Live), .. Cells(execution.Confirmed), .. Cells(execution.Stated),
        execution.Entry,
    ];

    private static object?[] Cells(ExecutionFigures? figures) =>
        [figures?.Quantity, figures?.Price, figures?.Amount, figures?.Commission];
}
