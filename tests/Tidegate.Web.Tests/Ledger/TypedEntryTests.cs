using Tidegate.Domain.Ledger;
using Tidegate.Web.Ledger;

namespace Tidegate.Web.Tests.Ledger;

public sealed class TypedEntryTests
{
    private static readonly TypedEntry Dividend = new()
    {
        Account = "U0000001",
        Kind = "cash",
        Type = "Dividends",
        Day = "2026-03-02",
        Amount = "12.50",
        Currency = "EUR",
    };

    [Fact]
    public void Reads_what_was_typed()
    {
        var (input, problem) = Dividend.Read();
        Assert.Null(problem);
        Assert.Equal((EntryKind.Cash, 12.5m, null), (input!.Kind, input.Amount, input.Quantity));
        Assert.Equal(new DateOnly(2026, 3, 2), input.Day);
    }

    [Fact]
    public void Names_the_field_that_cannot_be_read()
    {
        Assert.Equal("day", (Dividend with { Day = "2.3.26" }).Read().Problem?.Field);
        Assert.Equal("kind", (Dividend with { Kind = "gift" }).Read().Problem?.Field);
        var (_, problem) = (Dividend with { Amount = "a lot" }).Read();
        Assert.Equal("amount", problem?.Field);
        Assert.Contains("'a lot'", problem?.Message, StringComparison.Ordinal);
    }
}
