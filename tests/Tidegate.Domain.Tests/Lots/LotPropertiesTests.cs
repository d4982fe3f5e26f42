using FsCheck;
using FsCheck.Fluent;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Lots;

/// <summary>What holds for any history (performance.md §1, §20).</summary>
public sealed class LotPropertiesTests
{
    private const decimal Cent = 0.000001m;

    [Fact]
    public void Open_lots_are_the_position_and_have_one_sign() => Holds(seed =>
    {
        var history = MadeHistory.Of(seed);
        var walk = AccountWalk.Of(new() { Entries = history.Entries });
        return history.Held.All(held => Math.Abs(Quantity(walk, held.Key) - held.Value) < Cent)
            && walk.Open.Keys.All(id => history.Held.ContainsKey(id.Value))
            && walk.Open.Values.All(lots => lots.Select(lot => Math.Sign(lot.Quantity)).Distinct().Count() == 1)
            && walk.Open.Values.SelectMany(lots => lots).All(lot => lot.Quantity != 0);
    });

    [Fact]
    public void The_order_of_the_rows_does_not_count() => Holds(seed =>
    {
        var entries = MadeHistory.Of(seed).Entries.ToArray();
        var one = AccountWalk.Of(new() { Entries = entries });
        new Random(seed).Shuffle(entries);
        var two = AccountWalk.Of(new() { Entries = entries });
        return one.Closings.Select(c => (c.Entry, c.Quantity, c.Cost, c.Realized))
                .SequenceEqual(two.Closings.Select(c => (c.Entry, c.Quantity, c.Cost, c.Realized)))
            && one.Open.All(lots => lots.Value.SequenceEqual(two.Open[lots.Key]));
    });

    [Fact]
    public void Money_that_came_in_is_result_less_the_cost_that_is_still_open() => Holds(seed =>
    {
        var entries = MadeHistory.Of(seed, leaves: false).Entries;
        var walk = AccountWalk.Of(new() { Entries = entries });
        var money = entries.OfType<Trade>().Sum(trade => trade.NetProceeds);
        var arrived = entries.OfType<TransferLot>().Sum(lot => lot.Cost!.Value);
        return Math.Abs(walk.Closings.Sum(c => c.Realized) - walk.Open.Values.Sum(lots => lots.Sum(lot =>
            lot.Cost)) + arrived - money) < Cent;
    });

    [Fact]
    public void Slices_add_up_to_their_closing() => Holds(seed =>
    {
        var walk = AccountWalk.Of(new() { Entries = MadeHistory.Of(seed).Entries });
        return walk.Closings.All(closing =>
            closing.Slices.Sum(slice => slice.Quantity) == closing.Quantity
            && closing.Slices.Sum(slice => slice.Cost) == closing.Cost
            && Math.Abs(closing.Slices.Sum(slice => slice.Realized) - closing.Realized) < Cent);
    });

    [Fact]
    public void A_split_in_the_middle_changes_no_money() => Holds(seed =>
    {
        var trades = MadeHistory.Of(seed).Entries.OfType<Trade>().Where(trade => trade.Instrument.Value == "1").ToList();
        var held = trades.Take(trades.Count / 2).Sum(trade => trade.Quantity);
        if (trades.Count < 2 || held == 0)
            return true;
        var day = trades[trades.Count / 2].Day;
        var split = Leg(900, "1", held, "FS") with
        {
            Day = day,
            When = trades[trades.Count / 2].When with
            {
                Wall = $"{day:yyyy-MM-dd}",
                TimeKnown = false,
                Instant = new(day, default,
                TimeSpan.Zero)
            },
        };
        var later = trades.Skip(trades.Count / 2).Select(trade => trade with { Quantity = trade.Quantity * 2, Price = trade.Price / 2 });
        var (one, two) = (Walked.Of([.. trades]), Walked.Of([.. trades.Take(trades.Count / 2), split, .. later]));
        return Math.Abs(one.Realized - two.Realized) < Cent && Math.Abs(one.Cost - two.Cost) < Cent;
    });

    private static decimal Quantity(AccountLots walk, string instrument) =>
        walk.Open.GetValueOrDefault(new(instrument))?.Sum(lot => lot.Quantity) ?? 0m;

    private static void Holds(Func<int, bool> property) =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), property));
}
