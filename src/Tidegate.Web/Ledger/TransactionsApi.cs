using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Ledger;
using Tidegate.Web.Api;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Ledger;

/// <summary>The ledger's entries, for programs.</summary>
internal static class TransactionsApi
{
    private const string List = "transactions";

    public static void MapTransactionsApi(this IEndpointRouteBuilder api)
    {
        const string tag = ApiTags.Transactions;
        var entries = api.MapGroup($"/{List}");
        entries.MapGet("", ListAsync).Tell(
            "getTransactions", tag, "The ledger's entries",
            "50 a page; all filters hold together.",
            404, 422);
        entries.MapGet("/{id:guid}", ShowAsync).Tell(
            "getTransaction", tag, "One entry",
            "With every version that statements told, the broker's row as it came, and related entries.",
            404);
        entries.MapPost("", AddAsync).RequireAuthorization(Policies.Trader).Accepts<ManualEntryBody>("application/json").Tell(
            "addTransaction", tag, "Add an entry by hand",
            "For what the broker does not send. Sent twice it stands there twice; a finding says so when a statement tells it too.",
            400, 413, 415, 422);
        entries.MapPut("/{id:guid}", ChangeAsync).RequireAuthorization(Policies.Trader).Accepts<ManualEntryBody>("application/json").Tell(
            "changeTransaction", tag, "Change an entry made by hand",
            "The body replaces all of it; its earlier contents are kept.",
            400, 404, 413, 415, 422);
        entries.MapDelete("/{id:guid}", RemoveAsync).RequireAuthorization(Policies.Trader).Tell(
            "removeTransaction", tag, "Remove an entry made by hand",
            "What the broker told cannot be removed.",
            404, 422);
    }

    private static async Task<ApiAnswer<TransactionsAnswer>> ListAsync(
        HttpContext context,
        string[]? account,
        [AsParameters] PeriodParameters period,
        string? kind,
        string? type,
        string? instrument,
        [FromQuery(Name = "in")] string? currency,
        string? search,
        string? sort,
        string? page,
        GetTransactions getTransactions,
        CancellationToken cancel)
    {
        var (from, to) = period.Read();
        var filter = new TransactionFilter
        {
            Accounts = ApiQuery.Accounts(account),
            From = from,
            To = to,
            Kind = ApiQuery.Word<EntryKind>("kind", kind),
            Type = string.IsNullOrEmpty(type) ? null : type,
            Instrument = string.IsNullOrEmpty(instrument) ? null : new InstrumentId(instrument),
            Currency = ApiQuery.Currency("in", currency),
            Text = string.IsNullOrEmpty(search) ? null : search,
            Sort = ApiQuery.Word<TransactionSort>("sort", sort) ?? TransactionSort.Newest,
            Page = ApiQuery.Page(page),
        };
        var view = ApiQuery.Shown(await getTransactions.RunAsync(filter, all: false, cancel));
        var next = view.Page < view.PageCount ? AddressOf(context.Request, view.Page + 1) : null;
        return new(new(view.Items, next, null, view.Count, view.Page, view.PageCount, view.Totals, view.Types));
    }

    private static async Task<ApiAnswer<TransactionDetail>> ShowAsync(
        Guid id, GetTransaction getTransaction, CancellationToken cancel) =>
        await getTransaction.RunAsync(id, cancel) is { } detail ? new(detail) : throw Missing(id);

    private static async Task<ApiMade<TransactionDetail>> AddAsync(
        HttpContext context, AddManualEntry addManualEntry, GetTransaction getTransaction, CancellationToken cancel)
    {
        var body = await ApiBody.ReadAsync<ManualEntryBody>(context);
        var id = Saved(await addManualEntry.RunAsync(body.ToInput(), context.Token().PersonName, cancel), Guid.Empty);
        return new($"{ApiAddress.Version}/{List}/{id}", (await getTransaction.RunAsync(id, cancel))!);
    }

    private static async Task<NoContent> ChangeAsync(
        Guid id, HttpContext context, ChangeManualEntry changeManualEntry, CancellationToken cancel)
    {
        var body = await ApiBody.ReadAsync<ManualEntryBody>(context);
        Saved(await changeManualEntry.RunAsync(id, body.ToInput(), context.Token().PersonName, cancel), id);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RemoveAsync(
        Guid id, HttpContext context, RemoveManualEntry removeManualEntry, CancellationToken cancel)
    {
        Saved(await removeManualEntry.RunAsync(id, context.Token().PersonName, cancel), id);
        return TypedResults.NoContent();
    }

    private static Guid Saved(ManualEntryOutcome outcome, Guid id) => outcome switch
    {
        ManualEntryOutcome.Saved saved => saved.Entry,
        ManualEntryOutcome.Refused refused => throw ApiQuery.Refused(
            refused.Field, null, $"The field {refused.Field} cannot be used.", refused.Message),
        ManualEntryOutcome.NotFound => throw new ApiRefusedException(ApiProblem.Missing("transaction", "id", id, List) with
        {
            Title = $"There is no entry {id} made by hand in this workspace.",
        }),
        _ => throw new UnreachableException(),
    };

    private static string AddressOf(HttpRequest request, int page)
    {
        var query = request.Query.Where(each => each.Key != "page")
            .Append(new("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return QueryHelpers.AddQueryString($"{ApiAddress.Version}/{List}", query);
    }

    private static ApiRefusedException Missing(Guid id) => new(ApiProblem.Missing("transaction", "id", id, List));
}
