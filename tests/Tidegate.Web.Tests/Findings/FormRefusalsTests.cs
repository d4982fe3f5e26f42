using System.Net;
using Tidegate.Platform.Findings;

namespace Tidegate.Web.Tests.Findings;

/// <summary>
/// What the forms of hand-made things answer to what cannot be: 422, the form again with what was typed, and a sentence that names the
/// field, the value and what to do. Nothing is stored.
/// </summary>
public sealed class FormRefusalsTests(HostWithLedger host) : IClassFixture<HostWithLedger>
{
    private const string Lots = "/instruments/265598/opening-lots";

    [Theory]
    [InlineData("19.11.2024", "10", "100", "Line 1: '19.11.2024' is no day; write it as 2026-11-19.")]
    [InlineData("2024-11-19", "ten", "100", "Line 1: 'ten' is no quantity; write a number")]
    [InlineData("2024-11-19", "0", "100", "Line 1: '0' is no quantity; write a number other than zero")]
    [InlineData("2024-11-19", "10", "", "Line 1: '' is no cost; write what the whole lot cost")]
    [InlineData("2024-11-19", "10", "-100", "Lot 1 has cost -100 and quantity 10: cost has the sign of the quantity. Change one of them.")]
    [InlineData("2025-06-01", "10", "100", "Lot 1 opened on 2025-06-01, and the history begins on 2025-01-15: give an earlier day")]
    public async Task Opening_lots(string day, string quantity, string cost, string says) => await RefusedAsync(
        $"{Lots}?a={HostWithLedger.Account}",
        "/instruments/265598/-/opening-lots",
        new() { ["a"] = HostWithLedger.Account, ["do"] = "save", ["day"] = day, ["quantity"] = quantity, ["cost"] = cost },
        says,
        typed: $"value=\"{quantity}\"");

