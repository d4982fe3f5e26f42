using System.Text.Json;
using Tidegate.Flex.WebService;

namespace Tidegate.Flex.Tests.WebService;

public class FlexTokenTests
{
    private const string Digits = "120938471209384712093847";

    [Theory]
    [InlineData(Digits)]
    [InlineData(" \t120938471209384712093847\r\n")] // as it is pasted
    [InlineData("1234567890")] // shorter than seen, and possible
    public void Takes_the_digits_that_the_portal_shows(string text)
    {
        Assert.True(FlexToken.TryParse(text, out var token, out var problem), problem);
        Assert.Equal(text.Trim(), token.Reveal());
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   ", "empty")]
    [InlineData("12093847a209384712093847", "something else than digits")]
    [InlineData("1209 3847 1209 3847 1209", "something else than digits")]
    [InlineData("123456", "only 6 digits; this may be a query's id")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345", "65 digits")]
    public void Says_what_is_wrong_without_repeating_it(string text, string said)
    {
        Assert.False(FlexToken.TryParse(text, out _, out var problem));
        Assert.Contains(said, problem, StringComparison.Ordinal);
        Assert.Contains("Flex Web Service Configuration", problem, StringComparison.Ordinal);
        if (text.Trim().Length > 0) Assert.DoesNotContain(text.Trim(), problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_no_text_form()
    {
        var token = Token(Digits);

        Assert.Equal("***", token.ToString());
        Assert.Equal("***", $"{token}");
        Assert.DoesNotContain(Digits, JsonSerializer.Serialize(token), StringComparison.Ordinal);
        Assert.DoesNotContain(Digits, $"{new FlexRequest(token, Given.Query, Given.Year, "/statement.xml")}", StringComparison.Ordinal);
    }

    [Fact]
    public void Is_told_apart_by_a_fingerprint()
    {
        var one = Token(Digits);

        Assert.Equal(one.Fingerprint, Token(" " + Digits).Fingerprint);
        Assert.NotEqual(one.Fingerprint, Token(Digits[..^1] + "8").Fingerprint);
        // The first half of what sha256sum says.
        Assert.Equal("9de92954f5e841651259b8bdabba69c3", one.Fingerprint.Text);
        Assert.Equal("", default(TokenFingerprint).ToString());
    }

    private static FlexToken Token(string text) =>
        FlexToken.TryParse(text, out var token, out var problem) ? token : throw new ArgumentException(problem);
}
