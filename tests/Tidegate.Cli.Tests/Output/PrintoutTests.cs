using System.Text.Json;
using Tidegate.Cli.Output;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Workspaces;

namespace Tidegate.Cli.Tests.Output;

public sealed class PrintoutTests : IDisposable
{
    private static readonly Row[] Rows =
    [
        new("AAPL", 12.50m, null, Role.Admin, new AccountId("U1")),
        new("Long name", -1234.5m, 0.00000001m, Role.Viewer, new AccountId("DU\u001b[2J")),
    ];

    private static readonly Column<Row>[] Columns =
    [
        new("Symbol", row => row.Symbol),
        Column<Row>.Number("Quantity", row => row.Quantity),
        Column<Row>.Money("Value", row => row.Value),
        new("Account", row => row.Account.Value),
    ];

    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose()
    {
        output.Dispose();
        errors.Dispose();
    }

    [Fact]
    public void A_table_has_numbers_at_the_right_and_a_dash_for_the_unknown()
    {
        new Printout(output, errors, json: false).List(Rows, null, Columns);

        Assert.Equal(
            """
            Symbol     Quantity       Value  Account
            AAPL           12.5           -  U1
            Long name   -1234.5  0.00000001  DU?[2J

            """.ReplaceLineEndings("\n"),
            output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_list_in_json_has_items_next_and_the_instant()
    {
        var at = new DateTimeOffset(2026, 3, 4, 13, 0, 0, TimeSpan.FromHours(1));

        new Printout(output, errors, json: true).List(Rows, at, Columns, next: "page 2");

        using var json = JsonDocument.Parse(output.ToString());
        Assert.Equal("2026-03-04T12:00:00Z", json.RootElement.GetProperty("asOf").GetString());
        Assert.Equal("page 2", json.RootElement.GetProperty("next").GetString());
        var first = json.RootElement.GetProperty("items")[0];
        Assert.Equal("12.5", first.GetProperty("quantity").GetString());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("value").ValueKind);
        Assert.Equal("admin", first.GetProperty("role").GetString());
        Assert.Equal("U1", first.GetProperty("account").GetString());
        Assert.Equal("0.00000001", json.RootElement.GetProperty("items")[1].GetProperty("value").GetString());
    }

    [Fact]
    public void An_enum_of_two_words_is_written_with_a_hyphen_and_ids_are_plain_text()
    {
        var euro = Currency.Parse("EUR");
        var id = InstrumentId.FromConid(265598);

        new Printout(output, errors, json: true).One(
            new { Kind = UriKind.RelativeOrAbsolute, euro, id, Day = new DateOnly(2026, 3, 4), At = (decimal?)1.10m });

        Assert.Equal(
            """{"kind":"relative-or-absolute","euro":"EUR","id":"265598","day":"2026-03-04","at":"1.1"}""",
            output.ToString().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_failure_goes_to_the_messages_with_its_hint()
    {
        new Printout(output, errors, json: false).Fail(new("bad", "It is bad.", "Make it good.", "--data", "/x"));

        Assert.Equal("tidegate: It is bad.\n  Make it good.\n", errors.ToString().ReplaceLineEndings("\n"));
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void A_failure_in_json_names_code_field_value_and_hint()
    {
        new Printout(output, errors, json: true).Fail(new("bad", "It is bad.", "Make it good.", "--data", "/x"));

        using var json = JsonDocument.Parse(errors.ToString());
        Assert.Equal(["code", "title", "hint", "field", "value"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Empty(output.ToString());
    }

    private sealed record Row(string Symbol, decimal? Quantity, decimal? Value, Role Role, AccountId Account);
}
