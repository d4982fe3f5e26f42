using Tidegate.Flex.Formats;
using Tidegate.Flex.Reading;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;
using Tidegate.TestKit.Statements;

namespace Tidegate.Flex.Tests.Statements;

/// <summary>
/// Every container of flex.md §6, written off from there: each has a title, a record for each of its rows, a recorded or generated row,
/// and a round trip in every format of the portal.
/// </summary>
public class SectionsOfTheSheetTests
{
    // Containers with the names of their rows; without names where nobody knows them. Those whose rows stand in a recording say so.
    private static readonly Dictionary<string, (bool Recorded, string[] Rows)> Sheet = new()
    {
        ["AccountInformation"] = (true, ["AccountInformation"]),
        ["EquitySummaryInBase"] = (true, ["EquitySummaryByReportDateInBase"]),
        ["ChangeInNAV"] = (true, ["ChangeInNAV"]),
        ["MTMPerformanceSummaryInBase"] = (false, ["MTMPerformanceSummaryUnderlying"]),
        ["FIFOPerformanceSummaryInBase"] = (false, ["FIFOPerformanceSummaryUnderlying"]),
        ["MTDYTDPerformanceSummary"] = (false, ["MTDYTDPerformanceSummaryUnderlying"]),
        ["CashReport"] = (true, ["CashReportCurrency"]),
        ["StmtFunds"] = (true, ["StatementOfFundsLine"]),
        ["ChangeInPositionValues"] = (true, ["ChangeInPositionValue"]),
        ["OpenPositions"] = (true, ["OpenPosition"]),
        ["ComplexPositions"] = (false, []),
        ["NetStockPositionSummary"] = (true, ["NetStockPosition"]),
        ["FxPositions"] = (true, ["FxLot", "FxPosition"]),
        ["Trades"] = (true, ["Trade", "Lot", "WashSale", "Order", "SymbolSummary", "AssetSummary"]),
        ["TransactionTaxes"] = (true, ["TransactionTax"]),
        ["OptionEAE"] = (true, ["OptionEAE"]),
        ["PendingExcercises"] = (false, []),
        ["TradeTransfers"] = (true, ["TradeTransfer"]),
        ["FxTransactions"] = (true, ["FxTransaction"]),
        ["UnbundledCommissionDetails"] = (false, ["UnbundledCommissionDetail"]),
        ["RoutingCommissions"] = (false, []),
        ["UnbookedTrades"] = (false, []),
        ["IBGNoteTransactions"] = (false, []),
        ["Adjustments"] = (false, []),
        ["SoftDollars"] = (false, []),
        ["PriorPeriodPositions"] = (true, ["PriorPeriodPosition"]),
        ["CorporateActions"] = (true, ["CorporateAction"]),
        ["StockGrantActivities"] = (true, ["StockGrantActivity"]),
        ["ClientFees"] = (false, ["ClientFee"]),
        ["ClientFeesDetail"] = (false, ["ClientFeesDetail"]),
        ["DebitCardActivities"] = (true, ["DebitCardActivity"]),
        ["CFDCharges"] = (false, ["CFDCharge"]),
        ["SalesTaxes"] = (true, ["SalesTax"]),
        ["CashTransactions"] = (true, ["CashTransaction"]),
        ["InterestAccruals"] = (true, ["InterestAccrualsCurrency"]),
        ["TierInterestDetails"] = (false, ["TierInterestDetail"]),
        ["HardToBorrowDetails"] = (false, ["HardToBorrowDetail"]),
        ["HardToBorrowMarkupDetails"] = (false, []),
        ["SLBOpenContracts"] = (false, ["SLBOpenContract"]),
        ["SLBActivities"] = (true, ["SLBActivity"]),
        ["SLBFees"] = (false, ["SLBFee"]),
        ["SLBCollaterals"] = (false, []),
        ["Transfers"] = (true, ["Transfer", "TransferLot"]),
        ["UnsettledTransfers"] = (false, ["UnsettledTransfer"]),
        ["ChangeInDividendAccruals"] = (true, ["ChangeInDividendAccrual"]),
        ["OpenDividendAccruals"] = (true, ["OpenDividendAccrual"]),
        ["SecuritiesInfo"] = (true, ["SecurityInfo"]),
        ["ConversionRates"] = (true, ["ConversionRate"]),
        ["FdicInsuredDepositsByBank"] = (false, []),
        ["HKIPOSubscriptionActivity"] = (false, []),
        ["HKIPOOpenSubscriptions"] = (false, []),
        ["CommissionCredits"] = (false, []),
        ["IncentiveCouponAccrualDetails"] = (false, []),
        ["DepositsOnHold"] = (false, []),
        ["TradeConfirms"] = (true, ["TradeConfirm", "Order", "SymbolSummary"]),
    };

