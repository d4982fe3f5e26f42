using Tidegate.Platform.Tokens;

namespace Tidegate.Platform.Tests.Tokens;

public sealed class TokenTextTests
{
    [Fact]
    public void A_new_token_is_whole_and_no_two_are_alike()
    {
        var tokens = Enumerable.Range(0, 1_000).Select(_ => TokenText.Create()).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(1_000, tokens.Count);
        Assert.All(tokens, token => Assert.True(TokenText.IsWhole(token), token));
        Assert.All(tokens, token => Assert.Equal(TokenText.Length, token.Length));
    }

    [Fact]
    public void A_slip_in_any_place_is_found()
    {
        var token = TokenText.Create();
        for (var i = 0; i < token.Length; i++)
        {
            var other = token[i] == 'x' ? 'y' : 'x';
            Assert.False(TokenText.IsWhole($"{token[..i]}{other}{token[(i + 1)..]}"), $"replaced at {i}");
            Assert.False(TokenText.IsWhole(token.Remove(i, 1)), $"missing at {i}");
            Assert.False(TokenText.IsWhole(token.Insert(i, "x")), $"added at {i}");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tidegate")]
    [InlineData("Tidegate_0000000000000000000000000000000000000000000000000")] // capitals count
    [InlineData("ghp_0000000000000000000000000000000000000000000000000000000")]
    public void Other_texts_are_not_meant_as_tokens(string? text)
    {
        Assert.False(TokenText.IsMeant(text));
        Assert.False(TokenText.IsWhole(text));
    }
}
