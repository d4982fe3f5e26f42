using Tidegate.Domain.Instruments;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Executions;

namespace Tidegate.Platform.Tests.Doors.Tws;

/// <summary>What a gateway tells, in the words of the house.</summary>
public sealed class TwsTranslationTests
{
    [Theory]
    [InlineData("20260413 15:27:04 US/Eastern", "2026-04-13T19:27:04Z", "2026-04-13 15:27:04", "America/New_York")]
    [InlineData("20260113 15:27:04 US/Eastern", "2026-01-13T20:27:04Z", "2026-01-13 15:27:04", "America/New_York")]
    [InlineData("20260413 21:27:04 Europe/Berlin", "2026-04-13T19:27:04Z", "2026-04-13 21:27:04", "Europe/Berlin")]
    [InlineData("20260413-19:27:04", "2026-04-13T19:27:04Z", "2026-04-13 19:27:04", "UTC")]
    [InlineData("20260413 15:27:04", "2026-04-13T19:27:04Z", "2026-04-13 15:27:04", "America/New_York")] // no zone: the broker's
    [InlineData("20261101 01:30:00 US/Eastern", "2026-11-01T05:30:00Z", "2026-11-01 01:30:00", "America/New_York")] // comes twice
    public void A_time_is_read_with_its_zone(string text, string instant, string wall, string zone)
    {
        var time = TwsTranslation.Time(text)!;
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), time.Instant);
        Assert.Equal((wall, zone, true), (time.Wall, time.Zone, time.TimeKnown));
    }

    [Theory]
    [InlineData("")]
    [InlineData("20260413")]
    [InlineData("20260413 15:27:04 Moon/Crater")]
    [InlineData("2026-04-13 15:27:04")]
    public void A_time_that_cannot_be_read_is_none(string text) => Assert.Null(TwsTranslation.Time(text));

    [Theory]
    [InlineData("BOT", 100)]
    [InlineData("SLD", -100)]
    public void Bought_is_above_zero_and_sold_below(string side, decimal quantity) =>
        Assert.Equal(quantity, TwsTranslation.Execution(Fill(side, new("1", 1.25m, "USD", 7m, null, "")))!.Quantity);

    [Fact]
    public void What_was_paid_is_below_zero_as_in_statements()
    {
        var told = TwsTranslation.Execution(Fill("SLD", new("1", 1.25m, "USD", 7m, null, "")))!;
        Assert.Equal((-1.25m, Currency.Parse("USD"), 7m), (told.Commission, told.CommissionCurrency, told.BrokerRealized));
    }

    [Fact]
    public void A_cost_that_is_not_known_yet_is_none()
    {
        Assert.Null(TwsTranslation.Execution(Fill("BOT", null))!.Commission);
        var pending = TwsTranslation.Execution(Fill("BOT", new("1", -1m, "USD", null, null, "")))!;
        Assert.Null(pending.Commission);
        Assert.Null(pending.CommissionCurrency);
    }

    [Fact]
    public void A_side_that_is_not_known_is_no_execution() => Assert.Null(TwsTranslation.Execution(Fill("???", null)));

    [Fact]
    public void An_option_has_the_symbol_that_statements_write()
    {
        var option = TwsTranslation.Instrument(new()
        {
            ConId = 42,
            Symbol = "AAPL",
            SecurityType = SecurityType.Option,
            LastTradeDateOrContractMonth = "20261218",
            Strike = 150m,
            Right = "C",
            Multiplier = 100m,
            Currency = "USD",
            LocalSymbol = "AAPL  261218C00150000",
        });
        Assert.Equal(
            ("42", "AAPL  261218C00150000", "AAPL", "C"), (option.Id.Value, option.Symbol, option.UnderlyingSymbol, option.PutCall));
        Assert.Equal((new DateOnly(2026, 12, 18), 150m, 100m), (option.Expiry, option.Strike, option.EffectiveMultiplier));
    }

    private static Fill Fill(string side, CommissionReport? commission) => new(
        Contract.Stock("AAPL") with { ConId = 265598 },
        new()
        {
            ExecutionId = "0000e0d5.69dd7411.01.01",
            Time = "20260413 15:27:04 US/Eastern",
            Account = "DU1000003",
            Side = side,
            Shares = 100,
            Price = 190.5m,
            PermId = 1234,
        },
        commission);
}
