using System.Globalization;
using System.Xml.Linq;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.FlexService;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Tests.FlexService;

/// <summary>Which days can be had when (flex.md §1 to §3). 26 November 2026 is a holiday, a Thursday.</summary>
public sealed class WindowRuleTests
{
    private static readonly DateOnly Opened = new(2023, 1, 4);

    [Theory]
    [InlineData("2026-11-20 10:00", "2026-11-19")]
    [InlineData("2026-11-20 23:59", "2026-11-19")] // closed since 20:20, but not ready
    [InlineData("2026-11-21 04:59", "2026-11-19")]
    [InlineData("2026-11-21 05:00", "2026-11-20")]
    [InlineData("2026-11-23 12:00", "2026-11-20")] // Monday
    [InlineData("2026-11-27 12:00", "2026-11-25")] // after the holiday
    public void A_day_can_be_had_from_five_the_next_morning(string now, string day) =>
        Assert.Equal(Day(day), StatementHours.Broker.LastFinalized(At(now)));

    /// <summary>Columns: now, from, to; the window of the answer, or the code.</summary>
    [Theory]
    [InlineData("2026-11-20 10:00", "2026-11-02", "2026-11-13", "2026-11-02 2026-11-13")]
    [InlineData("2026-11-20 10:00", "2026-11-02", "2026-11-20", "2026-11-02 2026-11-19")] // today is not there yet
    [InlineData("2026-11-22 10:00", "2026-11-16", "2026-11-22", "2026-11-16 2026-11-20")] // nor is Sunday
    [InlineData("2026-11-20 10:00", "2026-11-14", "2026-11-15", "1003")]                  // a weekend
    [InlineData("2026-11-30 10:00", "2026-11-26", "2026-11-26", "1003")]                  // a holiday
    [InlineData("2026-11-20 10:00", "2026-11-20", "2026-11-20", "1003")]                  // today
    [InlineData("2026-11-20 20:19", "2026-11-20", "2026-11-20", "1003")]
    [InlineData("2026-11-20 20:20", "2026-11-20", "2026-11-20", "1004")]                  // closed, in the making
    [InlineData("2026-11-21 04:59", "2026-11-20", "2026-11-21", "1004")]
    [InlineData("2026-11-21 05:00", "2026-11-20", "2026-11-20", "2026-11-20 2026-11-20")]
    [InlineData("2026-11-20 10:00", "2026-11-02", "2026-11-21", "1003")]                  // ends in the future
    [InlineData("2026-11-20 10:00", "2026-12-01", "2026-12-05", "1003")]
    [InlineData("2026-11-20 10:00", "2022-06-01", "2022-12-31", "1003")]                  // before the first account opened
    [InlineData("2026-11-20 10:00", "2022-06-01", "2023-01-31", "2022-06-01 2023-01-31")]
    public void Dates_are_answered_as_far_as_they_are_finalized(string now, string from, string to, string expected) =>
        Assert.Equal(expected, Judge(FlexQueryKind.Activity, FlexPeriod.LastBusinessDay, new(Day(from), Day(to), null), now));

    [Theory]
    [InlineData(1, "2026-11-19 2026-11-19")]
    [InlineData(7, "2026-11-13 2026-11-19")]
    [InlineData(365, "2025-11-20 2026-11-19")]
    public void Days_are_counted_back_from_the_last_finalized_one(int days, string expected) =>
        Assert.Equal(expected, Judge(FlexQueryKind.Activity, FlexPeriod.LastBusinessDay, new(null, null, days), "2026-11-20 10:00"));

    [Theory]
    [InlineData("2026-11-20 10:00", "2026-11-20 2026-11-20")]
    [InlineData("2026-11-20 23:00", "2026-11-20 2026-11-20")]
    [InlineData("2026-11-21 10:00", "1003")] // nothing is traded on Saturday
    public void Confirmations_tell_the_present_day(string now, string expected) =>
        Assert.Equal(expected, Judge(FlexQueryKind.TradeConfirmation, FlexPeriod.Today, FlexOverride.None, now));

