using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Income;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Income;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Accounts;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Income;

/// <summary>The chart of the income page, as JSON and as a table, and its export.</summary>
internal static class IncomeEndpoints
{
    private static readonly string[] Heads =
    [
        "day", "account", "kind", "symbol", "instrument", "country", "ex day", "currency", "gross", "withheld", "fee", "net",
        "rate to base", "corrections", "corrected on", "entries",
    ];

    public static void MapIncome(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/income/-/csv", CsvAsync).RequireAuthorization("viewer").WithSummary("All payments of the period as CSV");
        var chart = routes.MapGroup("/-/chart/income").RequireAuthorization("viewer");
        chart.MapGet("", MonthsAsync).WithSummary("Income by month");
        chart.MapGet("/table", TableAsync).WithSummary("Income by month, as a table");
    }

    private static async Task<IResult> CsvAsync(
        HttpContext context, GetIncome getIncome, GetAccounts getAccounts, TimeProvider time, CancellationToken cancel) =>
        await ReadAsync(AddressOf(context), getIncome, getAccounts, time, cancel) switch
        {
            ScopedAnswer<IncomeView>.Shown shown => new CsvFile("income.csv", Heads, shown.View.Payments.Select(Cells)),
            var other => Refused(other),
        };

    private static async Task<IResult> MonthsAsync(
        HttpContext context, GetIncome getIncome, GetAccounts getAccounts, TimeProvider time, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store";
        var answer = await ReadAsync(AddressOf(context), getIncome, getAccounts, time, cancel);
        if (answer is not ScopedAnswer<IncomeView>.Shown { View: var view })
        {
            return TypedResults.NotFound();
        }

        var months = view.Months;
        return TypedResults.Ok(new
        {
            currency = view.Frame.Currency.Code,
            months = months.Select(month => month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
            series = IncomeWords.Stacked.Where(kind => months.Any(month => month.ByKind.ContainsKey(kind))).Select(kind => new
            {
                label = IncomeWords.Of(kind),
                values = months.Select(month => Text(month.ByKind.GetValueOrDefault(kind))),
            }),
            taken = months.Select(month => Text(month.Withheld + month.ByKind.GetValueOrDefault(IncomeKind.Fee))),
            net = months.Select(month => Text(month.Net)),
        });
    }

    private static async Task<IResult> TableAsync(
        HttpContext context, GetIncome getIncome, GetAccounts getAccounts, TimeProvider time, CancellationToken cancel)
    {
        var address = AddressOf(context);
        var answer = await ReadAsync(address, getIncome, getAccounts, time, cancel);
        return Fragment.Or(context, address.With("open", "months"), () => answer is ScopedAnswer<IncomeView>.Shown shown
            ? new RazorComponentResult<IncomeMonthsTable>(new { shown.View.Months, shown.View.Frame.Currency })
            : TypedResults.NotFound());
    }

    private static PageAddress AddressOf(HttpContext context) => PageAddress.Of(context.Request, "/income", [.. IncomeQuery.Names]);

    private static async Task<ScopedAnswer<IncomeView>> ReadAsync(
        PageAddress address, GetIncome getIncome, GetAccounts getAccounts, TimeProvider time, CancellationToken cancel)
    {
        var accounts = await getAccounts.RunAsync(cancel);
        var query = IncomeQuery.Of(address, accounts, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        return await getIncome.RunAsync(query.Filter, cancel);
    }

    private static ProblemHttpResult Refused(ScopedAnswer<IncomeView> answer) =>
        TypedResults.Problem(ScopeQuery.Trouble(answer), statusCode: StatusCodes.Status404NotFound);

    private static object?[] Cells(IncomePayment payment) =>
    [
        payment.Day, payment.Account, payment.Kind, payment.Symbol, payment.Instrument, payment.Country, payment.ExDay, payment.Currency,
        payment.Gross, payment.Withheld, payment.Fee, payment.Net, payment.RateToBase, (decimal)payment.Corrections, payment.CorrectedOn,
        string.Join(' ', payment.Entries),
    ];

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
