using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Instruments;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Api;

namespace Tidegate.Web.Portfolio;

/// <summary>Dashboard, holdings, lots, cash, results and statements, for programs.</summary>
internal static class PortfolioApi
{
    public static void MapPortfolioApi(this IEndpointRouteBuilder api)
    {
        const string tag = ApiTags.Portfolio;
        api.MapGet("/dashboard", DashboardAsync).Tell(
            "getDashboard", tag, "Net worth and its history",
            "Net worth with one point for each reported day, its changes, cash, allocation and the largest holdings.",
            404, 422);
        api.MapGet("/holdings", HoldingsAsync).Tell(
            "getHoldings", tag, "What is held",
            "Each figure of ours beside the broker's, at the end of any day. `reason` says why one is unknown or differs.",
            404, 422);
        api.MapGet("/lots", LotsAsync).Tell(
            "getLots", tag, "The open lots",
            "Oldest first in each position, of all instruments or of one, at the end of any day.",
            404, 422);
        api.MapGet("/cash", CashAsync).Tell(
            "getCash", tag, "Cash by account and currency",
            "With the flows that led to each balance, beside the broker's.",
            404, 422);
        api.MapGet("/gains", GainsAsync).Tell(
            "getGains", tag, "Realized results",
            "One row for each closing with the lots that it consumed, newest first.",
            404, 422);
        api.MapGet("/statement", StatementAsync).Tell(
            "getStatement", tag, "An account statement that adds up",
            "Opening, what happened, closing, for any days; both days are needed.",
            404, 422);
    }

    private static async Task<ApiAnswer<DashboardView>> DashboardAsync(
        [AsParameters] ScopeParameters scope, GetDashboard getDashboard, CancellationToken cancel) =>
        new(ApiQuery.Shown(await getDashboard.RunAsync(scope.Read(), cancel)));

    private static async Task<ApiAnswer<HoldingsAnswer>> HoldingsAsync(
        [AsParameters] ScopeParameters scope, string? asOf, GetHoldings getHoldings, CancellationToken cancel) =>
        new(HoldingsAnswer.Of(ApiQuery.Shown(await getHoldings.RunAsync(scope.Read(asOf), cancel))));

    private static async Task<ApiAnswer<ApiList<OpenLotView>>> LotsAsync(
        string[]? account, string? asOf, string? instrument, GetOpenLots getOpenLots, FindInstrument findInstrument,
        CancellationToken cancel)
    {
        InstrumentId? wanted = null;
        if (!string.IsNullOrEmpty(instrument))
        {
            wanted = await findInstrument.RunAsync(instrument, cancel) switch
            {
                InstrumentMatch.One one => one.Instrument.Id,
                InstrumentMatch.Several several => throw ApiQuery.Refused(
                    "instrument", instrument, $"Several instruments bear or bore the symbol {instrument}.",
                    $"Give one of their ids: {string.Join(", ", several.Instruments.Select(each => each.Id))}."),
                _ => throw new ApiRefusedException(ApiProblem.Missing("instrument", "instrument", instrument, "instruments?search=…")),
            };
        }

        var view = ApiQuery.Shown(await getOpenLots.RunAsync(ApiQuery.Scope(account, null, asOf), wanted, cancel));
        return new(new(view.Rows, null, view.Frame.Generated));
    }

    private static async Task<ApiAnswer<CashAnswer>> CashAsync(
        [AsParameters] ScopeParameters scope, GetCash getCash, CancellationToken cancel)
    {
        var view = ApiQuery.Shown(await getCash.RunAsync(scope.Read(), cancel));
        return new(new(view.Rows, null, view.Frame.Generated, view.Frame, view.Total));
    }

    private static async Task<ApiAnswer<GainsAnswer>> GainsAsync(
        [AsParameters] ScopeParameters scope, [AsParameters] PeriodParameters period, GetGains getGains, CancellationToken cancel)
    {
        var (from, to) = period.Read();
        var view = ApiQuery.Shown(await getGains.RunAsync(scope.Read(), from, to, cancel));
        return new(new(
            view.Rows, null, view.Frame.Generated, view.Frame, view.From, view.To, view.Gains, view.Losses, view.Realized));
    }

    private static async Task<ApiAnswer<AccountStatementView>> StatementAsync(
        [AsParameters] ScopeParameters scope, [AsParameters] PeriodParameters period, GetAccountStatement getStatement,
        CancellationToken cancel)
    {
        const string hint = "Give both days, such as from=2026-01-01&to=2026-06-30.";
        ApiQuery.Given("from", period.From, hint);
        ApiQuery.Given("to", period.To, hint);
        var (from, to) = period.Read();
        return new(ApiQuery.Shown(await getStatement.RunAsync(scope.Read(), from!.Value, to!.Value, cancel)));
    }
}
