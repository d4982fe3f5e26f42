using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.EndToEnd.Tests.Product;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;
using Position = Tidegate.Simulator.Books.Position;

namespace Tidegate.EndToEnd.Tests.Flows;

/// <summary>What a person reads on a page and what the command line prints, against the books from which the statements were
/// written.</summary>
public sealed partial class BooksTests
{
    private const int Seeds = 5;

    private static readonly DateOnly LastDay = new(2026, 6, 26);

    [Fact]
    public Task Page_command_line_and_books_agree_to_the_cent() => Parallel.ForEachAsync(
        Enumerable.Range(1, Seeds), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (seed, _) =>
        {
            var fault = await Record.ExceptionAsync(() => CompareAsync(seed));
            Assert.True(fault is null, $"seed {seed}: {fault}");
        });

    private static async Task CompareAsync(int seed)
    {
        using var folder = new TemporaryFolder();
        await using var browser = await BrowserRun.StartAsync();
        await using var product = await ProductRun.EmptyAsync(browser.Browser);
        var history = SimulatedHistory.Generate(HistoryOptions.Demo(seed, LastDay) with { FirstDay = LastDay.AddYears(-1).AddDays(1) });
        var file = folder["statements.xml"];
        await using (var stream = File.Create(file))
        {
            new StatementIssuer(history).Issue(
                stream,
                new(StatementQuery.Tidegate, history.Accounts, history.Options.FirstDay, LastDay,
                    LastDay.AddDays(1).ToDateTime(new TimeOnly(4, 30))));
        }

        await CommandAsync(product, "import", file);
        var page = await product.SignInAsync(browser.Browser, Viewing.Desktop.Options);
        var accounts = (await CommandAsync(product, "accounts")).EnumerateArray().ToDictionary(row => row.GetProperty("id").GetString()!);
        // A verb is a process, so of each history only one account's lists are printed: over the seeds each is.
        var printedOf = history.Accounts[seed % history.Accounts.Length];
        foreach (var account in history.Accounts)
        {
            var books = history.At(account, history.LastDay);
            var before = history.Days(account).ElementAt(history.Days(account).Count() - 2).After.NetWorth.Total;
            await CompareDashboardAsync(page, product, account, books, before, accounts[account.Value]);
            await CompareHoldingsAsync(page, product, account, books);
            await CompareCashAsync(page, product, account, books);
            if (account == printedOf)
                await ComparePrintedAsync(product, account, books);
        }
    }

    private static async Task CompareDashboardAsync(
        IPage page, ProductRun product, AccountId account, AccountBooks books, decimal before, JsonElement printed)
    {
        await page.GotoAsync($"{product.Address}/?a={account}");
        Near(books.NetWorth.Total, await NumberAsync(page.Locator("[data-figure=net-worth]")), $"{account} net worth on the page");
        Near(books.NetWorth.Total - before, await NumberAsync(page.Locator("[data-figure=day-change]")),
            $"{account} day change on the page");
        Near(books.NetWorth.Total, Value(printed.GetProperty("netWorth")), $"{account} net worth printed");
        Near(books.NetWorth.Total - before, Value(printed.GetProperty("dayChange").GetProperty("amount")), $"{account} day change printed");
    }

    private static async Task CompareHoldingsAsync(IPage page, ProductRun product, AccountId account, AccountBooks books)
    {
        await page.GotoAsync($"{product.Address}/holdings?a={account}");
        var held = Held(books);
        Assert.Equal(held.Count, await page.Locator("tr[data-instrument]").CountAsync());
        foreach (var (conid, position) in held)
        {
            var what = $"{account} {position.Instrument.Symbol} on the page:";
            var row = page.Locator($"tr[data-instrument='{conid}']");
            Near(position.Quantity, await NumberAsync(row.Locator("[data-figure=quantity]")), $"{what} quantity");
            Near(position.Cost, await NumberAsync(row.Locator("[data-figure=cost]")), $"{what} cost");
            Near(position.Mark, await NumberAsync(row.Locator("[data-figure=price]")), $"{what} price");
            Near(Worth(position, books), await NumberAsync(row.Locator("[data-figure=value]")), $"{what} value");
            Near(InBase(position.Unrealized, position, books), await NumberAsync(row.Locator("[data-figure=unrealized]")),
                $"{what} unrealized");
            Near(Weight(position, books) * 100, await NumberAsync(row.Locator("[data-figure=weight]")), $"{what} weight", 0.0501m);
        }
    }