    [Fact]
    public async Task A_statement_shows_what_was_asked_for_and_grows_with_the_brokers_clock()
    {
        await using var scene = await FlexScene.StartAsync();
        Assert.Equal("2026-11-19 2026-11-19 LastBusinessDay", Window(await scene.StatementAsync()));
        Assert.Equal("2026-11-10 2026-11-19 LastNCalendarDays", Window(await scene.StatementAsync(more: "&p=10")));
        Assert.Equal("2026-11-02 2026-11-13 ", Window(await scene.StatementAsync(more: "&fd=20261102&td=20261113")));
        Assert.Equal("2025-11-20 2026-11-19 Last365CalendarDays", Window(await scene.StatementAsync(FlexScene.Kinfo)));
        scene.Simulation.Clock.Set(new DateTimeOffset(2026, 11, 21, 9, 59, 0, TimeSpan.Zero));
        Assert.Equal("2026-11-19 2026-11-19 LastBusinessDay", Window(await scene.StatementAsync()));
        scene.Simulation.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("2026-11-20 2026-11-20 LastBusinessDay", Window(await scene.StatementAsync()));
        // What was stays as it was when the broker's clock is half a year on.
        var before = (await scene.StatementAsync(FlexScene.Kinfo, "&fd=20261001&td=20261113")).Descendants("Trade").ToList();
        scene.Simulation.Clock.Advance(TimeSpan.FromDays(180));
        var after = (await scene.StatementAsync(FlexScene.Kinfo, "&fd=20261001&td=20261113")).Descendants("Trade").ToList();
        Assert.NotEmpty(before);
        Assert.Equal(before.Select(row => row.ToString()), after.Select(row => row.ToString()));
    }

    [Fact]
    public async Task An_account_that_is_not_open_yet_is_not_in_the_file()
    {
        await using var scene = await FlexScene.StartAsync();
        var options = FlexScene.Options;
        var history = SimulatedHistory.Generate(new HistoryOptions
        {
            Seed = 1,
            FirstDay = options.FirstDay,
            LastDay = options.FirstDay.AddYears(1),
            Accounts = options.Accounts,
        });
        var first = history.Accounts.Min(history.OpenedOn);
        var day = first.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var eve = TradingCalendar.OnOrBefore(first.AddDays(-1)).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        Assert.Equal(
            history.Accounts.Where(account => history.OpenedOn(account) == first).Select(account => account.Value),
            (await scene.StatementAsync(more: $"&fd={day}&td={day}")).Descendants("FlexStatement")
                .Select(statement => statement.Attribute("accountId")!.Value));
        Assert.Equal(3, (await scene.StatementAsync()).Descendants("FlexStatement").Count());
        using var before = await scene.SendAsync(more: $"&fd={eve}&td={eve}");
        Assert.Equal(1003, await FlexScene.CodeAsync(before));
    }

    [Fact]
    public async Task A_fill_is_confirmed_some_minutes_later()
    {
        var day = new DateOnly(2026, 11, 20);
        var options = FlexScene.Options with { TradesPerDay = 6 };
        var history = SimulatedHistory.Generate(new HistoryOptions
        {
            Seed = 1,
            FirstDay = options.FirstDay,
            LastDay = day,
            TradesPerDay = options.TradesPerDay,
        });
        var fills = history.Accounts.SelectMany(account => history.Days(account).Last().Bookings)
            .Select(booking => (booking.Event as BookEvent.Traded)?.Fill).OfType<TradeFill>()
            .Where(fill => fill.Kind == TradeKind.Exchange).OrderBy(fill => fill.At).ToList();
        Assert.True(fills.Count > 2, $"The day has {fills.Count} fills.");
        var middle = fills[fills.Count / 2].At;
        await using var scene = await FlexScene.StartAsync(options);

        async Task ExpectAsync(DateTime wall)
        {
            scene.Simulation.Clock.Set(NewYorkTime.Instant(wall));
            scene.Simulation.Clock.Run(0);
            var document = await scene.StatementAsync(FlexScene.Confirmations);
            Assert.Equal("TCF", document.Root!.Attribute("type")!.Value);
            Assert.Equal(
                fills.Where(fill => fill.At <= wall - options.ConfirmationLag).Select(fill => fill.ExecId).Order(),
                document.Descendants("TradeConfirm").Select(row => row.Attribute("execID")!.Value)
                    .Where(id => id.Length > 0).Order());
        }

        await ExpectAsync(middle + options.ConfirmationLag - TimeSpan.FromSeconds(1));
        await ExpectAsync(middle + options.ConfirmationLag);
        await ExpectAsync(day.ToDateTime(new TimeOnly(6, 0)));
        await ExpectAsync(day.ToDateTime(new TimeOnly(23, 0)));
    }

    private static string Judge(FlexQueryKind kind, FlexPeriod period, FlexOverride asked, string now)
    {
        var (window, code) = new WindowRule(StatementHours.Broker).Judge(new("1", "Any", kind, period), asked, At(now), Opened);
        return window is null ? $"{code}" : $"{window.From:yyyy-MM-dd} {window.To:yyyy-MM-dd}";
    }

    private static string Window(XDocument document)
    {
        var statement = document.Descendants("FlexStatement").First();
        string Iso(string name) => DateOnly.ParseExact(statement.Attribute(name)!.Value, "yyyyMMdd", CultureInfo.InvariantCulture)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{Iso("fromDate")} {Iso("toDate")} {statement.Attribute("period")!.Value}";
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime At(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
