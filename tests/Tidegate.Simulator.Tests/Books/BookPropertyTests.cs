using FsCheck;
using FsCheck.Fluent;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.Tests.Books;

public sealed class BookPropertyTests
{
    private static readonly Gen<(int Instrument, int Quantity, int Cents, int Commission)> AnyTrade =
        from instrument in Gen.Choose(0, 2)
        from quantity in Gen.Choose(-60, 60).Where(quantity => quantity != 0)
        from cents in Gen.Choose(1, 9_999)
        from commission in Gen.Choose(0, 300)
        select (instrument, quantity, cents, commission);

    private static readonly Instrument[] Instruments = [BookScene.Stock, BookScene.Option, BookScene.Future];

    [Fact]
    public void Lots_sum_to_the_position_with_one_sign_and_no_cost_is_lost() =>
        Prop.ForAll(AnyTrade.ListOf().ToArbitrary(), trades =>
        {
            var scene = new BookScene();
            var money = new Dictionary<long, decimal>();
            var realized = new Dictionary<long, decimal>();
            foreach (var (number, quantity, cents, commission) in trades)
            {
                var instrument = Instruments[number];
                var fill = scene.Fill(instrument, quantity, cents / 100m, -commission / 100m);
                var outcome = scene.Book(new BookEvent.Traded(fill)).Trade;
                money[instrument.Conid] = money.GetValueOrDefault(instrument.Conid) + fill.Proceeds + fill.Commission;
                realized[instrument.Conid] = realized.GetValueOrDefault(instrument.Conid) + outcome.Realized;
                if (outcome.ClosedLots.Sum(lot => lot.Realized) != outcome.Realized
                    || outcome.ClosedLots.Sum(lot => -lot.Taken.Cost) != (outcome.OpenClose == "O" ? 0 : outcome.Cost))
                    return false;
            }

            return scene.Books.Positions.Values.All(position =>
                position.Lots.Sum(lot => lot.Quantity) == position.Quantity
                && position.Lots.Select(lot => decimal.Sign(lot.Quantity)).Distinct().Count() <= 1
                // What was spent is in the open lots or was realized: nothing in between.
                && realized[position.Instrument.Conid] == money[position.Instrument.Conid] + position.Cost);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Splitting_a_fill_changes_no_money() =>
        Prop.ForAll(AnyTrade.ListOf().ToArbitrary(), trades =>
        {
            BookScene whole = new(), split = new();
            foreach (var (number, quantity, cents, _) in trades)
            {
                whole.Trade(Instruments[number], quantity * 2, cents / 100m, -0.04m);
                split.Trade(Instruments[number], quantity, cents / 100m, -0.02m);
                split.Trade(Instruments[number], quantity, cents / 100m, -0.02m);
            }

            return whole.Books.Cash.SequenceEqual(split.Books.Cash)
                && whole.Books.Positions.Values.Zip(split.Books.Positions.Values)
                    .All(pair => pair.First.Quantity == pair.Second.Quantity && Math.Abs(pair.First.Cost - pair.Second.Cost) < 0.001m);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cancelling_a_trade_gives_the_position_back() =>
        Prop.ForAll(AnyTrade.ListOf().ToArbitrary(), AnyTrade.ToArbitrary(), (trades, wrong) =>
        {
            var scene = new BookScene();
            foreach (var (number, quantity, cents, commission) in trades)
                scene.Trade(Instruments[number], quantity, cents / 100m, -commission / 100m);
            var before = scene.Books.Positions.GetValueOrDefault(Instruments[wrong.Instrument].Conid);
            var fill = scene.Fill(Instruments[wrong.Instrument], wrong.Quantity, wrong.Cents / 100m, -1);
            scene.Book(new BookEvent.Traded(fill));
            scene.Book(new BookEvent.TradeCancelled(fill, 9_999, fill.At));
            var after = scene.Books.Positions[fill.Instrument.Conid];
            return after.Quantity == (before?.Quantity ?? 0) && after.Cost == (before?.Cost ?? 0)
                && after.DayFlow == (before?.DayFlow ?? 0);
        }).QuickCheckThrowOnFailure();
}
