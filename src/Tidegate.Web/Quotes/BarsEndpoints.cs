using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Platform.Quotes;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Quotes;

/// <summary>Parts of the page of a quote: the quote itself, its chart and the table of that.</summary>
internal static class BarsEndpoints
{
    public static void MapBars(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/quotes/{conid}/-/quote", QuoteAsync).RequireAuthorization("viewer").WithSummary("Newest quote of an instrument");
        var bars = routes.MapGroup("/-/chart/bars/{conid}").RequireAuthorization("viewer");
        bars.MapGet("", BarsAsync).WithSummary("Past prices of an instrument");
        bars.MapGet("/table", TableAsync).WithSummary("Past prices of an instrument, as a table");
    }

    private static async Task<IResult> QuoteAsync(string conid, HttpContext context, GetQuotes getQuotes, CancellationToken cancel)
    {
        var id = new InstrumentId(conid);
        var view = (await getQuotes.RunAsync(cancel)).FirstOrDefault(line => line.Instrument.Id == id);
        return Fragment.Or(context, PageAddress.Of(context.Request, QuotePage.Of(id)), () =>
            new RazorComponentResult<QuoteCard>(new { Instrument = id, View = view }));
    }

    private static async Task<IResult> BarsAsync(string conid, HttpContext context, GetChart getChart, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await ReadAsync(conid, context, getChart, cancel) is { } chart
            ? TypedResults.Ok(new
            {
                bars = chart.Bars.Zip(BarPoints.Times(chart.Bars), (bar, time) => new
                {
                    time,
                    open = Text(bar.Open),
                    high = Text(bar.High),
                    low = Text(bar.Low),
                    close = Text(bar.Close),
                    volume = bar.Volume is { } volume ? Text(volume) : null,
                    line = BarWords.Line(bar),
                }),
            })
            : TypedResults.NotFound();
    }

    private static async Task<IResult> TableAsync(string conid, HttpContext context, GetChart getChart, CancellationToken cancel)
    {
        var page = PageAddress.Of(context.Request, QuotePage.Of(new(conid)), BarWords.SpanName).With("open", "bars");
        var chart = await ReadAsync(conid, context, getChart, cancel);
        return Fragment.Or(context, page, () => chart is null
            ? TypedResults.NotFound()
            : new RazorComponentResult<BarsTable>(new { Chart = chart }));
    }

    private static async Task<InstrumentChart?> ReadAsync(string conid, HttpContext context, GetChart getChart, CancellationToken cancel)
    {
        var span = BarWords.Span(context.Request.Query[BarWords.SpanName]).Span;
        return (await getChart.RunAsync(new(conid), span, cancel) as ChartAnswer.Shown)?.Chart;
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
