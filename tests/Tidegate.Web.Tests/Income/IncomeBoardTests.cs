using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Income;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Income;
using Tidegate.Web.Income;
using Tidegate.Web.Layout;
using Tidegate.Web.Tests.Layout;

namespace Tidegate.Web.Tests.Income;

public sealed class IncomeBoardTests
{
    private static readonly AccountId Account = new("U0000001");
    private static readonly Currency Eur = Currency.Parse("EUR");
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly IncomePayment Payment = new(
        "key", Account, IncomeKind.Dividend, InstrumentId.FromConid(1), "SAP", "DE", Eur, Day, null, 100m, -26.38m, 0m, 1m, 2,
        new DateOnly(2026, 4, 1), [Guid.CreateVersion7()]);

    public IncomeBoardTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");

    [Fact]
    public async Task A_payment_stands_once_with_its_tax_and_says_when_it_was_corrected()
    {
        var text = await BoardAsync("", Payment);
        Assert.Contains("corrected Wed 1 Apr 2026", text, StringComparison.Ordinal);
        Assert.Contains("value=\"73.62\"", text, StringComparison.Ordinal);
        Assert.Contains("26.4\u00a0% of gross", text, StringComparison.Ordinal);
        Assert.Contains("/instruments/1", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rows_of_a_payment_are_asked_for_by_their_ids() =>
        Assert.Contains(
            $"data-part=\"/transactions/-/rows?ids={Payment.Entries[0]}\"", await BoardAsync("", Payment), StringComparison.Ordinal);

    [Fact]
    public async Task A_period_without_payments_says_so() =>
        Assert.Contains("Nothing was paid in these days", await BoardAsync("?p=ytd"), StringComparison.Ordinal);

    [Fact]
    public async Task The_months_stand_in_a_table_too() => Assert.Contains(
        "Mar 2026",
        await Rendered.AsTextAsync<IncomeMonthsTable>(new { Months = View(Payment).Months, Currency = Eur }),
        StringComparison.Ordinal);

    [Fact]
    public void A_wrong_page_is_named() => Assert.Contains("'x'", Assert.Single(Query("?page=x").Wrong), StringComparison.Ordinal);

    private static Task<string> BoardAsync(string query, params IncomePayment[] payments) => Rendered.AsTextAsync<IncomeBoard>(new
    {
        View = View(payments),
        Query = Query(query),
        Address = AddressOf(query),
    });

    private static IncomeQuery Query(string query) => IncomeQuery.Of(AddressOf(query), [], new DateOnly(2026, 11, 19));

    private static PageAddress AddressOf(string query)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);
        return PageAddress.Of(context.Request, "/income", [.. IncomeQuery.Names]);
    }

    private static IncomeView View(params IncomePayment[] payments) => new(
        new ViewFrame([Account], false, Eur, Day, null, []), null, null, payments.Sum(p => p.Gross), payments.Sum(p => p.Withheld), 0m,
        payments.Sum(p => p.Net),
        [.. payments.Select(p => new IncomeMonthView(
            new DateOnly(p.Day.Year, p.Day.Month, 1), new Dictionary<IncomeKind, decimal> { [p.Kind] = p.Gross }, p.Gross, p.Withheld,
            p.Net))],
        [], [], payments, []);
}
