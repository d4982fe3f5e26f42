using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Lots;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Accounts;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Portfolio;

/// <summary>Export of the gains page.</summary>
internal static class GainsEndpoints
{
    private static readonly string[] Heads =
    [
        "day", "time", "account", "symbol", "description", "conid", "currency", "opened", "lot source", "lot confidence", "quantity",
        "cost", "proceeds", "realized", "closing realized", "closing broker realized", "state", "closing entry",
    ];

    public static void MapGains(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/gains/-/csv", CsvAsync).RequireAuthorization("viewer").WithSummary("All lots closed in the period as CSV");

    private static async Task<IResult> CsvAsync(
        HttpContext context, GetGains getGains, GetAccounts getAccounts, TimeProvider time, CancellationToken cancel)
    {
        var address = PageAddress.Of(context.Request, "/gains", [.. GainsQuery.Names]);
        var query = GainsQuery.Of(
            address, await getAccounts.RunAsync(cancel), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        return await getGains.RunAsync(query.Scope, query.Period.From, query.Period.To, cancel) switch
        {
            ScopedAnswer<GainsView>.Shown { View: var view } =>
                new CsvFile("gains.csv", Heads, query.Rows(view.Rows).SelectMany(row => row.Slices.Select(slice => Cells(row, slice)))),
            var other => TypedResults.Problem(ScopeQuery.Trouble(other), statusCode: StatusCodes.Status404NotFound),
        };
    }

    private static object?[] Cells(GainView row, ClosedSlice slice) =>
    [
        row.Day, row.Wall, row.Account, row.Instrument.Symbol, row.Instrument.Description, row.Instrument.Id, row.Instrument.Currency,
        slice.Lot.Day, LotWords.Source(slice.Lot.Source), LotWords.Doubt(slice.Lot.Confidence), slice.Quantity, slice.Cost, slice.Proceeds,
        slice.Realized, row.Realized.Ours, row.Realized.Broker, FigureWords.Word(row.Realized.State), row.Entry,
    ];
}
