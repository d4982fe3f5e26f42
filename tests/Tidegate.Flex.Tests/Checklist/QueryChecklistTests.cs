using System.Globalization;
using System.Text;
using Tidegate.Flex.Checklist;
using Tidegate.Flex.Reading;

namespace Tidegate.Flex.Tests.Checklist;

/// <summary>What a query lacks, by files in which one thing at a time is not ticked.</summary>
public sealed class QueryChecklistTests
{
    public static TheoryData<string, string> EveryNeed()
    {
        var all = new TheoryData<string, string>();
        foreach (var section in Sections("AF").Concat(Sections("TCF")))
        {
            foreach (var need in section.Needs) all.Add(section.Section, need.Code);
        }

        return all;
    }

    [Theory]
    [InlineData("AF")]
    [InlineData("TCF")]
    public void With_everything_ticked_nothing_is_missing(string type) => Assert.All(
        Check(Statement(type)).Items, item => Assert.Equal(ChecklistState.Present, item.State));

    [Theory]
    [MemberData(nameof(EveryNeed))]
    public void A_column_or_option_that_is_not_ticked_is_named_alone(string section, string code)
    {
        var type = section == "TradeConfirms" ? "TCF" : "AF";
        var need = Sections(type).Single(each => each.Section == section).Needs.Single(each => each.Code == code);

        var items = Check(Statement(type, (section, code))).Items.Where(item => item.State != ChecklistState.Present).ToList();

        var item = Assert.Single(items);
        Assert.Equal((need.Without, section, need.Title, need.Lost), (item.State, item.Section, item.Title, item.Lost));
        Assert.Contains(need.Title, item.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_section_that_is_not_ticked_is_one_line()
    {
        foreach (var need in Sections("AF"))
        {
            var item = Assert.Single(
                Check(Statement("AF", (need.Section, ""))).Items, item => item.State is not ChecklistState.Present);
            Assert.Equal(($"S-{need.Section}", need.Purpose), (item.Code, item.Purpose));
            Assert.Equal(need.Section == "ConversionRates" ? ChecklistState.Advised : need.Without, item.State);
        }
    }

    [Fact]
    public void Columns_of_a_section_without_rows_are_not_known_yet()
    {
        var statement = Statement("AF");
        var from = statement.IndexOf("<Trades>", StringComparison.Ordinal);
        var to = statement.IndexOf("</Trades>", StringComparison.Ordinal);

        var checklist = Check(statement.Remove(from, to - from).Insert(from, "<Trades>"));

        Assert.All(
            checklist.Items.Where(item => item.Section == "Trades" && item.Code != "S-Trades"),
            item => Assert.Equal(ChecklistState.NotYetKnown, item.State));
        Assert.True(checklist.IsEnoughFor(QueryPurpose.Performance));
    }

    [Fact]
    public void Rates_are_missing_only_where_several_currencies_have_none()
    {
        const string Rows = "<OpenPositions><OpenPosition symbol='A' currency='USD' /><OpenPosition symbol='B' currency='EUR' />";
        ChecklistState StateOf(string rows) => Check(Envelope("AF", rows + "</OpenPositions>")).Items
            .Single(item => item.Code == "S-ConversionRates").State;

        Assert.Equal(ChecklistState.Missing, StateOf(Rows));
        Assert.Equal(ChecklistState.Advised, StateOf(Rows.Replace("EUR", "USD", StringComparison.Ordinal)));
        Assert.Equal(ChecklistState.Advised, StateOf(Rows.Replace("/>", "fxRateToBase='1' />", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("AccountInformation CashReport CashTransactions OpenPositions Trades", "Exirio")]
    [InlineData("AccountInformation CorporateActions OpenPositions OptionEAE SecuritiesInfo TradeTransfers Trades", "Kinfo")]
    [InlineData("AccountInformation Trades", null)]
    public void A_known_recipe_is_recognised_by_its_sections(string sections, string? recipe) => Assert.Equal(
        recipe, Check(Envelope("AF", string.Concat(sections.Split(' ').Select(section => $"<{section} />")))).Recipe);

    private static QueryChecklist Check(string statement)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(statement));
        return QueryChecklist.Of(stream);
    }

    private static IReadOnlyList<SectionNeed> Sections(string type) =>
        type == "TCF" ? SectionNeeds.OfConfirmations : SectionNeeds.OfActivity;

    // Every section with a row for each option and a value in each column, but for one of them.
    private static string Statement(string type, (string Section, string Code) without = default)
    {
        var text = new StringBuilder();
        foreach (var need in Sections(type).Where(need => (need.Section, "") != without))
        {
            var columns = string.Concat(
                need.Needs.Where(each => each.IsColumn && (need.Section, each.Code) != without && each.Code != "levelOfDetail")
                    .Select(each => $" {each.Code}='{ValueOf(each.Code)}'"));
            if (need.Section == "AccountInformation")
            {
                text.Append(CultureInfo.InvariantCulture, $"<AccountInformation accountId='U1'{columns} />");
                continue;
            }

            var levels = need.Needs.Where(each => !each.IsColumn && (need.Section, each.Code) != without).Select(RowOf).ToList();
            var wantsLevel = need.Needs.Any(each => each.Code == "levelOfDetail") && (need.Section, "levelOfDetail") != without;
            var rows = levels.Count > 0 ? levels : [(RowKind.All.First(kind => kind.Section == need.Section).Elements[0], "OTHER")];
            text.Append(CultureInfo.InvariantCulture, $"<{need.Section}>");
            foreach (var (element, level) in rows)
            {
                var leveled = wantsLevel || need.Section == "TradeConfirms" ? $" levelOfDetail='{level}'" : "";
                text.Append(CultureInfo.InvariantCulture, $"<{element}{columns}{leveled} />");
            }

            text.Append(CultureInfo.InvariantCulture, $"</{need.Section}>");
        }

        return Envelope(type, text.ToString());
    }

    private static string ValueOf(string column) => column switch
    {
        "currency" or "ibCommissionCurrency" => "USD",
        _ when column.EndsWith("Date", StringComparison.Ordinal) || column is "dateTime" or "openDateTime" or "exDate" => "2025-03-03",
        _ => "1",
    };

    private static (string Element, string Level) RowOf(Need need) => need.Title switch
    {
        "Summary" => ("OpenPosition", "SUMMARY"),
        "Lot" => ("OpenPosition", "LOT"),
        "Closed Lots" => ("Lot", "CLOSED_LOT"),
        "Detail" => ("CashTransaction", "DETAIL"),
        _ => (need.Code == "L-01" && need.Lost.Contains("of the day", StringComparison.Ordinal) ? "TradeConfirm" : "Trade", "EXECUTION"),
    };

    private static string Envelope(string type, string sections) =>
        $"<FlexQueryResponse queryName='q' type='{type}'><FlexStatements count='1'><FlexStatement accountId='U1' fromDate='2025-03-03' "
        + $"toDate='2025-03-31' period='' whenGenerated='2025-04-01;043000'>{sections}</FlexStatement></FlexStatements>"
        + "</FlexQueryResponse>";
}
