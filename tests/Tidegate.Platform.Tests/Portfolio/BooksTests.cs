using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Portfolio;

/// <summary>Figures out of imported statements against the books that the statements were written from.</summary>
public sealed class BooksTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    // A transfer that tells neither price nor lots: its cost is the market value of the day, which the broker took too.
    private const string ArrivedWithoutCost = "ELDN";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Every_figure_equals_the_generators_books(int seed)
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var history = SimulatedFiles.History(seed);
        var file = SimulatedFiles.File(history, StatementQuery.Tidegate, history.Options.FirstDay, history.LastDay);

        var job = await bench.ImportAsync(("all.xml", file));

        Assert.True(job.Files[0].IsIn, job.Files[0].Message);
        foreach (var account in history.Accounts)
        {
            var scope = new AccountScope([account]);
            var dashboard = await bench.DashboardAsync(scope);
            Assert.True(dashboard.Broker.Differences.Count == 0, $"{account}: {string.Join("\n", dashboard.Broker.Differences)}");
            var books = history.At(account, history.LastDay);
            var days = history.Days(account).ToList();
            var before = days[^2].After.NetWorth.Total;
            Near(books.NetWorth.Total, dashboard.NetWorth, 0.01m);
            Near(books.NetWorth.Total - before, dashboard.DayChange.Amount, 0.01m);
            Near(books.NetWorth.Cash.Total, dashboard.Cash, 0.01m);

            var cash = await bench.CashAsync(scope);
            Assert.Equal(books.Cash.Where(c => Math.Abs(c.Value) > 0.005m).Select(c => c.Key.Code),
                cash.Rows.Where(c => Math.Abs(c.End.Value ?? 0) > 0.005m).Select(c => c.Currency.Code));
            foreach (var row in cash.Rows)
            {
                Near(books.Cash.GetValueOrDefault(row.Currency), row.End, 0.01m);
            }

            var holdings = await bench.HoldingsAsync(scope);
            var held = books.Positions.Where(p => p.Value.Quantity != 0)
                .ToDictionary(p => p.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), p => p.Value);
            Assert.Equal(held.Keys.Order(), holdings.Rows.Select(r => r.Instrument.Id.Value).Order());
            foreach (var row in holdings.Rows)
            {
                var position = held[row.Instrument.Id.Value];
                Near(position.Quantity, row.Quantity, 0m);
                var state = row.Instrument.Symbol == ArrivedWithoutCost ? FigureState.Estimated : FigureState.Matched;
                Near(position.Cost, row.Cost, 0.01m, state);
                Assert.Equal(position.Mark, row.Price.Value);
                Near(position.CloseValue, row.Value, 0.01m);
                Near(position.Unrealized, row.Unrealized, 0.01m, state);
                var worth = position.Instrument.SettlesDaily ? 0m
                    : position.CloseValue * history.Rates(account, history.LastDay)[position.Instrument.Currency];
                Assert.InRange(row.Weight!.Value - (worth / books.NetWorth.Total), -0.0001m, 0.0001m);
            }
        }
    }

    private static void Near(decimal expected, Figure figure, decimal tolerance, FigureState state = FigureState.Matched)
    {
        Assert.True(figure.Ours is { } ours && Math.Abs(ours - expected) <= tolerance, $"ours: expected {expected}, got {figure}");
        Assert.True(figure.Broker is { } broker && Math.Abs(broker - expected) <= tolerance, $"broker: expected {expected}, got {figure}");
        Assert.True(figure.State == state, $"expected {state}, got {figure}");
        Assert.Equal(FigureLead.Ours, figure.Lead);
    }
}
