using Tidegate.Flex.WebService;

namespace Tidegate.Flex.Tests.WebService;

public class QueryIdTests
{
    [Fact]
    public void Takes_the_number_that_the_portal_shows()
    {
        Assert.True(QueryId.TryParse(" 1234567 ", out var id, out _));
        Assert.Equal("1234567", id.ToString());
    }

    [Theory]
    [InlineData("", "The query id is empty.")]
    [InlineData("My activity", "\"My activity\" is no number; this may be the query's name.")]
    [InlineData("-5", "\"-5\" is no number")]
    [InlineData("120938471209384712093847", "more than 15 digits; this may be the token.")]
    [InlineData("t=120938471209384712093847", "more than 15 digits; this may be the token.")]
    public void Says_what_is_wrong_and_repeats_no_token(string text, string said)
    {
        Assert.False(QueryId.TryParse(text, out _, out var problem));
        Assert.Contains(said, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("120938471209384712093847", problem, StringComparison.Ordinal);
    }
}
