using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Accounts;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Portfolio;

/// <summary>Parts and export of the holdings page.</summary>
internal static class HoldingsEndpoints
{
    private static readonly string[] Heads =
    [
        "account", "symbol", "description", "conid", "isin", "class", "currency", "quantity", "price", "price day", "average cost", "cost",
        "value", "unrealized", "converted value", "converted unrealized", "converted to", "weight", "broker quantity", "broker cost",
        "broker value", "state",
    ];

    public static void MapHoldings(this IEndpointRouteBuilder routes)
    {
        var holdings = routes.MapGroup("/holdings/-").RequireAuthorization("viewer");
        holdings.MapGet("/lots/{instrument}", LotsAsync).WithSummary("Open lots of one position");
        holdings.MapGet("/csv", CsvAsync).WithSummary("Holdings as CSV");
        routes.MapManualHoldings();
    }

    private static async Task<IResult> LotsAsync(
        string instrument, HttpContext context, GetLots getLots, GetAccounts getAccounts, CancellationToken cancel)
    {
        var address = PageAddress.Of(context.Request, "/holdings", "asof");
        var scope = ScopeQuery.Of(address, await getAccounts.RunAsync(cancel)).Scope;
        var account = scope.Accounts.Count > 0 ? scope.Accounts[0] : new AccountId("");
        var answer = await getLots.RunAsync(
            account, new InstrumentId(instrument), scope.Display, AddressValues.Day(address, "asof", []), cancel);
        return Fragment.Or(context, address.With("open", instrument), () => answer is ScopedAnswer<LotsView>.Shown shown
            ? new RazorComponentResult<LotsTable>(new { shown.View, Address = address })
            : TypedResults.NotFound());
    }

    private static async Task<IResult> CsvAsync(
        HttpContext context, GetHoldings getHoldings, GetAccounts getAccounts, CancellationToken cancel)
    {
        var address = PageAddress.Of(context.Request, "/holdings", [.. HoldingsQuery.Names]);
        var scope = ScopeQuery.Of(address, await getAccounts.RunAsync(cancel)).Scope;
        var query = HoldingsQuery.Of(address);
        var answer = await getHoldings.RunAsync(scope with { AsOf = query.AsOf }, cancel);
        if (answer is not ScopedAnswer<HoldingsView>.Shown { View: var view })
        {
            return TypedResults.Problem(ScopeQuery.Trouble(answer), statusCode: StatusCodes.Status404NotFound);
        }

        var day = view.Frame.AsOf is { } asOf ? "-" + Days.Iso(asOf) : "";
        var rows = query.Rows(view.Rows);
        return new CsvFile($"holdings{day}.csv", Heads, rows.Select(row => Cells(row, view.Frame.Currency)));
    }

    private static object?[] Cells(HoldingView row, Currency currency) =>
    [
        row.Account, row.Instrument.Symbol, row.Instrument.Description, row.Instrument.Id, row.Instrument.Isin, row.Instrument.AssetClass,
        row.Instrument.Currency, row.Quantity.Value, row.Price.Value, row.PriceDay, row.AverageCost, row.Cost.Value, row.Value.Value,
        row.Unrealized.Value, row.Converted, row.UnrealizedConverted, currency, row.Weight, row.Quantity.Broker, row.Cost.Broker,
        row.Value.Broker,
        FigureWords.Word(FigureWords.Worst(row.Quantity, row.Cost, row.Value, row.Unrealized)),
    ];
}
