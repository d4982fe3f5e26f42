using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Accounts;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Instruments;

/// <summary>The price chart of an instrument and the form of its opening lots.</summary>
internal static class InstrumentsEndpoints
{
    public static void MapInstruments(this IEndpointRouteBuilder routes)
    {
        var prices = routes.MapGroup("/-/chart/prices/{instrument}").RequireAuthorization("viewer");
        prices.MapGet("", PricesAsync).WithSummary("Closing prices and trades of an instrument");
        prices.MapGet("/table", TableAsync).WithSummary("Closing prices of an instrument, as a table");
        routes.MapPost("/instruments/{instrument}/-/opening-lots", EditAsync)
            .RequireAuthorization("trader").WithSummary("Say what the lots from before the history were");
    }

    private static async Task<IResult> PricesAsync(
        string instrument, HttpContext context, GetInstrument getInstrument, GetAccounts getAccounts, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await ReadAsync(instrument, context, getInstrument, getAccounts, cancel) is { } view
            ? TypedResults.Ok(new
            {
                points = PricePoints.Thin(view.Prices).Select(point => new { day = Days.Iso(point.Day), price = Text(point.Price) }),
                fills = view.Transactions.Where(entry => entry.Kind == EntryKind.Trade && entry.Quantity is not (null or 0m)).Reverse()
                    .Select(entry => new
                    {
                        day = Days.Iso(entry.Day),
                        bought = entry.Quantity > 0m,
                        text = $"{Numbers.Quantity(Math.Abs(entry.Quantity ?? 0m))} at {Numbers.Price(entry.Price ?? 0m)}",
                    }),
            })
            : TypedResults.NotFound();
    }

    private static async Task<IResult> TableAsync(
        string instrument, HttpContext context, GetInstrument getInstrument, GetAccounts getAccounts, CancellationToken cancel)
    {
        var page = PageAddress.Of(context.Request, InstrumentAddress.Of(InstrumentAddress.Read(instrument))).With("open", "prices");
        var view = await ReadAsync(instrument, context, getInstrument, getAccounts, cancel);
        return Fragment.Or(context, page, () => view is null
            ? TypedResults.NotFound()
            : new RazorComponentResult<PriceTable>(new { Prices = PricePoints.Thin(view.Prices), view.Instrument.Currency }));
    }

    private static async Task<InstrumentView?> ReadAsync(
        string instrument, HttpContext context, GetInstrument getInstrument, GetAccounts getAccounts, CancellationToken cancel)
    {
        var scope = ScopeQuery.Of(PageAddress.Of(context.Request, "/"), await getAccounts.RunAsync(cancel)).Scope;
        var answer = await getInstrument.RunAsync(InstrumentAddress.Read(instrument), scope, cancel);
        return (answer as ScopedAnswer<InstrumentView?>.Shown)?.View;
    }

    private static async Task<IResult> EditAsync(
        string instrument,
        HttpContext context,
        EditOpeningLots editOpeningLots,
        ForgetOpeningLots forgetOpeningLots,
        Visitor visitor,
        CancellationToken cancel)
    {
        var id = InstrumentAddress.Read(instrument);
        var form = await context.Request.ReadFormAsync(cancel);
        var account = new AccountId(form["a"].ToString());
        var typed = TypedLots.Of(form);
        var wish = form["do"].ToString();
        if (typed.Change(wish) is { } changed)
        {
            return Again(instrument, account, changed, null, StatusCodes.Status200OK);
        }

        if (wish == TypedLots.Reset)
        {
            return Answer(await forgetOpeningLots.RunAsync(account, id, cancel));
        }

        // Whoever refuses a lot names its number, so the form shows the lines that were counted.
        typed = typed.Filled();
        return typed.Read(id) switch
        {
            (null, { } problem) => Again(instrument, account, typed, problem, StatusCodes.Status422UnprocessableEntity),
            ({ } edit, _) => Answer(await editOpeningLots.RunAsync(account, edit, visitor.Name, cancel)),
            _ => throw new UnreachableException(),
        };

        IResult Answer(FindingOutcome outcome) => outcome switch
        {
            FindingOutcome.Done => new SeeOther($"{InstrumentAddress.Of(id)}?a={Uri.EscapeDataString(account.Value)}"),
            FindingOutcome.Refused refused =>
                Again(instrument, account, typed, refused.Message, StatusCodes.Status422UnprocessableEntity),
            FindingOutcome.NotFound => TypedResults.NotFound(),
            _ => throw new UnreachableException(),
        };
    }

    private static RazorComponentResult<OpeningLotsPage> Again(
        string instrument, AccountId account, TypedLots typed, string? problem, int status) =>
        new(new { Id = instrument, Account = account.Value, Typed = typed, Problem = problem }) { StatusCode = status };

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
