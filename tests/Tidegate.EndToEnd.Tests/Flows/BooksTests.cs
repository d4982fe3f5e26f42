using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tidegate.Domain.Accounts;
using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.EndToEnd.Tests.Product;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

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
        foreach (var account in history.Accounts)
        {
            var books = history.At(account, history.LastDay);
            var before = history.Days(account).ElementAt(history.Days(account).Count() - 2).After.NetWorth.Total;
            await CompareDashboardAsync(page, product, account, books, before, accounts[account.Value]);
            await CompareHoldingsAsync(page, product, account, books);
            await CompareCashAsync(page, product, account, books);
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
        var held = books.Positions.Values.Where(position => position.Quantity != 0)
            .ToImmutableDictionary(position => position.Instrument.Conid);
        var printed = (await CommandAsync(product, "positions", "--account", account.Value)).EnumerateArray()
            .ToDictionary(row => long.Parse(row.GetProperty("instrument").GetProperty("id").GetString()!, CultureInfo.InvariantCulture));
        var rows = page.Locator("tr[data-instrument]");
        Assert.Equal(held.Count, await rows.CountAsync());
        Assert.Equal(held.Keys.Order(), printed.Keys.Order());
        foreach (var (conid, position) in held)
        {
            var what = $"{account} {position.Instrument.Symbol}";
            var row = page.Locator($"tr[data-instrument='{conid}']");
            var worth = position.Instrument.SettlesDaily ? 0m : position.CloseValue * books.Rates[position.Instrument.Currency];
            var weight = books.NetWorth.Total == 0 ? 0 : worth / books.NetWorth.Total;
            var unrealized = position.Unrealized * books.Rates[position.Instrument.Currency];
            Near(position.Quantity, await NumberAsync(row.Locator("[data-figure=quantity]")), $"{what} quantity on the page");
            Near(position.Cost, await NumberAsync(row.Locator("[data-figure=cost]")), $"{what} cost on the page");
            Near(position.Mark, await NumberAsync(row.Locator("[data-figure=price]")), $"{what} price on the page");
            Near(worth, await NumberAsync(row.Locator("[data-figure=value]")), $"{what} value on the page");
            Near(unrealized, await NumberAsync(row.Locator("[data-figure=unrealized]")), $"{what} unrealized on the page");
            Near(weight * 100, await NumberAsync(row.Locator("[data-figure=weight]")), $"{what} weight on the page", 0.0501m);
            Near(position.Quantity, Value(printed[conid].GetProperty("quantity")), $"{what} quantity printed");
            Near(position.Cost, Value(printed[conid].GetProperty("cost")), $"{what} cost printed");
            Near(position.Mark, Value(printed[conid].GetProperty("price")), $"{what} price printed");
            Near(position.CloseValue, Value(printed[conid].GetProperty("value")), $"{what} value printed");
            Near(position.Unrealized, Value(printed[conid].GetProperty("unrealized")), $"{what} unrealized printed");
            Near(weight, Number(printed[conid].GetProperty("weight").GetString()!), $"{what} weight printed", 0.0001m);
        }
    }

    private static async Task CompareCashAsync(IPage page, ProductRun product, AccountId account, AccountBooks books)
    {
        await page.GotoAsync($"{product.Address}/cash?a={account}");
        var printed = (await CommandAsync(product, "cash", "--account", account.Value)).EnumerateArray()
            .ToDictionary(row => row.GetProperty("currency").GetString()!);
        foreach (var (currency, amount) in books.Cash.Where(cash => Math.Abs(cash.Value) > 0.005m))
        {
            Near(amount, await NumberAsync(page.Locator($"tr[data-currency={currency}] [data-figure=end]")),
                $"{account} cash {currency} on the page");
            Near(amount, Value(printed[currency.Code].GetProperty("end")), $"{account} cash {currency} printed");
        }
    }

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
