using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;

namespace Tidegate.Domain.Tests.Quotes;

public sealed class QuoteTests
{
    private static readonly Quote Apple = new(InstrumentId.FromConid(265598), QuoteKind.Live);

    [Fact]
    public void Spread_and_change_are_known_when_both_ends_are()
    {
        var full = Apple with { Bid = 199.5m, Ask = 199.75m, Last = 210m, Close = 200m };

        Assert.Equal((0.25m, 10m, 0.05m), (full.Spread, full.Change, full.ChangePart));
        Assert.Null((full with { Bid = null }).Spread);
        Assert.Null((full with { Close = null }).Change);
        Assert.Null((full with { Close = 0m }).ChangePart);
    }

    [Theory]
    [InlineData(354, "no market data")]
    [InlineData(10167, "Delayed by 15 to 20 minutes")]
    [InlineData(10168, "delayed data is not switched on")]
    [InlineData(10197, "logged in elsewhere")]
    [InlineData(101, "Watch fewer")]
    [InlineData(2103, "comes back by itself")]
    public void Codes_of_the_broker_say_what_to_do(int code, string words) =>
        Assert.Contains(words, QuoteProblem.Of(code, "as sent")!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void Unknown_codes_keep_the_brokers_words_and_news_of_farms_is_no_problem()
    {
        Assert.Equal(new QuoteProblem(321, "as sent"), QuoteProblem.Of(321, "as sent"));
        Assert.Null(QuoteProblem.Of(2104, "Market data farm connection is OK"));
    }
}
