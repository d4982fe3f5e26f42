using Microsoft.AspNetCore.Http;
using Tidegate.Web.Accounts;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Tests.Accounts;

public sealed class PeriodQueryTests
{
    private static readonly DateOnly Last = new(2026, 11, 19);

    [Theory]
    [InlineData("", null, null, "all")]
    [InlineData("?p=ytd", "2026-01-01", "2026-11-19", "ytd")]
    [InlineData("?p=last-year", "2025-01-01", "2025-12-31", "last-year")]
    [InlineData("?p=12m", "2025-11-20", "2026-11-19", "12m")] // a year, both days counted
    [InlineData("?p=ytd&from=2026-03-01", "2026-03-01", null, "")] // days win over words
    [InlineData("?from=2026-03-01&to=2026-03-31", "2026-03-01", "2026-03-31", "")]
    public void Reads_words_and_days(string query, string? from, string? to, string preset)
    {
        var period = Of(query);
        Assert.Empty(period.Wrong);
        Assert.Equal((from, to, preset), (Iso(period.From), Iso(period.To), period.Preset));
    }

    [Theory]
    [InlineData("?p=decade", "'decade'", "(p)")]
    [InlineData("?from=1.3.2026", "'1.3.2026'", "(from)")]
    [InlineData("?from=2026-03-02&to=2026-03-01", "Mon 2 Mar 2026", "(from)")] // the wrong way round
    public void Names_what_cannot_be_used_and_shows_the_usual_period(string query, string value, string field)
    {
        var period = Of(query);
        var sentence = Assert.Single(period.Wrong);
        Assert.Contains(value, sentence, StringComparison.Ordinal);
        Assert.Contains(field, sentence, StringComparison.Ordinal);
        Assert.Equal((null, null, PeriodQuery.All), (period.From, period.To, period.Preset));
    }

    private static PeriodQuery Of(string query)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);
        return PeriodQuery.Of(PageAddress.Of(context.Request, "/income", [.. PeriodQuery.Names]), Last, PeriodQuery.All);
    }

    private static string? Iso(DateOnly? day) => day is { } known ? Days.Iso(known) : null;
}
