using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;
using Tidegate.Simulator.Statements;

namespace Tidegate.Simulator.Tests.Statements;

/// <summary>Issued files through the product's own reader.</summary>
public sealed class ReadBackTests
{
    public static TheoryData<string> Presets => [.. StatementQuery.Presets.Select(preset => preset.Name)];

    [Theory]
    [MemberData(nameof(Presets))]
    public void The_reader_understands_every_described_column(string name)
    {
        var query = StatementQuery.Presets.Single(preset => preset.Name == name);
        using var stream = new MemoryStream(Issued.Bytes(query));
        using var reader = StatementReader.Open(stream);
        var trades = 0;
        while (reader.TryRead(out var item))
            trades += item is TradeRow { Element: "Trade" } or TradeConfirmRow { Element: "TradeConfirm" } ? 1 : 0;

        Assert.True(trades > 300);
        Assert.Empty(reader.UnknownColumns);
        Assert.DoesNotContain(reader.Notes, note => note.Code is "E-04" or "W-01");
    }

    [Fact]
    public void A_summary_of_several_days_says_MULTI_and_reads_as_no_day()
    {
        var query = StatementQuery.Everything with { Sections = ["Trades"] };
        var summaries = Issued.Document(query).Descendants("SymbolSummary").ToList();
        Assert.Contains(summaries, row => row.Column("reportDate") == "MULTI");
        Assert.Contains(summaries, row => row.Column("reportDate") is not "MULTI" and not "");

        using var reader = StatementReader.Open(new MemoryStream(Issued.Bytes(query)));
        var read = new List<TradeRow>();
        while (reader.TryRead(out var item))
        {
            if (item is TradeRow { Element: "SymbolSummary" } row)
                read.Add(row);
        }

        Assert.Equal(summaries.Count, read.Count);
        Assert.Equal(summaries.Count(row => row.Column("reportDate") == "MULTI"), read.Count(row => row.ReportDate is null));
    }
}
