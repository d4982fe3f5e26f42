using Tidegate.Domain.Quotes;

namespace Tidegate.Domain.Tests.Quotes;

public sealed class NearMoneyTests
{
    private static readonly decimal[] Strikes = [110m, 90m, 95m, 100m, 105m, 100m];

    [Theory]
    [InlineData(101, new[] { 95, 100, 105 })]
    [InlineData(92, new[] { 90, 95, 100 })] // below are none left
    [InlineData(500, new[] { 100, 105, 110 })]
    [InlineData(-3, new[] { 90, 95, 100 })] // a future may cost less than nothing
    public void The_nearest_are_taken_in_order(int price, int[] expected) =>
        Assert.Equal(expected.Select(strike => (decimal)strike), NearMoney.Take(Strikes, price, 3));

    [Fact]
    public void Of_two_that_are_as_far_the_lower_one_is_taken() =>
        Assert.Equal([95m, 100m], NearMoney.Take(Strikes, 100m, 2));

    [Fact]
    public void Without_a_price_the_middle_is_taken_and_without_strikes_nothing()
    {
        Assert.Equal([95m, 100m, 105m], NearMoney.Take(Strikes, null, 3));
        Assert.Empty(NearMoney.Take([], 100m, 3));
        Assert.Equal(5, NearMoney.Take(Strikes, 100m, 10).Count);
    }
}