    // Rows of Trade Confirmation queries, which the collection that holds one of each element put among those of Trades.
    private static readonly string[] Misplaced = ["Trades/Order", "Trades/SymbolSummary"];

    private static readonly Lazy<ILookup<string, StatementRow>> Recorded = new(() =>
        SampleStatement.WellFormed.SelectMany(sample => Recordings.Read(sample.Path)).OfType<StatementRow>()
            .Where(row => row is not RawRow).ToLookup(row => row.Section));

    public static TheoryData<string> Containers => [.. Sheet.Keys];

    [Fact]
    public void Each_described_section_stands_in_the_sheet() =>
        Assert.Equal(Sheet.Keys.Order(), RowKind.All.Select(kind => kind.Section).Distinct().Order());

    [Theory]
    [MemberData(nameof(Containers))]
    public void Each_container_has_a_title_a_record_a_row_and_a_round_trip(string container)
    {
        var (recorded, names) = Sheet[container];
        var kinds = RowKind.All.Where(kind => kind.Section == container).ToList();

        Assert.NotNull(FlexSections.TitleOf(container));
        Assert.All(names, name => Assert.Contains(RowKind.Of(container, name), kinds));
        Assert.Equal(names.Length == 0, kinds.Any(kind => kind.TakesAnyElement));
        Assert.Equal(recorded, Recorded.Value.Contains(container));
        var generated = kinds.SelectMany(kind => kind.Elements.Select(element => RowCase.Of(kind.RowType).Filled(new(7), element)));
        List<StatementRow> rows = [.. Recorded.Value[container].Take(5), .. generated];
        Assert.All(DateRewriting.PortalFormats, format => ComesBack(container, rows, format));
    }

    [Theory]
    [MemberData(nameof(Containers))]
    public void Each_container_that_nobody_recorded_keeps_rows_of_any_name(string container)
    {
        var text = $"""<{container}><Row accountId="U1" amount="1" novelty="x" /></{container}>""";

        var row = StatementText.Row<StatementRow>(text);

        Assert.Equal(Sheet[container].Rows.Length == 0, row is not RawRow);
        Assert.Contains(new("novelty", "x"), row.Unknown);
        Assert.Contains(new("accountId", "U1"), RowText.ColumnsOf(row));
    }

    [Fact]
    public void Every_column_that_stands_in_a_recording_stands_in_a_description()
    {
        var unknown = new List<string>();
        foreach (var sample in SampleStatement.WellFormed)
        {
            using var file = File.OpenRead(sample.Path);
            using var reader = StatementReader.Open(file);
            Recordings.Read(reader);
            unknown.AddRange(reader.UnknownColumns.Where(c => !Misplaced.Contains($"{c.Section}/{c.Element}"))
                .Select(c => $"{sample.Name}: {c.Section}/{c.Element} {c.Column}"));
        }

        Assert.Empty(unknown);
    }

    private static void ComesBack(string container, List<StatementRow> rows, FlexFormat format)
    {
        using var stream = new MemoryStream(StatementText.Written(format, writer =>
        {
            var isSingle = RowCase.Of(rows[0].GetType()).IsSingle;
            if (!isSingle) writer.StartSection(container);
            foreach (var row in rows) RowCase.Of(row.GetType()).Write(writer, row);
            if (!isSingle) writer.EndSection();
        }));

        var read = Recordings.Read(stream, new() { DateFormat = format.Date }).OfType<StatementRow>().ToList();

        Assert.Equal(rows.Select(row => (row.Element, row.GetType())), read.Select(row => (row.Element, row.GetType())));
        Assert.Equal(rows.SelectMany(Values), read.SelectMany(Values));
    }

    private static IEnumerable<KeyValuePair<string, object?>> Values(StatementRow row) =>
        [.. RowCase.Of(row.GetType()).Values(row), .. row.Unknown.Select(c => KeyValuePair.Create(c.Key, (object?)c.Value))];
}
