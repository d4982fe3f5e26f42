using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Accounts;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Ledger;

/// <summary>Export and parts of the transactions page.</summary>
internal static class TransactionsEndpoints
{
    private static readonly string[] Heads =
    [
        "day", "instant", "account", "kind", "type", "symbol", "description", "instrument", "quantity", "price", "amount", "currency",
        "commission", "commission currency", "taxes", "broker realized", "id",
    ];

    public static void MapTransactions(this IEndpointRouteBuilder routes)
    {
        var transactions = routes.MapGroup("/transactions/-").RequireAuthorization("viewer");
        transactions.MapGet("/csv", CsvAsync).WithSummary("All filtered transactions as CSV");
        transactions.MapGet("/rows", RowsAsync).WithSummary("The rows behind a figure");
    }

    private static async Task<IResult> RowsAsync(HttpContext context, GetTransaction getTransaction, CancellationToken cancel)
    {
        var address = PageAddress.Of(context.Request, "/transactions");
        var details = await RowsQuery.ReadAsync(RowsQuery.Of(context.Request), getTransaction, cancel);
        return Fragment.Or(context, address, () => new RazorComponentResult<EntryRows>(new { Details = details, Address = address }));
    }

    private static async Task<IResult> CsvAsync(
        HttpContext context, GetTransactions getTransactions, GetAccounts getAccounts, CancellationToken cancel)
    {
        var address = PageAddress.Of(context.Request, "/transactions", [.. TransactionsQuery.Names]);
        var scope = ScopeQuery.Of(address, await getAccounts.RunAsync(cancel)).Scope;
        var answer = await getTransactions.RunAsync(TransactionsQuery.Of(address, scope.Accounts).Filter, all: true, cancel);
        return answer is ScopedAnswer<TransactionsView>.Shown { View: var view }
            ? new CsvFile("transactions.csv", Heads, view.Items.Select(Cells))
            : TypedResults.Problem(ScopeQuery.Trouble(answer), statusCode: StatusCodes.Status404NotFound);
    }

    private static object?[] Cells(TransactionView entry) =>
    [
        entry.Day, entry.TimeKnown ? entry.Instant : null, entry.Account, entry.Kind, entry.Type, entry.Symbol, entry.Description,
        entry.Instrument, entry.Quantity, entry.Price, entry.Amount, entry.Currency, entry.Commission, entry.CommissionCurrency,
        entry.Taxes, entry.BrokerRealized, entry.Id,
    ];
}