    [Fact]
    public async Task Opening_lots_are_named_by_the_number_that_the_form_shows()
    {
        var token = await host.Trader.TokenAsync($"{Lots}?a={HostWithLedger.Account}");
        // An empty line first, then a later day before an earlier one.
        using var content = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token), new("a", HostWithLedger.Account), new("do", "save"),
            new("day", ""), new("quantity", ""), new("cost", ""),
            new("day", "2024-11-19"), new("quantity", "10"), new("cost", "100"),
            new("day", "2024-01-10"), new("quantity", "-5"), new("cost", "-50"),
        ]);

        using var answer = await host.Trader.Client.PostAsync(new Uri("/instruments/265598/-/opening-lots", UriKind.Relative), content);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Lot 2 has quantity -5 and lot 1 has 10", text, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Quantity of lot 2\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-label=\"Quantity of lot 3\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("half", "The share 'half' of {0} is no share of cost. Write per cent from 0 to 100, such as 62.5.")]
    [InlineData("150", "The share '150' of {0} is no share of cost. Write per cent from 0 to 100, such as 62.5.")]
    [InlineData("-1", "The share '-1' of {0} is no share of cost.")]
    public async Task Terms_of_a_corporate_action(string share, string says)
    {
        var detail = await host.ActionAsync();
        var leg = detail.Action.First(leg => leg.Quantity > 0m);
        await RefusedAsync(
            $"/findings/{detail.Finding.Id}",
            $"/findings/{detail.Finding.Id}/-/terms",
            new() { ["instrument"] = leg.Instrument.Value, ["share"] = share, ["note"] = "as the issuer says" },
            says.Replace("{0}", leg.Symbol, StringComparison.Ordinal),
            typed: $"value=\"{share}\"");
    }

    [Fact]
    public async Task Terms_for_what_is_no_leg_and_notes_that_are_too_long()
    {
        var detail = await host.ActionAsync();
        var (page, action) = ($"/findings/{detail.Finding.Id}", $"/findings/{detail.Finding.Id}/-/terms");
        await RefusedAsync(
            page, action, new() { ["instrument"] = "4711", ["share"] = "10" }, "Instrument 4711 is no leg of the event. Its legs are ", "");
        var note = new string('x', ResolveAction.NoteLengthMax + 1);
        await RefusedAsync(
            page, action, new() { ["note"] = note }, "The note has 501 characters; at most 500 are possible. Shorten it.", note);
    }

    [Theory]
    [InlineData("cash", "day", "yesterday", "The day 'yesterday' cannot be read. Write it as 2026-11-19.")]
    [InlineData("cash", "day", "1960-01-01", "The day 1960-01-01 is not from 1978-01-01 to today. Correct it.")]
    [InlineData("cash", "kind", "gift", "There is no kind 'gift'. Choose trade, cash or transfer.")]
    [InlineData("cash", "amount", "much", "The amount 'much' is no number. Write it with a dot, such as 1250.50.")]
    [InlineData("cash", "amount", "0", "The amount 0 moves no cash. Give one, negative for money that leaves.")]
    [InlineData("cash", "type", "Lottery", "The type 'Lottery' is none of the broker's. Take one of them")]
    [InlineData("cash", "currency", "EURO", "The currency 'EURO' is none. Give its three letters, such as USD.")]
    [InlineData("cash", "quantity", "5", "The quantity 5 stands beside cash. Leave it empty, or name an instrument.")]
    [InlineData("cash", "account", "U404", "There is no account U404. Take one that an imported statement names")]
    [InlineData("cash", "instrument", "NOPE", "No imported statement names the instrument 'NOPE'. Give the contract number or symbol")]
    [InlineData("trade", "price", "-1", "The price -1 is no price. Give 0 or more.")]
    [InlineData("trade", "quantity", "", "The quantity (none) is no trade. Give one, negative for a sale.")]
    [InlineData("trade", "currency", "EUR", "The currency EUR is not that of AAPL, which trades in USD. Give the latter.")]
    [InlineData("transfer", "quantity", "0", "The quantity 0 moves nothing. Give one, negative for what left.")]
    public async Task Entries_made_by_hand(string kind, string field, string value, string says)
    {
        var fields = new Dictionary<string, string>
        {
            ["account"] = HostWithLedger.Account,
            ["kind"] = kind,
            ["day"] = "2025-01-10",
            ["currency"] = "USD",
            ["note"] = "as the letter of the broker says",
        };
        foreach (var (name, usual) in kind == "cash"
            ? [("type", "Dividends"), ("amount", "12.50")]
            : new[] { ("instrument", "AAPL"), ("quantity", "10"), ("price", "100") })
        {
            fields[name] = usual;
        }

        fields[field] = value;
        await RefusedAsync("/transactions/new", "/transactions/-/manual", fields, says, "as the letter of the broker says");
    }

    [Theory]
    [InlineData("institution", "", "The institution is empty. Fill it in.")]
    [InlineData("name", "", "The name is empty. Fill it in.")]
    [InlineData("quantity", "some", "The quantity 'some' is no number. Write it with a dot, such as 12.5.")]
    [InlineData("quantity", "0", "The quantity is 0. Give one, or remove the holding.")]
    [InlineData("price", "", "The price '' is no number. Write the price of one, 1 for money.")]
    [InlineData("price", "-3", "The price -3 is negative. Give 0 or more; 1 for money.")]
    [InlineData("currency", "euro", "'euro' is no currency code. Write three letters, such as EUR.")]
    [InlineData("cost", "cheap", "The cost 'cheap' is no number. Write what all of it cost, or leave it empty.")]
    [InlineData("day", "2026-02-30", "The day '2026-02-30' cannot be read. Write it as 2026-11-19.")]
    public async Task Holdings_elsewhere(string field, string value, string says)
    {
        var fields = new Dictionary<string, string>
        {
            ["institution"] = "Bank of the Bay",
            ["name"] = "Fund",
            ["quantity"] = "12.5",
            ["price"] = "100",
            ["currency"] = "EUR",
            ["cost"] = "1000",
            ["day"] = "2026-01-10",
            ["note"] = "as its letter says",
        };
        fields[field] = value;
        await RefusedAsync("/holdings/elsewhere", $"/holdings/-/elsewhere/{Guid.Empty}", fields, says, "as its letter says");
    }

    [Fact]
    public async Task A_reason_that_is_missing_leaves_the_finding_open()
    {
        var id = (await host.ActionAsync()).Finding.Id;

        await RefusedAsync($"/findings/{id}", $"/findings/{id}/-/accept", new() { ["reason"] = "  " }, "reason", "");

        Assert.Equal(FindingStatus.Open, (await host.ActionAsync()).Finding.Status);
    }

    private async Task RefusedAsync(string page, string action, Dictionary<string, string> fields, string says, string typed)
    {
        var before = await host.SaidAsync();

        using var answer = await host.Trader.SendAsync(page, null, fields, action);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, $"{(int)answer.StatusCode}: {text}");
        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.Contains(typed, text, StringComparison.Ordinal);
        Assert.Contains("name=\"__RequestVerificationToken\"", text, StringComparison.Ordinal); // the form can be sent again
        Assert.Equal(before, await host.SaidAsync());
    }
}