    private static async Task CompareCashAsync(IPage page, ProductRun product, AccountId account, AccountBooks books)
    {
        await page.GotoAsync($"{product.Address}/cash?a={account}");
        foreach (var (currency, amount) in Cash(books))
        {
            Near(amount, await NumberAsync(page.Locator($"tr[data-currency={currency}] [data-figure=end]")),
                $"{account} cash {currency} on the page");
        }
    }

    private static async Task ComparePrintedAsync(ProductRun product, AccountId account, AccountBooks books)
    {
        var positions = (await CommandAsync(product, "positions", "--account", account.Value)).EnumerateArray()
            .ToDictionary(row => long.Parse(row.GetProperty("instrument").GetProperty("id").GetString()!, CultureInfo.InvariantCulture));
        var held = Held(books);
        Assert.Equal(held.Keys.Order(), positions.Keys.Order());
        foreach (var (conid, position) in held)
        {
            var what = $"{account} {position.Instrument.Symbol} printed:";
            var printed = positions[conid];
            Near(position.Quantity, Value(printed.GetProperty("quantity")), $"{what} quantity");
            Near(position.Cost, Value(printed.GetProperty("cost")), $"{what} cost");
            Near(position.Mark, Value(printed.GetProperty("price")), $"{what} price");
            Near(position.CloseValue, Value(printed.GetProperty("value")), $"{what} value");
            Near(position.Unrealized, Value(printed.GetProperty("unrealized")), $"{what} unrealized");
            Near(Weight(position, books), Number(printed.GetProperty("weight").GetString()!), $"{what} weight", 0.0001m);
        }

        var cash = (await CommandAsync(product, "cash", "--account", account.Value)).EnumerateArray()
            .ToDictionary(row => row.GetProperty("currency").GetString()!);
        foreach (var (currency, amount) in Cash(books))
        {
            Near(amount, Value(cash[currency.Code].GetProperty("end")), $"{account} cash {currency} printed");
        }
    }

    private static ImmutableDictionary<long, Position> Held(AccountBooks books) =>
        books.Positions.Values.Where(position => position.Quantity != 0).ToImmutableDictionary(position => position.Instrument.Conid);

    private static IEnumerable<KeyValuePair<Currency, decimal>> Cash(AccountBooks books) =>
        books.Cash.Where(cash => Math.Abs(cash.Value) > 0.005m);

    private static decimal Worth(Position position, AccountBooks books) =>
        position.Instrument.SettlesDaily ? 0m : InBase(position.CloseValue, position, books);

    private static decimal InBase(decimal amount, Position position, AccountBooks books) =>
        amount * books.Rates[position.Instrument.Currency];

    private static decimal Weight(Position position, AccountBooks books) =>
        books.NetWorth.Total == 0 ? 0 : Worth(position, books) / books.NetWorth.Total;

    private static async Task<JsonElement> CommandAsync(ProductRun product, params string[] arguments)
    {
        var (code, output, errors) = await RunningProcess.RunTidegateAsync([.. arguments, "--json", "--data", product.Data]);
        Assert.True(code == 0, $"tidegate {string.Join(' ', arguments)} ended with {code}: {errors}");
        return JsonDocument.Parse(output).RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("items", out var items)
            ? items
            : JsonDocument.Parse(output).RootElement;
    }

    private static decimal Value(JsonElement figure) =>
        Number((figure.ValueKind == JsonValueKind.String ? figure : figure.GetProperty("value")).GetString()!);

    private static async Task<decimal> NumberAsync(ILocator place) => Number(await place.First.InnerTextAsync());

    // The first number of a text, with thousands commas and a real minus sign.
    private static decimal Number(string text)
    {
        var found = AnyNumber().Match(text.Replace('\u2212', '-').Replace(",", "", StringComparison.Ordinal));
        return found.Success ? decimal.Parse(found.Value, CultureInfo.InvariantCulture)
            : throw new FormatException($"No number in '{text}'.");
    }

    private static void Near(decimal expected, decimal actual, string what, decimal tolerance = 0.0051m) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance, $"{what}: the books have {expected}, shown is {actual}");

    [GeneratedRegex(@"-?\d+(\.\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyNumber();
}
