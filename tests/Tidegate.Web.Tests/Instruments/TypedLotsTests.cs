using Tidegate.Domain.Instruments;
using Tidegate.Web.Instruments;

namespace Tidegate.Web.Tests.Instruments;

public sealed class TypedLotsTests
{
    private static readonly InstrumentId Instrument = InstrumentId.FromConid(265598);
    private static readonly TypedLots.Line Known = new("2020-03-02", "10", "1500.25");

    [Fact]
    public void A_line_is_split_in_two_halves_that_add_up()
    {
        var (edit, problem) = new TypedLots([Known]).Change("split-0")!.Read(Instrument);
        Assert.Null(problem);
        Assert.Equal([5m, 5m], edit!.Lots.Select(lot => lot.Quantity));
        Assert.Equal(1500.25m, edit.Lots.Sum(lot => lot.Cost));
    }

    [Fact]
    public void Lines_are_added_and_removed()
    {
        var lots = new TypedLots([Known]).Change(TypedLots.Add)!;
        Assert.Equal(2, lots.Lines.Count);
        Assert.Equal([TypedLots.Line.Empty], lots.Change("remove-0")!.Lines);
        Assert.Null(lots.Change("save"));
    }

    [Fact]
    public void Empty_lines_are_no_lots_and_the_others_keep_their_order()
    {
        var typed = new TypedLots([Known, TypedLots.Line.Empty, Known with { Day = "2019-01-02" }]);
        var (edit, _) = typed.Read(Instrument);
        Assert.Equal([new DateOnly(2020, 3, 2), new DateOnly(2019, 1, 2)], edit!.Lots.Select(lot => lot.Opened));
        Assert.Equal(2, typed.Filled().Lines.Count);
    }

    [Theory]
    [InlineData("yesterday", "10", "1", "'yesterday'")]
    [InlineData("2020-03-02", "0", "1", "'0'")]
    [InlineData("2020-03-02", "ten", "1", "'ten'")]
    [InlineData("2020-03-02", "10", "", "''")] // a lot without a cost says nothing
    public void A_wrong_field_is_named_with_its_line_and_value(string day, string quantity, string cost, string value)
    {
        var (edit, problem) = new TypedLots([new(day, quantity, cost)]).Read(Instrument);
        Assert.Null(edit);
        Assert.StartsWith("Line 1: ", problem, StringComparison.Ordinal);
        Assert.Contains(value, problem, StringComparison.Ordinal);
    }
}
