using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Tests.Statements;

/// <summary>Figures of single rows as they stand in the recordings, section by section.</summary>
public class RecordedRowsTests
{
    private const string Corpus = "ibflex/element-corpus.xml";

    [Fact]
    public void Reads_a_cash_ledger_that_runs()
    {
        var lines = Recordings.Rows<StatementOfFundsRow>("ib-flex-reader/StatementOfFunds.xml");

        Assert.Equal(47, lines.Count);
        var balance = 0m;
        foreach (var line in lines)
        {
            balance += line.Amount!.Value;
            Assert.Equal(balance, line.Balance!.Value, 6); // the broker rounds the ninth digit
            Assert.Equal(line.Amount, line.Credit ?? line.Debit ?? 0);
        }

        Assert.Equal(["BaseCurrency"], lines.Select(line => line.LevelOfDetail).Distinct());
        Assert.Contains(lines, line => line is { ActivityCode: "EXE", TradeCode: "Ex", TradeQuantity: 1, TradePrice: 63 });
    }

    [Fact]
    public void Reads_a_merger_for_cash()
    {
        var action = One<CorporateActionRow>();

        Assert.Equal(("TC", -1_000m, 30_600m, -18_110m), (action.Type, action.Quantity, action.Proceeds, action.Value));
        Assert.Equal((10_315m, 12_490m), (action.FifoPnlRealized, action.MtmPnl));
        Assert.Equal((new DateOnly(2011, 11, 3), new FlexTime(new(2011, 11, 2), new(20, 25, 0))), (action.ReportDate, action.DateTime));
        Assert.EndsWith("- TENDER, 466992534)", action.Instrument.Description, StringComparison.Ordinal);
    }

    [SamplesTheory]
    [InlineData("GCM.OLD", -12_000, "GCM", 480)]
    [InlineData("UUU", -12_000, "UUU.TEN2", 12_000)]
    public void Reads_the_two_legs_of_an_exchange_in_the_oldest_layout(string old, int given, string issued, int received)
    {
        var actions = Recordings.Read(Path.Combine(Recordings.SamplesFolder!, "portfolio-performance-epl", "testIBFlexStatementFile01.xml"))
            .OfType<CorporateActionRow>().ToList();

        Assert.Equal(given, actions.First(action => action.Instrument.Symbol == old).Quantity);
        Assert.Equal(received, actions.First(action => action.Instrument.Symbol == issued).Quantity);
        Assert.Equal(34_320, actions[^1].Proceeds);
    }

    [SamplesTheory]
    [InlineData("Independent")]
    public void Reads_the_model_of_every_row_that_has_one(string model)
    {
        var rows = Recordings.Read(Path.Combine(Recordings.SamplesFolder!, "portfolio-performance-epl", "testIBFlexStatementFile20.xml"))
            .OfType<StatementRow>().Where(row => row is not (SecurityInfoRow or ConversionRateRow)).ToList();

        Assert.All(rows, row => Assert.Contains(new("model", model), RowText.ColumnsOf(row)));
    }

    [Fact]
    public void Reads_an_assignment_and_the_leg_of_its_underlying()
    {
        var events = Recordings.Rows<OptionEaeRow>(Corpus);

        Assert.Equal(["Assignment", "Buy"], events.Select(row => row.TransactionType));
        Assert.Equal((20m, 21_792.73m, 20_620m), (events[0].Quantity, events[0].CostBasis, events[0].MtmPnl));
        Assert.Equal((100m, -2_500m, 25m), (events[1].Quantity, events[1].Proceeds, events[1].TradePrice));
    }

    [Fact]
    public void Reads_transfers_and_their_lots_without_the_name_of_the_other_account()
    {
        var transfer = One<TransferRow>();
        var lot = One<TransferLotRow>();

        Assert.Equal(("ACATS", "IN", 226_702m, 0m), (transfer.Type, transfer.Direction, transfer.Quantity, transfer.TransferPrice));
        Assert.Equal(("FOP", 701.5m, "ST", "12345"), (lot.Type, lot.Quantity, lot.Code, lot.DeliveringBroker));
        Assert.DoesNotContain(transfer.Unknown, column => column.Key == "accountName");
    }

    [Fact]
    public void Reads_a_trade_done_at_another_broker()
    {
        var trade = One<TradeTransferRow>();

        Assert.Equal((31_000m, -31_011m, 10m), (trade.TradeMoney, trade.NetCash, trade.AwayBrokerCommission));
        Assert.Equal(("From", "Received", new TimeOnly(20, 20)), (trade.Direction, trade.DeliveredReceived, trade.TradeTime));
    }

