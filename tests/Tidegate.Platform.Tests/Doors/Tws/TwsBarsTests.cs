using Tidegate.Domain.Quotes;
using Tidegate.Platform.Doors.Tws;

namespace Tidegate.Platform.Tests.Doors.Tws;

/// <summary>Bars as gateways write them.</summary>
public sealed class TwsBarsTests
{
    [Theory]
    [InlineData("20260402", "2026-04-02", null, "")]
    [InlineData("20260402 09:30:00 US/Eastern", "2026-04-02", "09:30", "US/Eastern")]
    [InlineData("20260402  09:30:00", "2026-04-02", "09:30", "")] // older gateways
    [InlineData("20260402 16:00:00 Hongkong", "2026-04-02", "16:00", "Hongkong")]
    public void The_begin_is_read_in_each_form(string text, string day, string? time, string zone)
    {
        var read = TwsBars.Read(new(text, 1.5m, 2, 1, 1.75m, 300, 1.6m, 7));

        Assert.Equal(
            (new PriceBar(Day(day), time is null ? null : Time(time), 1.5m, 2, 1, 1.75m, 300), zone), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("20261302")]
    [InlineData("20260402 25:00:00 UTC")]
    public void A_bar_without_a_begin_is_none(string text) => Assert.Null(TwsBars.Read(new(text, 1, 2, 1, 1, 300, 1, 7)));

    [Fact]
    public void Nothing_traded_is_not_a_volume_of_minus_one() =>
        Assert.Null(TwsBars.Read(new("20260402", 1, 2, 1, 1, -1, -1, -1))?.Bar.Volume);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
