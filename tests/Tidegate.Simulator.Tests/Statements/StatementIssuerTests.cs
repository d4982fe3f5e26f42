using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using Tidegate.Domain.Accounts;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;

namespace Tidegate.Simulator.Tests.Statements;

public sealed class StatementIssuerTests
{
    /// <summary>Of <see cref="SmallFile"/>: it changes only when the generator or the writer is meant to write something else.</summary>
    private const string SmallFileHash = "b00b408b78fdb42648839de8a6a44e6f74461ac255375b0534a6e533016b409d";

    [Fact]
    public void The_same_seed_gives_the_same_bytes_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "", "de-DE", "ar-SA", "fa-IR", "th-TH" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                var hash = Convert.ToHexStringLower(SHA256.HashData(SmallFile(1)));
                Assert.True(hash == SmallFileHash, $"In the culture '{culture}' the hash is {hash}.");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.NotEqual(SmallFileHash, Convert.ToHexStringLower(SHA256.HashData(SmallFile(2))));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(97)]
    [InlineData(365)]
    public void Windows_together_hold_the_rows_of_the_whole(int days)
    {
        var whole = Issued.TransactionIds(Issued.Document(StatementQuery.Tidegate)).ToList();
        var parts = new List<string>();
        for (var from = Issued.History.Options.FirstDay; from <= Issued.LastDay; from = from.AddDays(days))
            parts.AddRange(Issued.TransactionIds(Issued.Document(StatementQuery.Tidegate, from, from.AddDays(days - 1))));
        parts.Sort(StringComparer.Ordinal);
        Assert.Equal(whole, parts);
        Assert.Equal(whole.Count, whole.Distinct().Count());
    }

    [Fact]
    public void Breakout_by_day_repeats_snapshots_and_not_flows()
    {
        var from = Issued.LastDay.AddDays(-40);
        var whole = Issued.Document(StatementQuery.Tidegate, from);
        var daily = Issued.Document(StatementQuery.Tidegate with { BreakoutByDay = true }, from);
        var statements = daily.Descendants("FlexStatement").ToList();

        Assert.Equal(3 * Tidegate.Simulator.Market.TradingCalendar.Days(from, Issued.LastDay).Count(), statements.Count);
        Assert.Equal(statements.Count.ToString(CultureInfo.InvariantCulture), daily.Descendants("FlexStatements").Single().Column("count"));
        Assert.All(statements, statement => Assert.Equal(statement.Column("fromDate"), statement.Column("toDate")));
        Assert.Equal(Issued.TransactionIds(whole), Issued.TransactionIds(daily));
        Assert.True(daily.Descendants("OpenPosition").Count() > 10 * whole.Descendants("OpenPosition").Count());
        Assert.Equal(
            whole.Descendants("EquitySummaryByReportDateInBase").Select(row => row.Column("total")),
            daily.Descendants("EquitySummaryByReportDateInBase").Select(row => row.Column("total")));
    }

    [Fact]
    public void A_consolidated_statement_tells_accounts_apart_by_their_rows()
    {
        var apart = Issued.Document(StatementQuery.Tidegate);
        var together = Issued.Document(StatementQuery.Tidegate with { Consolidated = true });

        Assert.Equal("Consolidated", Assert.Single(together.Descendants("FlexStatement")).Column("accountId"));
        Assert.Equal(Issued.TransactionIds(apart), Issued.TransactionIds(together));
        Assert.Equal(
            ["DU1000003", "U1000001", "U1000002"], together.Descendants("Trade").Select(row => row.Column("accountId")).Distinct().Order());
        Assert.Equal(3, together.Descendants("AccountInformation").Count());
    }

    [Theory]
    [InlineData(TradeLevels.Executions, "Trade")]
    [InlineData(TradeLevels.ClosedLots, "Lot")]
    [InlineData(TradeLevels.WashSales, "WashSale")]
    [InlineData(TradeLevels.Orders, "Order")]
    [InlineData(TradeLevels.SymbolSummaries, "SymbolSummary")]
    [InlineData(TradeLevels.AssetSummaries, "AssetSummary")]
    [InlineData(TradeLevels.None, "")]
    public void Only_ticked_levels_of_trades_are_written(TradeLevels level, string element)
    {
        var trades = Issued.Document(StatementQuery.Tidegate with { Trades = level }).Descendants("Trades");
        Assert.Equal(element.Length == 0 ? [] : [element], trades.Elements().Select(row => row.Name.LocalName).Distinct());
    }

    [Fact]
    public void Only_ticked_levels_of_positions_and_cash_are_written()
    {
        var query = StatementQuery.Tidegate with { Positions = PositionLevels.Lots, Cash = CashLevels.Summary };
        var document = Issued.Document(query);
        Assert.All(document.Descendants("OpenPosition"), row => Assert.Equal("LOT", row.Column("levelOfDetail")));
        Assert.All(document.Descendants("CashTransaction"), row => Assert.Equal("SUMMARY", row.Column("levelOfDetail")));
        Assert.NotEmpty(document.Descendants("OpenPosition"));
        Assert.NotEmpty(document.Descendants("CashTransaction"));
        Assert.Empty(Issued.Document(query with { Positions = PositionLevels.None }).Descendants("OpenPosition"));
    }

    [Fact]
    public void A_column_that_is_not_ticked_is_absent()
    {
        var query = StatementQuery.Kinfo with
        {
            Columns = StatementQuery.Kinfo.Columns
                .Add("Trades", ColumnSet.Of("conid", "quantity", "tradePrice", "dateTime"))
                .Add("CorporateActions", ColumnSet.Of("type", "quantity")),
        };
        var document = Issued.Document(query);
        Assert.All(
            document.Descendants("Trade"),
            row => Assert.Equal(["conid", "dateTime", "quantity", "tradePrice"], row.Attributes().Select(a => a.Name.LocalName).Order()));
        Assert.All(
            document.Descendants("CorporateAction"),
            row => Assert.Equal(["quantity", "type"], row.Attributes().Select(a => a.Name.LocalName).Order()));
        Assert.All(document.Descendants("AccountInformation"), row => Assert.Equal(4, row.Attributes().Count()));
    }

    [Fact]
    public void A_section_that_is_not_ticked_is_absent_and_one_without_rows_is_empty()
    {
        var everything = Issued.Document(StatementQuery.Everything, accounts: [Issued.History.Accounts[0]])
            .Descendants("FlexStatement").Single();
        Assert.Equal(StatementSections.All.Append("ConversionRates"), everything.Elements().Select(section => section.Name.LocalName));
        Assert.Empty(everything.Element("UnbookedTrades")!.Attributes());
        Assert.Empty(everything.Element("UnbookedTrades")!.Elements());

        var exirio = Issued.Document(StatementQuery.Exirio).Descendants("FlexStatement").First();
        Assert.Equal(StatementQuery.Exirio.Sections, exirio.Elements().Select(section => section.Name.LocalName));
    }

    [Fact]
    public void A_cancel_points_back_and_keeps_the_commission_on_the_original()
    {
        var trades = Issued.Document(StatementQuery.Tidegate).Descendants("Trade").ToList();
        var cancels = trades.Where(row => row.Column("transactionType") == "TradeCancel").ToList();
        Assert.NotEmpty(cancels);
        foreach (var cancel in cancels)
        {
            var original = trades.Single(row => row.Column("transactionID") == cancel.Column("origTransactionID"));
            Assert.Equal(original.Column("tradeID"), cancel.Column("origTradeID"));
            Assert.Equal("0", cancel.Column("ibCommission"));
            Assert.NotEqual("0", original.Column("ibCommission"));
            Assert.EndsWith("(Ca.)", cancel.Column("buySell"), StringComparison.Ordinal);
            var again = trades.Single(row => row.Column("tradeID") == original.Column("tradeID") && row != original);
            Assert.Equal("0", again.Column("ibCommission"));
        }
    }

    [Fact]
    public void Without_cancel_pairs_only_the_booking_that_counts_is_left()
    {
        var with = Issued.Document(StatementQuery.Tidegate).Descendants("Trade").ToList();
        var without = Issued.Document(StatementQuery.Tidegate with { CancelPairs = false }).Descendants("Trade").ToList();
        var cancels = with.Where(row => row.Column("transactionType") == "TradeCancel").ToList();
        Assert.Equal(with.Count - (2 * cancels.Count), without.Count);
        Assert.DoesNotContain(without, row => row.Column("transactionType") == "TradeCancel");
        var tradeIds = without.Select(row => row.Column("tradeID")).ToHashSet();
        Assert.All(cancels, cancel => Assert.Contains(cancel.Column("origTradeID"), tradeIds));
    }

    [Fact]
    public void Without_cancel_pairs_the_commission_stands_on_the_booking_that_counts()
    {
        decimal Paid(StatementQuery query) => Issued.Document(query).Descendants("Trade")
            .Sum(row => decimal.Parse(row.Column("ibCommission"), CultureInfo.InvariantCulture));
        Assert.Equal(Paid(StatementQuery.Tidegate), Paid(StatementQuery.Tidegate with { CancelPairs = false }));
    }

    [Fact]
    public void A_cancel_whose_trade_stands_in_an_older_statement_is_never_left_out()
    {
        var late = from account in Issued.History.Accounts
                   from day in Issued.History.Days(account)
                   from booking in day.Bookings
                   let cancel = booking.Event as Tidegate.Simulator.Books.BookEvent.TradeCancelled
                   where cancel is not null && DateOnly.FromDateTime(cancel.Original.At) < day.Date
                   select (account, day.Date);
        var (owner, date) = late.First();
        var trades = Issued.Document(StatementQuery.Tidegate with { CancelPairs = false }, date, accounts: [owner]).Descendants("Trade");
        Assert.Contains(trades, row => row.Column("transactionType") == "TradeCancel");
    }

    [Fact]
    public void The_alias_takes_the_place_of_the_account_when_ticked()
    {
        var document = Issued.Document(StatementQuery.Tidegate with { AliasForAccount = true });
        Assert.Equal(
            ["Main", "Trading", "Paper"], document.Descendants("FlexStatement").Select(statement => statement.Column("accountId")));
        Assert.DoesNotContain(document.Descendants().Attributes("accountId"), id => id.Value == "U1000001");
    }

    [Fact]
    public void Confirmations_tell_the_trades_of_the_activity_statement_under_other_names()
    {
        var from = Issued.LastDay.AddDays(-200);
        var document = Issued.Document(StatementQuery.Confirmations, from);
        Assert.Equal("TCF", document.Root!.Column("type"));
        Assert.EndsWith(" EST", document.Descendants("FlexStatement").First().Column("whenGenerated"), StringComparison.Ordinal);
        var confirmed = document.Descendants("TradeConfirm").Where(row => row.Column("transactionType") == "ExchTrade")
            .ToDictionary(row => row.Column("execID"));
        var trades = Issued.Document(StatementQuery.Tidegate, from).Descendants("Trade")
            .Where(row => row.Column("transactionType") == "ExchTrade").ToList();
        Assert.Equal(trades.Count, confirmed.Count);
        foreach (var trade in trades)
        {
            var row = confirmed[trade.Column("ibExecID")];
            Assert.Equal(
                (trade.Column("tradeID"), trade.Column("ibOrderID"), trade.Column("tradePrice"), trade.Column("ibCommission")),
                (row.Column("tradeID"), row.Column("orderID"), row.Column("price"), row.Column("commission")));
            Assert.StartsWith(trade.Column("dateTime"), row.Column("dateTime"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_old_query_tells_the_same_trades_with_day_and_time_apart_and_without_ids()
    {
        var old = Issued.Document(StatementQuery.Old);
        var trades = old.Descendants("Trade").ToList();
        Assert.All(trades, row => Assert.Null(row.Attribute("transactionID") ?? row.Attribute("dateTime") ?? row.Attribute("ibExecID")));
        Assert.Matches("^[0-9]{8} [0-9]{2}:[0-9]{2}:[0-9]{2}$", old.Descendants("FlexStatement").First().Column("whenGenerated"));
        var format = StatementQuery.Old.Format with { Separator = DateTimeSeparator.Semicolon };
        var now = Issued.Document(StatementQuery.Tidegate with { CancelPairs = false, Format = format }).Descendants("Trade");
        Assert.Equal(
            now.Select(row => (row.Column("dateTime"), row.Column("quantity"), row.Column("tradePrice"))),
            trades.Select(row => (
                $"{row.Column("tradeDate")};{row.Column("tradeTime")}", row.Column("quantity"), row.Column("tradePrice"))));
    }

    [Fact]
    public void A_model_is_named_by_every_row_and_its_total_names_none()
    {
        var plain = Issued.Document(StatementQuery.Everything with { Positions = PositionLevels.Summary });
        var models = Issued.Document(StatementQuery.Everything with { Positions = PositionLevels.Summary, Model = "Independent" });
        foreach (var element in new[] { "Trade", "CashTransaction", "CorporateAction", "Transfer", "StockGrantActivity", "SLBFee" })
            Assert.All(models.Descendants(element), row => Assert.Equal("Independent", row.Column("model")));
        foreach (var element in new[] { "OpenPosition", "CashReportCurrency" })
        {
            var rows = models.Descendants(element).ToList();
            Assert.Equal(2 * plain.Descendants(element).Count(), rows.Count);
            Assert.Equal(rows.Count / 2, rows.Count(row => row.Column("model").Length == 0));
        }
    }

    [Fact]
    public void What_the_books_say_of_results_payments_and_actions_is_what_the_statement_says()
    {
        var document = Issued.Document(StatementQuery.Tidegate);
        decimal Sum(string element, string column) => document.Descendants(element)
            .Sum(row => decimal.Parse(row.Column(column), CultureInfo.InvariantCulture));
        var history = Issued.History;
        var cancelled = document.Descendants("Trade").Select(row => row.Column("origTransactionID")).ToHashSet();
        var closings = document.Descendants("Trade")
            .Where(row => row.Column("openCloseIndicator") is "C" or "C;O" && !cancelled.Contains(row.Column("transactionID")))
            .ToDictionary(row => row.Column("transactionID"), row => row.Column("fifoPnlRealized"));
        Assert.Equal(
            closings,
            history.Accounts.SelectMany(history.ClosingTrades).ToDictionary(
                closing => closing.Fill.TransactionId.ToString(CultureInfo.InvariantCulture),
                closing => closing.Outcome.Realized.ToString("0.############################", CultureInfo.InvariantCulture)));
        Assert.Equal(
            Sum("CashTransaction", "amount") + Sum("CFDCharge", "total") + Sum("DebitCardActivity", "amount"),
            history.Accounts.SelectMany(history.Payments).Sum(payment => payment.Posting.Amount));
        var legs = history.Accounts.SelectMany(history.CorporateActions).SelectMany(action => action.Legs).ToList();
        Assert.Equal(document.Descendants("CorporateAction").Count(), legs.Count);
        Assert.Equal(Sum("CorporateAction", "costBasis"), legs.Sum(leg => leg.Cost));
    }

    [Fact]
    public void Every_date_format_says_the_same()
    {
        List<DateOnly?> Read(FlexFormat format) => [.. Issued.Document(
                StatementQuery.Exirio with { Format = format, Sections = ["CashTransactions", "Trades"] },
                Issued.LastDay.AddDays(-60)).Descendants()
            .Where(row => row.Attribute("dateTime") is { Value.Length: > 0 })
            .Select(row => format.TryParse(row.Column("dateTime"), out FlexTime time) ? time.Date : (DateOnly?)null)];
        var expected = Read(FlexFormat.Default);
        Assert.NotEmpty(expected);
        Assert.DoesNotContain(null, expected);
        Assert.All(FlexFormat.All, format => Assert.Equal(expected, Read(format)));
    }

    [Fact]
    public void An_account_that_opens_later_has_an_empty_statement_before()
    {
        var first = Issued.History.Options.FirstDay;
        var document = Issued.Document(StatementQuery.Tidegate, first, first.AddDays(3), [new AccountId("U1000002")]);
        Assert.Empty(document.Descendants("Trade"));
        Assert.Empty(document.Descendants("OpenPosition"));
        Assert.Equal("0", document.Descendants("ChangeInNAV").Single().Column("endingValue"));
    }

    [Fact]
    public void A_request_that_makes_no_file_is_refused_by_name()
    {
        void Refused(string word, StatementRequest request) => Assert.Contains(
            word,
            Assert.Throws<ArgumentException>(() => new StatementIssuer(Issued.History).Issue(Stream.Null, request)).Message,
            StringComparison.Ordinal);
        var good = new StatementRequest(StatementQuery.Tidegate, Issued.History.Accounts, Issued.LastDay, Issued.LastDay, Issued.Generated);
        Refused("no account", good with { Accounts = [] });
        Refused("U9", good with { Accounts = [new AccountId("U9")] });
        Refused("before it begins", good with { To = Issued.LastDay.AddDays(-1) });
        Refused("Treades", good with { Query = StatementQuery.Tidegate with { Sections = ["Treades"] } });
    }

    private static byte[] SmallFile(int seed) => Issued.Bytes(
        StatementQuery.Everything, Issued.LastDay.AddMonths(-9), history: SimulatedHistory.Generate(new HistoryOptions
        {
            Seed = seed,
            FirstDay = Issued.LastDay.AddMonths(-9),
            LastDay = Issued.LastDay,
            Events = HistoryEvents.All,
        }));
}
