using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Instruments;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Api;

namespace Tidegate.Web.Instruments;

/// <summary>Instruments, for programs.</summary>
internal static class InstrumentsApi
{
    private const string Search = "instruments?search=SYMBOL";

    public static void MapInstrumentsApi(this IEndpointRouteBuilder api)
    {
        const string tag = ApiTags.Instruments;
        api.MapGet("/instruments", FindAsync).Tell(
            "findInstruments", tag, "Find instruments",
            "By the broker's contract number, by a symbol of today, else by one of the past; the parameter `search` is needed. A "
            + "symbol may have belonged to several.",
            422);
        api.MapGet("/instruments/{instrument}", ShowAsync).Tell(
            "getInstrument", tag, "Everything about one instrument",
            "Names over time, ties, positions, lots, closings, up to 500 entries, prices.",
            404, 422);
        api.MapGet("/instruments/{instrument}/prices", PricesAsync).Tell(
            "getPrices", tag, "Prices of one instrument",
            "One for each day of which a statement tells one, oldest first.",
            404, 422);
    }

    private static async Task<ApiAnswer<ApiList<Instrument>>> FindAsync(
        string? search, FindInstrument findInstrument, CancellationToken cancel)
    {
        var text = ApiQuery.Given("search", search, "Give a symbol or contract number, such as search=AAPL.");
        return new(new(
            await findInstrument.RunAsync(text, cancel) switch
            {
                InstrumentMatch.One one => [one.Instrument],
                InstrumentMatch.Several several => several.Instruments,
                _ => [],
            },
            null,
            null));
    }

    private static async Task<ApiAnswer<InstrumentView>> ShowAsync(
        string instrument, [AsParameters] ScopeParameters scope, string? asOf, GetInstrument getInstrument, CancellationToken cancel) =>
        new(await ReadAsync(instrument, scope.Read(asOf), getInstrument, cancel));

    private static async Task<ApiAnswer<ApiList<PricePoint>>> PricesAsync(
        string instrument, GetInstrument getInstrument, CancellationToken cancel)
    {
        var view = await ReadAsync(instrument, AccountScope.All, getInstrument, cancel);
        return new(new(view.Prices, null, view.Frame.Generated));
    }

    private static async Task<InstrumentView> ReadAsync(
        string instrument, AccountScope scope, GetInstrument getInstrument, CancellationToken cancel) =>
        ApiQuery.Shown(await getInstrument.RunAsync(InstrumentAddress.Read(instrument), scope, cancel))
        ?? throw new ApiRefusedException(ApiProblem.Missing("instrument", "instrument", instrument, Search));
}
