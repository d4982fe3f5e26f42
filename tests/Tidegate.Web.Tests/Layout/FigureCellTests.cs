using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Tests.Layout;

public sealed class FigureCellTests
{
    private static readonly Currency Usd = Currency.Parse("USD");

    public FigureCellTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");

    [Fact]
    public async Task An_equal_figure_stands_alone_with_its_exact_value()
    {
        var text = await CellAsync(new Figure(12604.185m, 12604.185m, FigureLead.Ours, FigureState.Matched));
        Assert.Contains("value=\"12604.185\"", text, StringComparison.Ordinal);
        Assert.Contains("12,604.19", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Broker's", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_differs_shows_both_with_difference_and_cause()
    {
        var text = await CellAsync(new Figure(12604.18m, 12606.03m, FigureLead.Ours, FigureState.Broken, "A fee came with a later date."));
        Assert.Contains("12,604.18", text, StringComparison.Ordinal);
        Assert.Contains("12,606.03", text, StringComparison.Ordinal);
        Assert.Contains("−1.85", text, StringComparison.Ordinal);
        Assert.Contains("A fee came with a later date.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_figure_is_a_dash_with_its_reason_and_never_zero()
    {
        var text = await CellAsync(Figure.Unknown("No snapshot has a price."));
        Assert.Contains(Numbers.Unknown, text, StringComparison.Ordinal);
        Assert.Contains("No snapshot has a price.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0.00", text, StringComparison.Ordinal);
    }

    private static Task<string> CellAsync(Figure figure) => Rendered.AsTextAsync<FigureCell>(new { Figure = figure, Currency = Usd });
}
