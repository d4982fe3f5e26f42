using System.Globalization;
using System.Xml.Linq;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Market;
using Tidegate.Simulator.Statements;
using Tidegate.Simulator.Tests.Statements;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class ExchangeStatementTests
{
    [Fact]
    public void A_statement_of_the_day_shows_what_was_executed_and_ends_on_the_same_worth()
    {
        var scene = new ExchangeScene(generated: true);
        var listings = scene.Exchange.Listings;
        var traded = new[]
        {
            (Apple, 100m), (KnownInstruments.Bitcoin.Instrument.Conid, 0.5m), (KnownInstruments.Pairs[0].Conid, 25_000m),
            (listings.Option(Apple, new DateOnly(2026, 3, 20), 250, isCall: true)!.Conid, 2m), (listings.FuturesOf("ES")[0].Conid, 1m),
            (Universe.Bonds[0].Instrument.Conid, 10_000m),
        };
        for (var i = 0; i < traded.Length; i++)
            scene.Place(i + 1, Buy(traded[i].Item2) with { Conid = traded[i].Item1 });
        scene.Run(60);
        var executions = scene.Exchange.Executions(new ExecutionFilter());
        Assert.Equal(traded.Length, executions.Select(fill => fill.Conid).Distinct().Count());
        scene.Run(12 * 3600);

        var day = new DateOnly(2026, 3, 4);
        using var stream = new MemoryStream();
        new StatementIssuer(scene.Exchange).Issue(
            stream, new StatementRequest(StatementQuery.Everything, [Account], day, day, day.AddDays(1).ToDateTime(new TimeOnly(5, 0))));
        stream.Position = 0;
        var file = XDocument.Load(stream);
        Assert.Equal(
            executions.Select(fill => fill.ExecId).Order(StringComparer.Ordinal),
            file.Descendants("Trade").Select(row => row.Attribute("ibExecID")?.Value).Where(id => id?.Length > 0)
                .Order(StringComparer.Ordinal));
        var worth = file.Descendants("EquitySummaryByReportDateInBase").Last();
        decimal of(string column) => decimal.Parse(worth.Attribute(column)!.Value, CultureInfo.InvariantCulture);
        Assert.Equal(scene.Exchange.BookDays(Account)[^1].After.NetWorth.Total, of("total"), 2);
        Assert.True(of("crypto") > 10_000 && of("stock") > 0 && of("options") > 0 && of("bonds") > 0);
    }

    [Fact]
    public void Dividends_splits_coupons_and_interest_hold_all_identities_of_a_statement()
    {
        var begin = new DateTimeOffset(2026, 5, 11, 14, 0, 0, TimeSpan.Zero);
        var split = new StockSplit(272093, new DateOnly(2026, 5, 19), 3, 2);
        var scene = new ExchangeScene(generated: true, with: options => options with { Start = begin, Splits = [split] });
        var listings = scene.Exchange.Listings;
        var traded = new[]
        {
            (Apple, 100m), (272093, 101m), (14204, -40m), (KnownInstruments.Pairs[0].Conid, 25_000m),
            (Universe.Bonds[0].Instrument.Conid, 10_000m),
            (listings.Option(Apple, new DateOnly(2026, 5, 15), 200, isCall: true)!.Conid, 2m), (listings.FuturesOf("ES")[0].Conid, 1m),
        };
        for (var i = 0; i < traded.Length; i++)
        {
            var (conid, size) = traded[i];
            scene.Place(i + 1, Buy(Math.Abs(size)) with { Conid = conid, Side = size > 0 ? OrderSide.Buy : OrderSide.Sell });
        }

        scene.Run(34 * 24 * 3600);
        var (first, last) = (new DateOnly(2026, 5, 11), new DateOnly(2026, 6, 12));
        var kinds = scene.Exchange.BookDays(Account).SelectMany(day => day.Bookings).Select(booking => booking.Event)
            .OfType<BookEvent.CashPosted>().Select(posted => posted.Posting.Kind).ToHashSet();
        Assert.Superset(
            new HashSet<CashKind>
            {
                CashKind.Dividend, CashKind.WithholdingTax, CashKind.InterestReceived, CashKind.BondInterestReceived,
            },
            kinds);
        IdentityScript.AllHold(scene.Exchange, Account, first, last);
    }
}
