using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Platform.Quotes;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Quotes;

/// <summary>Parts and forms of the quotes page.</summary>
internal static class QuotesEndpoints
{
    private const int TextLengthMax = 40;

    public static void MapQuotes(this IEndpointRouteBuilder routes)
    {
        var quotes = routes.MapGroup("/quotes/-");
        quotes.MapGet("/list", ListAsync).RequireAuthorization("viewer").WithSummary("The watch list with its newest quotes");
        quotes.MapGet("/search", SearchAsync).RequireAuthorization("trader").WithSummary("Instruments that the broker finds");
        quotes.MapPost("/watch", WatchAsync).RequireAuthorization("trader").WithSummary("Put an instrument on the watch list");
        quotes.MapPost("/unwatch", UnwatchAsync).RequireAuthorization("trader").WithSummary("Take an instrument off the watch list");
    }

    private static async Task<IResult> ListAsync(HttpContext context, GetQuotes getQuotes, Visitor visitor, CancellationToken cancel)
    {
        var (quotes, mayWatch) = (await getQuotes.RunAsync(cancel), await visitor.MayAsync("trader"));
        return Fragment.Or(context, PageAddress.Of(context.Request, QuotesPage.Address), () =>
            new RazorComponentResult<QuotesBoard>(new { Quotes = quotes, MayWatch = mayWatch }));
    }

    private static async Task<IResult> SearchAsync(HttpContext context, string? q, FindInstruments find, CancellationToken cancel)
    {
        var text = (q ?? "").Trim();
        var wanted = text.Length > TextLengthMax ? text[..TextLengthMax] : text;
        var search = await find.RunAsync(wanted, cancel);
        return Fragment.Or(context, PageAddress.Of(context.Request, QuotesPage.Address).With("q", wanted), () =>
            new RazorComponentResult<QuoteFound>(new { Search = search, Text = wanted }));
    }

    private static async Task<IResult> WatchAsync(
        [FromForm] string? id,
        [FromForm] string? symbol,
        [FromForm] string? called,
        [FromForm] string? kind,
        [FromForm] string? currency,
        [FromForm] string? exchange,
        WatchInstrument watch,
        CancellationToken cancel)
    {
        if (!Currency.TryParse(currency, out var known) || string.IsNullOrWhiteSpace(symbol))
            return Refused("The form was not complete. Search again and choose an instrument.");
        var instrument = new WatchedInstrument(
            new InstrumentId(id?.Trim()), symbol.Trim(), called?.Trim() ?? "", new(kind?.Trim()), known, exchange?.Trim() ?? "");
        return await watch.RunAsync(instrument, cancel) switch
        {
            WatchOutcome.Watched => new SeeOther(QuotesPage.Address),
            WatchOutcome.Refused refused => Refused(refused.Message),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<IResult> UnwatchAsync([FromForm] string? id, UnwatchInstrument unwatch, CancellationToken cancel)
    {
        await unwatch.RunAsync(new(id?.Trim()), cancel);
        return new SeeOther(QuotesPage.Address);
    }

    private static RazorComponentResult<QuotesPage> Refused(string problem) =>
        new(new { Problem = problem }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
