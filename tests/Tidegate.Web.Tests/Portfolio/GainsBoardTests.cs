using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Lots;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Layout;
using Tidegate.Web.Portfolio;
using Tidegate.Web.Tests.Layout;

namespace Tidegate.Web.Tests.Portfolio;

public sealed class GainsBoardTests
{
    private static readonly AccountId Account = new("U0000001");
    private static readonly Currency Eur = Currency.Parse("EUR");
    private static readonly Currency Usd = Currency.Parse("USD");
    private static readonly Instrument Abc = new(
        InstrumentId.FromConid(1), AssetClass.Stock, "ABC", "ABC INC", Usd, 1m, "", "US0000000001");
    private static readonly GainView Sale = new(
        Account, Guid.CreateVersion7(), Abc, new DateOnly(2026, 3, 2), "2026-03-02 10:00:00", -10m, 1_500m, 1_000m,
        new Figure(500m, 500m, FigureLead.Ours, FigureState.Matched), 0m, 450m,
        [new ClosedSlice(
            new Lot(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch, new(2025, 1, 10), 10m, 1_000m), -10m, 1_000m, 1_500m, 500m)]);

    public GainsBoardTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");

    [Fact]
    public async Task A_closing_stands_with_both_currencies_and_leads_to_its_row()
    {
        var text = await BoardAsync("", Sale);

        Assert.Contains("+500.00", text, StringComparison.Ordinal); // in its own currency
        Assert.Contains("+450.00", text, StringComparison.Ordinal); // in that of the sums
        Assert.Contains($"/transactions/{Sale.Entry}", text, StringComparison.Ordinal);
        Assert.Contains("1 closing of the period", Words(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lots_of_a_closing_are_open_when_the_address_says_so()
    {
        Assert.Matches("id=\"slices-0\" hidden", await BoardAsync("", Sale));
        var open = await BoardAsync($"?open={Sale.Entry}", Sale);
        Assert.DoesNotMatch("id=\"slices-0\" hidden", open);
        Assert.Contains("Fri 10 Jan 2025", open, StringComparison.Ordinal);
        Assert.Contains("416 days", open, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_that_differs_from_the_brokers_says_by_how_much()
    {
        var differs = Sale with { Realized = new Figure(500m, 490m, FigureLead.Ours, FigureState.Broken, "Nothing tells why.") };

        var text = await BoardAsync("", differs);

        Assert.Contains("490.00", text, StringComparison.Ordinal);
        Assert.Contains("Nothing tells why.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_without_a_rate_is_no_zero_and_leaves_the_sums_unknown()
    {
        var text = await BoardAsync("", Sale with { Converted = null });

        Assert.Contains(HoldingWords.NoRate, text, StringComparison.Ordinal);
        Assert.DoesNotContain("+0.00", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc", true)]
    [InlineData("us0000000001", true)] // the ISIN does as well
    [InlineData("xyz", false)]
    public async Task A_filter_shows_what_it_names_and_says_when_nothing_matches(string filter, bool shown)
    {
        var text = await BoardAsync($"?q={filter}", Sale);

        Assert.Equal(shown, text.Contains($"data-entry=\"{Sale.Entry}\"", StringComparison.Ordinal));
        Assert.Equal(!shown, text.Contains("No closing matches", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Days_without_a_closing_say_so() =>
        Assert.Contains("Nothing was closed in these days", await BoardAsync("?p=ytd"), StringComparison.Ordinal);

    [Fact]
    public async Task More_than_a_page_of_closings_are_turned_over()
    {
        var rows = Enumerable.Range(0, GainsQuery.PageSize + 1).Select(_ => Sale with { Entry = Guid.CreateVersion7() }).ToArray();

        Assert.Equal(GainsQuery.PageSize, Count(await BoardAsync("", rows)));
        Assert.Equal(1, Count(await BoardAsync("?page=2", rows)));

        static int Count(string text) => text.Split("data-entry=").Length - 1;
    }

    [Fact]
    public void A_wrong_page_is_named() => Assert.Contains("'x'", Assert.Single(Query("?page=x").Wrong), StringComparison.Ordinal);

    private static Task<string> BoardAsync(string query, params GainView[] rows) => Rendered.AsTextAsync<GainsBoard>(new
    {
        View = new GainsView(
            new ViewFrame([Account], false, Eur, Sale.Day, null, []), null, null, rows,
            rows.All(row => row.Converted is not null) ? rows.Sum(row => row.Converted) : null, 0m,
            rows.All(row => row.Converted is not null) ? rows.Sum(row => row.Converted) : null),
        Query = Query(query),
        Address = AddressOf(query),
    });

    private static GainsQuery Query(string query) => GainsQuery.Of(AddressOf(query), [], new DateOnly(2026, 11, 19));

    private static PageAddress AddressOf(string query)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);
        return PageAddress.Of(context.Request, "/gains", [.. GainsQuery.Names]);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