    [Fact]
    public void Reads_accruals_that_add_up()
    {
        var interest = One<InterestAccrualsRow>();
        var (change, open) = (One<ChangeInDividendAccrualRow>(), One<OpenDividendAccrualRow>());

        Assert.Equal(-1_111.05m, interest.EndingAccrualBalance);
        Assert.Equal(
            interest.EndingAccrualBalance,
            interest.StartingAccrualBalance + interest.InterestAccrued + interest.AccrualReversal + interest.FxTranslation);
        Assert.Equal((33_980m, "Po", new DateOnly(2011, 9, 22)), (change.NetAmount, change.Code, change.ExDate));
        Assert.Equal(3_299.79m, open.GrossAmount);
        Assert.Equal(open.GrossAmount, Math.Round(open.Quantity!.Value * open.GrossRate!.Value, 2));
    }

    [Fact]
    public void Reads_a_currency_lot_within_its_own_container_and_a_currency_without_lots()
    {
        var lot = One<FxLotRow>();
        var positions = Recordings.Rows<FxPositionRow>("opensteuerauszug/vtandchill_2025.xml");

        Assert.Equal(("FxPositions", "CAD", 0.000012m, "LOT"), (lot.Section, lot.FxCurrency, lot.Quantity, lot.LevelOfDetail));
        Assert.Equal(new FlexTime(new(2011, 1, 25), new(18, 4, 27)), lot.LotOpenDateTime);
        Assert.Equal([("CHF", 17000.05854876m), ("USD", -0.87m)], positions.Select(row => (row.FxCurrency, row.Quantity!.Value)));
    }

    [Fact]
    public void Reads_what_taxes_and_cards_took()
    {
        var (tax, sales, card) = (One<TransactionTaxRow>(), One<SalesTaxRow>(), One<DebitCardActivityRow>());

        Assert.Equal((-0.347098m, "12345678550"), (tax.TaxAmount, tax.TradeId));
        Assert.Equal(-0.042m, sales.SalesTax);
        Assert.Equal(-sales.TaxableAmount * sales.TaxRate, sales.SalesTax);
        Assert.Equal((-117m, new FlexTime(new(2020, 11, 10), new(17, 20, 30))), (card.Amount, card.TransactionDateTime));
    }

    [Fact]
    public void Reads_a_loan_a_grant_and_closing_prices()
    {
        var loan = One<SlbActivityRow>();
        var grant = Assert.Single(Recordings.Rows<StockGrantActivityRow>("vroonhof-ibflex/stock_grant.xml"));
        var prices = Recordings.Rows<PriorPeriodPositionRow>("opensteuerauszug/vtandchill_2025.xml");

        Assert.Equal((-48_330m, 0.44m, "SLB.32117554"), (loan.Quantity, loan.FeeRate, loan.SlbTransactionId));
        Assert.Equal((2.6454m, 204.51m, new DateOnly(2026, 6, 12)), (grant.Quantity, grant.Price, grant.VestingDate));
        Assert.Equal(11, prices.Count);
        Assert.Equal((new DateOnly(2025, 12, 16), 140.68m), (prices[0].Date, prices[0].Price));
    }

    [Fact]
    public void Keeps_the_accounts_of_a_consolidated_statement_in_its_rows()
    {
        var items = StatementText.Items(StatementText.File(
            """
            <OpenPositions><OpenPosition accountId="U1" position="3" /><OpenPosition accountId="U2" position="4" /></OpenPositions>
            <CorporateActions><CorporateAction accountId="-" quantity="7" levelOfDetail="SUMMARY" /></CorporateActions>
            """,
            StatementText.Window.Replace("\"U1\"", "\"Consolidated\"", StringComparison.Ordinal)));

        Assert.Equal("Consolidated", items.OfType<StatementStart>().Single().AccountId);
        Assert.Equal([("U1", 3m), ("U2", 4m)], items.OfType<OpenPositionRow>().Select(row => (row.AccountId, row.Position!.Value)));
        Assert.Equal("-", items.OfType<CorporateActionRow>().Single().Owner.AccountId);
    }

    [Fact]
    public void Writes_a_currency_lot_into_its_own_container()
    {
        using var stream = new MemoryStream(StatementText.Written(FlexFormat.Default, writer =>
        {
            writer.StartSection("FxPositions");
            writer.StartSection("FxLots");
            writer.Write(new FxLotRow { Quantity = 5 }, ColumnSet.Of("quantity"));
            writer.EndSection();
            writer.EndSection();
        }));

        var lot = Assert.Single(Recordings.Read(stream).OfType<StatementRow>());
        Assert.Equal(("FxPositions", 5m), (lot.Section, Assert.IsType<FxLotRow>(lot).Quantity));
    }

    private static TRow One<TRow>()
        where TRow : StatementRow => Assert.Single(Recordings.Rows<TRow>(Corpus));
}
